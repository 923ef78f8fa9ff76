import { useTranslation } from 'react-i18next'
import type { ClassSheet } from '#shared/contract/views.ts'
import { useWeeksInWords } from './frame.tsx'
import type { SheetOptions } from './options.ts'
import { shortDate } from './say.ts'

export interface ClassProps {
  readonly sheet: ClassSheet
  readonly options: SheetOptions
}

/** More discussions than this do not fit a side; the last ones are shown and the rest are counted. */
export const shownTopics = 10

/** The name line of the class summaries. */
export function ClassHead({ sheet, title }: { readonly sheet: ClassSheet; readonly title: string }) {
  const { t, i18n } = useTranslation(['sheets'])
  const weeks = useWeeksInWords()(sheet.weeks)
  return (
    <header className="sheet-head">
      <div>
        <h1>{title}</h1>
        <p className="sheet-facts">{`${sheet.course} · ${weeks}`}</p>
      </div>
      <p className="sheet-facts sheet-right">
        {sheet.instructor}
        <br />
        {t('class.printed', { date: shortDate(sheet.printed, i18n.language) })}
      </p>
    </header>
  )
}

interface FootProps {
  readonly sheet: ClassSheet
  readonly page: number
  readonly pages: number
  readonly stamp: string
}

/** The foot of the class summaries: what they hold, and which page of how many. */
export function ClassFoot({ sheet, page, pages, stamp }: FootProps) {
  const { t } = useTranslation(['sheets', 'sheetPages'])
  const left = [stamp, sheet.sample ? t('student.sample') : ''].filter((text) => text !== '')
  return (
    <footer className="sheet-facts">
      <span className="sheet-line">
        <span>{left.join(' · ')}</span>
        <span>{t('sheetPages:pageOf', { page, pages })}</span>
      </span>
    </footer>
  )
}

/** How the replies of the class divide into the four kinds of talk. */
export function DialogueLine({ sheet }: { readonly sheet: ClassSheet }) {
  const { t } = useTranslation(['sheets', 'rubric'])
  const parts = sheet.overview.dialogue.map(
    ({ strategy, replies }) =>
      `${t(`rubric:strategy.${strategy}`)}: ${t('class.replyCount', { count: replies })}`,
  )
  return <p className="sheet-facts">{parts.join(' · ')}</p>
}

interface ExcerptsProps {
  readonly title: string
  readonly excerpts: ClassSheet['excerpts']
}

/** Pinned words of the class; what to do where nothing is pinned. */
export function Excerpts({ title, excerpts }: ExcerptsProps) {
  const { t } = useTranslation(['sheets'])
  return (
    <section>
      <h2>{title}</h2>
      {excerpts.length === 0 && <p className="sheet-facts">{t('class.noExcerpts')}</p>}
      {excerpts.map(({ text, topicTitle }) => (
        <blockquote key={text} dir="auto">
          “{text}” <span className="sheet-facts">{topicTitle}</span>
        </blockquote>
      ))}
    </section>
  )
}
