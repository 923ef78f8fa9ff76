import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { useNarrow } from '#renderer/lib/useNarrow.ts'
import { QueueItem } from './QueueItem.tsx'
import styles from './read.module.css'
import type { List } from './returned.ts'
import { useRows } from './useRows.ts'
import { useRowWindow } from './useRowWindow.ts'

export interface RowsProps {
  readonly queue: List
  readonly place: number
  readonly open: (post: string) => void
  /** The one criterion that is read across everyone; null for all. */
  readonly criterionId: string | null
}

const heights = { full: 58, folded: 44 }

/** The list itself: only the rows in sight, and some around them, are drawn. */
export function Rows({ queue, place, open, criterionId }: RowsProps) {
  const { t } = useTranslation('read')
  const folded = useNarrow(1025)
  const scale = Number(usePreferences().textSize) / 100
  const height = (folded ? heights.folded : heights.full) * scale
  const count = queue.rows.length
  const { scroller, from, to } = useRowWindow({ count, rowHeight: height, place })
  const shown = useRows(queue.rows, from, to, criterionId)
  return (
    <div ref={scroller} className={styles.rows}>
      <ol style={{ height: count * height }} aria-label={t('queue.label')}>
        {queue.rows.slice(from, to).map((at, index) => (
          <li key={at.postId} style={{ top: (from + index) * height, height }}>
            <QueueItem
              at={at}
              row={at.back ?? shown.get(at.postId)}
              current={from + index === place}
              open={open}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
