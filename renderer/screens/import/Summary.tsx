import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sumsOf, type Previewing } from './flow.ts'
import { isAmbiguous, isUnmapped, openQuestions, type Step } from './steps.ts'
import { Sums } from './Sums.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

interface LineProps {
  readonly step: Step
  readonly says: string
  readonly goTo: (step: Step) => void
}

function Line({ step, says, goTo }: LineProps) {
  const { t } = useTranslation('importing')
  const name = t(`step.${step}.name`)
  return (
    <li className={styles.earlier}>
      <div>
        <p className="caps">{name}</p>
        <p>{says}</p>
      </div>
      <button type="button" className="plain-link" onClick={() => goTo(step)}>
        {t('summary.see')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </button>
    </li>
  )
}

/** What each step found, in a line. */
function useLines({
  preview,
  decisions,
}: Previewing): readonly { readonly step: Step; readonly says: string }[] {
  const { t } = useTranslation(['importing', 'import'])
  const { files, checks, forums, everybody, newPeople, columns } = preview
  const open = openQuestions(preview, decisions)
  const kinds = files.map(
    ({ name, format }) => `${name}: ${t(`import:format.${format}`, { defaultValue: format })}`,
  )
  const changed = (['edited', 'deleted', 'removed'] as const).filter((kind) => checks[kind] > 0)
  const odd = (['junk', 'repeated', 'empty', 'media-only', 'odd-date', 'orphan'] as const).filter((kind) => checks[kind] > 0) // prettier-ignore
  const found = [...changed, ...odd].map((kind) => t(`importing:check.kind.${kind}`, { count: checks[kind] }))
  const count = (what: 'fresh' | 'known', of: number) =>
    of > 0 ? [t(`importing:summary.${what}`, { count: of })] : []
  const people = [
    ...count('fresh', newPeople.length),
    ...count('known', everybody.length - newPeople.length),
    ...(open.people > 0 ? [t('importing:summary.undecided', { count: open.people })] : []),
  ]
  const notes = [
    ...(files.some(isAmbiguous) ? [t('importing:summary.ambiguous')] : []),
    ...(files.some(isUnmapped)
      ? [t('importing:summary.unmapped', { count: files.filter(isUnmapped).length })]
      : []),
  ]
  return [
    { step: 'files', says: [...kinds, ...notes].join(' · ') },
    ...(everybody.length > 0 ? [{ step: 'people' as const, says: people.join(' · ') }] : []),
    ...(forums.length > 0
      ? [
          {
            step: 'forums' as const,
            says: forums
              .map(({ topic }) => topic.title)
              .slice(0, 6)
              .join(' · '),
          },
        ]
      : []),
    ...(columns.length > 0
      ? [{ step: 'columns' as const, says: t('importing:column.title', { count: columns.length }) }]
      : []),
    {
      step: 'check',
      says: found.length > 0 ? found.join(' · ') : t('importing:check.nothing'),
    },
  ]
}

/** "This adds 214 posts, updates 9, leaves 301", what every step found, and the way to each. */
export function Summary({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const lines = useLines(flow)
  return (
    <section className={styles.section}>
      <p className="lead">
        {flow.preview.empty ? t('preview.empty') : <Sums of={sumsOf(flow)} tense="will" />}
      </p>
      <p className="note">{t('preview.lead')}</p>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <Line key={line.step} {...line} goTo={importing.goTo} />
        ))}
      </ul>
    </section>
  )
}
