import { useTranslation } from 'react-i18next'
import type { SheetFrame } from '#shared/contract/sheetViews.ts'
import { Leaf, Lines, linesOf, Logo } from '../frame.tsx'
import type { SheetOptions } from '../options.ts'
import { Halves } from './Halves.tsx'

/** The rules of the class, or those to start from. */
export function useRules({ facts }: Pick<SheetFrame, 'facts'>): readonly string[] {
  const { t } = useTranslation('sheetPages')
  return facts.groundRules.length > 0
    ? facts.groundRules
    : linesOf(t('groundRules.starter', { returnObjects: true }))
}

function Card({ frame, large }: { readonly frame: SheetFrame; readonly large: boolean }) {
  const { t } = useTranslation('sheetPages')
  const rules = useRules(frame)
  return (
    <section className="sheet-card">
      <header className="sheet-head">
        <div>
          <h1>{t('name.groundRules')}</h1>
          <p className="sheet-facts">{t('groundRules.kicker', { course: frame.course })}</p>
        </div>
        <Logo facts={frame.facts} />
      </header>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <div className="sheet-write">
        <h2>{t('groundRules.ours')}</h2>
        <Lines count={large ? 4 : 2} />
        <h2>{t('groundRules.signed')}</h2>
        <Lines count={large ? 3 : 2} />
      </div>
      {frame.sample && <p className="sheet-facts">{t('sample')}</p>}
    </section>
  )
}

/** The ground rules on half a page, two on a sheet to be cut; in large type one on a sheet. */
export function GroundRulesCards({
  frame,
  options,
}: {
  readonly frame: SheetFrame
  readonly options: SheetOptions
}) {
  const card = <Card frame={frame} large={options.large} />
  if (options.large) return <Leaf options={options}>{card}</Leaf>
  return <Halves options={options} upper={card} lower={card} />
}
