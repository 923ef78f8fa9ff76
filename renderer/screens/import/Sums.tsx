import { useTranslation } from 'react-i18next'
import type { ImportOutcome, ImportPreview } from '#shared/contract/views.ts'

interface SumsProps {
  readonly of: Pick<ImportPreview | ImportOutcome, 'added' | 'updated' | 'unchanged' | 'people' | 'topics'>
  readonly tense: 'will' | 'done'
}

/** "This adds 214 posts, updates 9, leaves 301." */
export function Sums({ of, tense }: SumsProps) {
  const { t } = useTranslation('importing')
  const posts = of.added + of.updated + of.unchanged > 0
  return (
    <>
      {posts
        ? `${t(`sums.${tense}.added`, { count: of.added })}${t(`sums.${tense}.updated`, { count: of.updated })}${t(`sums.${tense}.unchanged`, { count: of.unchanged })}`
        : t(`sums.${tense}.noPosts`)}{' '}
      {t('sums.people', { count: of.people })}
      {of.topics > 0 ? ` ${t('sums.topics', { count: of.topics })}` : ''}
    </>
  )
}
