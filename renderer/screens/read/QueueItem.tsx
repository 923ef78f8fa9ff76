import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuePlace, QueueRow } from '#shared/contract/views.ts'
import { useHead } from '#renderer/lib/course.ts'
import { presenterCode, usePresenting } from '#renderer/lib/presenter.ts'
import { isDone } from './queue.ts'
import styles from './read.module.css'

interface QueueItemProps {
  readonly at: QueuePlace
  /** What is shown of the post; still on its way where the list was moved a long way. */
  readonly row: QueueRow | undefined
  readonly current: boolean
  readonly open: (post: string) => void
}

/** While presenting, a name becomes the post's own code (the row does not say whose it is). */
function useWho(row: QueueRow | undefined): string {
  const { settings } = useHead()
  const presenting = usePresenting()
  if (row === undefined) return '…'
  if (presenting) return settings.anonymous ? row.who : presenterCode(row.postId)
  return row.name === null ? row.who : `${row.name} · ${row.who}`
}

/** "reply · media · to look at again": what kind of post, in words. */
function useTags({ student }: QueuePlace, row: QueueRow | undefined): string {
  const { t } = useTranslation('read')
  const presenting = usePresenting()
  const writer = student === null ? [] : [t('tag.student', { number: student })]
  if (row === undefined) return writer.join('')
  const own = [
    ...(row.needsHuman ? [t('tag.needsHuman')] : []),
    ...(row.late ? [t('tag.late')] : []),
    ...(row.pinned ? [t('tag.pinned')] : []),
    ...(row.moderation ? [t('tag.moderation')] : []),
  ]
  const tags = [
    ...writer,
    t(`kind.${row.kind}`),
    ...(row.media ? [t('tag.media')] : []),
    // What the instructor thinks of a post, or that it came late, is nobody else's business.
    ...(presenting ? [] : own),
  ]
  return tags.join(' · ')
}

function Shape({ at: row }: Pick<QueueItemProps, 'at'>) {
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

/** One row: who, what kind, how it begins, whether it is scored. Drawn again only when something of it changed. */
export const QueueItem = memo(function QueueItem({ at, row, current, open }: QueueItemProps) {
  const { t } = useTranslation('read')
  const who = useWho(row)
  const tags = useTags(at, row)
  const presenting = usePresenting()
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={current ? 0 : -1}
      data-read={row?.read === true || at.scored > 0}
      data-done={isDone(at)}
      onClick={() => open(at.postId)}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      <span className={styles.who}>{who}</span>
      <span className={styles.shape}>{presenting ? null : <Shape at={at} />}</span>
      <span className={styles.tags}>{tags}</span>
      <span className={styles.opening} dir="auto">
        {row === undefined ? '' : row.opening || t('queue.noWords')}
      </span>
    </button>
  )
})
