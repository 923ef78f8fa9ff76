import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetFrame } from '#shared/contract/sheetViews.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { SheetOptions } from './options.ts'
import { shortDate } from './say.ts'

/** "Week 5", "Weeks 4–5". */
export function useWeeksInWords(): (weeks: WeekRange) => string {
  const { t } = useTranslation('sheets')
  return ({ from, to }) => t('student.weeks', { count: to - from + 1, from, to })
}

interface LeafProps {
  readonly options: SheetOptions
  readonly className?: string
  /** Whose sheet it is, for whoever looks for one student's pages. */
  readonly person?: string
  /** Too full even after the overflow rule. */
  readonly over?: boolean
  readonly children: ReactNode
}

/** One printed side. */
export function Leaf({ options: { paper, large }, className = '', person, over, children }: LeafProps) {
  const names = ['sheet', `sheet-${paper}`, large ? 'sheet-large' : '', className].filter(
    (name) => name !== '',
  )
  return (
    <article className={names.join(' ')} data-person={person} data-over={over}>
      {children}
    </article>
  )
}

interface HeadProps {
  readonly frame: SheetFrame
  readonly title: string
  readonly kicker: string
}

/** The name line of a sheet: what it is, for which course, from whom, and the institution's logo. */
export function Head({ frame, title, kicker }: HeadProps) {
  return (
    <header className="sheet-head">
      <div>
        <h1>{title}</h1>
        <p className="sheet-facts">{kicker}</p>
      </div>
      <div className="sheet-facts sheet-right">
        <Logo facts={frame.facts} />
        {frame.instructor}
      </div>
    </header>
  )
}

/** The institution's logo; it says nothing that the text beside it does not say. */
export function Logo({ facts }: Pick<SheetFrame, 'facts'>) {
  return facts.logo === null ? null : <img className="sheet-logo" src={facts.logo} alt="" />
}

interface FootProps {
  readonly frame: Pick<SheetFrame, 'printed' | 'sample'>
  readonly page: number
  readonly pages: number
  readonly stamp?: string
}

/** What stands at the foot of every sheet: the stamp, the day, "Sample", which page of how many. */
export function Foot({ frame, page, pages, stamp = '' }: FootProps) {
  const { t, i18n } = useTranslation('sheetPages')
  const printed = t('printed', { date: shortDate(frame.printed, i18n.language) })
  const left = [stamp, printed, frame.sample ? t('sample') : ''].filter((text) => text !== '')
  return (
    <footer className="sheet-facts">
      <span className="sheet-line">
        <span>{left.join(' · ')}</span>
        <span>{t('pageOf', { page, pages })}</span>
      </span>
    </footer>
  )
}

/** Lines to write on. */
export function Lines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, line) => <div key={line} className="sheet-rule" />)
}

/** The list that a locale key holds; i18next gives it untyped. */
export function linesOf(found: unknown): readonly string[] {
  return Array.isArray(found) ? found.filter((line): line is string => typeof line === 'string') : []
}
