import { useTranslation } from 'react-i18next'
import type { QueueRow } from '#shared/contract/views.ts'
import { useHead } from '#renderer/lib/course.ts'
import { presenterCode, usePresenting } from '#renderer/lib/presenter.ts'
import { isDone } from './queue.ts'
import styles from './read.module.css'

interface QueueItemProps {
  readonly row: QueueRow
  readonly current: boolean
  readonly open: (post: string) => void
}

/** While presenting, a name becomes the post's own code (the row does not say whose it is). */
function useWho(row: QueueRow): string {
  const { settings } = useHead()
  const presenting = usePresenting()
  if (presenting) return settings.anonymous ? row.who : presenterCode(row.postId)
  return row.name === null ? row.who : `${row.name} · ${row.who}`
}

/** "reply · media · to look at again": what kind of post, in words. */
function useTags(row: QueueRow): string {
  const { t } = useTranslation('read')
  const tags = [
    ...(row.student === null ? [] : [t('tag.student', { number: row.student })]),
    t(`kind.${row.kind}`),
    ...(row.needsHuman ? [t('tag.needsHuman')] : []),
    ...(row.late ? [t('tag.late')] : []),
    ...(row.media ? [t('tag.media')] : []),
    ...(row.pinned ? [t('tag.pinned')] : []),
    ...(row.moderation ? [t('tag.moderation')] : []),
  ]
  return tags.join(' · ')
}

function Shape({ row }: { readonly row: QueueRow }) {
  const { t } = useTranslation('read')
  if (row.criteria === 0) return null
  if (isDone(row)) return <span title={t('queue.done')}>✓</span>
  if (row.scored === 0) return null
  return (
    <span className="numbers" title={t('queue.partly', { scored: row.scored, count: row.criteria })}>
      {row.scored}/{row.criteria}
    </span>
  )
}

/** One row: who, what kind, how it begins, whether it is scored. */
export function QueueItem({ row, current, open }: QueueItemProps) {
  const { t } = useTranslation('read')
  const who = useWho(row)
  const tags = useTags(row)
  const presenting = usePresenting()
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={current ? 0 : -1}
      data-read={row.read || row.scored > 0}
      data-done={isDone(row)}
      onClick={() => open(row.postId)}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      <span className={styles.who}>{who}</span>
      <span className={styles.shape}>{presenting ? null : <Shape row={row} />}</span>
      <span className={styles.tags}>{tags}</span>
      <span className={styles.opening} dir="auto">
        {row.opening || t('queue.noWords')}
      </span>
    </button>
  )
}
