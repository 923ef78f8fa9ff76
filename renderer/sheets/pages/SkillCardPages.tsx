import { useTranslation } from 'react-i18next'
import { skills, type SheetFrame, type Skill } from '#shared/contract/sheetViews.ts'
import { Leaf, linesOf } from '../frame.tsx'
import type { SheetOptions } from '../options.ts'
import { Halves } from './Halves.tsx'

/** For readers of about 8, 12 and 16 years and older. */
export const readingLevels = ['plain', 'middle', 'full'] as const
export type ReadingLevel = (typeof readingLevels)[number]

interface CardProps {
  readonly frame: SheetFrame
  readonly skill: Skill
  readonly level: ReadingLevel
}

function SkillCard({ frame, skill, level }: CardProps) {
  const { t } = useTranslation(['sheetPages', 'skillCards'])
  const of = `skillCards:${skill}.${level}`
  const steps = linesOf(t(`${of}.steps`, { returnObjects: true }))
  return (
    <section className={`sheet-card sheet-card-${level}`}>
      <header className="sheet-head">
        <div>
          <h1>{t(`skillCards:${skill}.title`)}</h1>
          <p className="sheet-facts">
            {t('skillCard.kicker', { number: skills.indexOf(skill) + 1 })} · {frame.course}
          </p>
        </div>
        <p className="sheet-facts sheet-right">{t('skillCard.minutes')}</p>
      </header>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <b>{t('skillCard.start')}</b> {t(`${of}.start`)}
      </p>
      <p>
        <b>{t('skillCard.done')}</b> {t(`${of}.done`)}
      </p>
      {frame.sample && <p className="sheet-facts">{t('sheetPages:sample')}</p>}
    </section>
  )
}

interface SkillCardsProps {
  readonly frame: SheetFrame
  readonly options: SheetOptions
  readonly level: ReadingLevel
}

/** The four skill cards of one reading level, two on a page; in large type one on a page. */
export function SkillCardPages({ frame, options, level }: SkillCardsProps) {
  const card = (skill: Skill | undefined) =>
    skill === undefined ? null : <SkillCard frame={frame} skill={skill} level={level} />
  if (options.large) {
    return skills.map((skill) => (
      <Leaf key={skill} options={options}>
        {card(skill)}
      </Leaf>
    ))
  }
  return [0, 2].map((first) => (
    <Halves key={first} options={options} upper={card(skills[first])} lower={card(skills[first + 1])} />
  ))
}
