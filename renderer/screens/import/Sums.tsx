import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/importViews.ts'

interface SumsProps {
  readonly of: Pick<ImportOutcome, 'added' | 'updated' | 'unchanged' | 'skipped' | 'people' | 'topics'>
  readonly tense: 'will' | 'done'
}

/** "This adds 214 posts, updates 9, leaves 301. 26 people." What is none is left out. */
export function Sums({ of, tense }: SumsProps) {
  const { t } = useTranslation('importing')
  const clauses = (['added', 'updated', 'unchanged'] as const)
    .filter((what) => what === 'added' || of[what] > 0)
    .map((what) => t(`sums.${tense}.${what}`, { count: of[what] }))
  const hasPosts = of.added + of.updated + of.unchanged > 0
  const sentences = [
    hasPosts ? `${clauses.join(', ')}.` : t(`sums.${tense}.noPosts`),
    ...(of.skipped > 0 ? [t('sums.skipped', { count: of.skipped })] : []),
    t('sums.people', { count: of.people }),
    ...(of.topics > 0 ? [t('sums.topics', { count: of.topics })] : []),
  ]
  return sentences.join(' ')
}
