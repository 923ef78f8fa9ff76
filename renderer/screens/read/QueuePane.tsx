import { Button } from '@mantine/core'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery } from '#renderer/lib/route.ts'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useNarrow } from '#renderer/lib/useNarrow.ts'
import { BreakNote } from './BreakNote.tsx'
import { Grouping } from './Grouping.tsx'
import type { QueueInput } from './query.ts'
import { QueueItem } from './QueueItem.tsx'
import styles from './read.module.css'
import type { List } from './returned.ts'
import { useRows } from './useRows.ts'

interface QueuePaneProps {
  readonly queue: List
  readonly place: number
  readonly open: (post: string) => void
  readonly wish: QueueInput
  readonly lookBack: () => void
}

/** How far the scoring is, and at its end the way on. */
function Progress({ queue, lookBack }: Pick<QueuePaneProps, 'queue' | 'lookBack'>) {
  const { t } = useTranslation('read')
  const go = useGo()
  const presenting = usePresenting()
  const finished = queue.total > 0 && queue.scored >= queue.total
  if (presenting || queue.total === 0) return <p>{t('queue.posts', { count: queue.rows.length })}</p>
  return (
    <>
      <p className="numbers">
        {t('queue.scored', { scored: queue.scored, count: queue.total })}
        <span className={styles.left}> · {t('queue.left', { count: queue.total - queue.scored })}</span>
      </p>
      {finished ? (
        <div className={styles.grouping}>
          <Button variant="default" onClick={lookBack}>
            {t('lookBack.button')}
          </Button>
          <Button variant="default" onClick={() => go('feedback')}>
            {t('queue.finished')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

const rowHeight = { full: 58, folded: 44 }

/** Whether a row stands clear of both ends: then nothing is to be measured, which would lay out the whole page. */
function isInSight(
  { scrollOffset, scrollRect }: Virtualizer<HTMLDivElement, Element>,
  place: number,
  height: number,
): boolean {
  const from = (scrollOffset ?? 0) + 2 * height
  const to = (scrollOffset ?? 0) + (scrollRect?.height ?? 0) - 2 * height
  return place * height >= from && (place + 1) * height <= to
}

type RowsProps = Pick<QueuePaneProps, 'queue' | 'place' | 'open' | 'wish'>

function Rows({ queue, place, open, wish }: RowsProps) {
  const { t } = useTranslation('read')
  const scroller = useRef<HTMLDivElement>(null)
  const folded = useNarrow(1025)
  const scale = Number(usePreferences().textSize) / 100
  const height = (folded ? rowHeight.folded : rowHeight.full) * scale
  // What the virtualiser answers changes without its identity changing: nothing here may be memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: queue.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: 2 * height,
    scrollPaddingEnd: 2 * height,
  })
  useEffect(() => virtual.measure(), [height, virtual])
  useEffect(() => {
    if (place >= 0 && !isInSight(virtual, place, height)) virtual.scrollToIndex(place, { align: 'auto' })
  }, [place, height, virtual])
  const items = virtual.getVirtualItems()
  const [first = 0, last = 0] = [items[0]?.index, items.at(-1)?.index]
  const shown = useRows(queue.rows, first, last, wish.criterionId ?? null)
  return (
    <div ref={scroller} className={styles.rows}>
      <ol style={{ height: virtual.getTotalSize() }} aria-label={t('queue.label')}>
        {items.map(({ index, start, size }) => {
          const at = queue.rows[index]
          return at === undefined ? null : (
            <li key={at.postId} style={{ transform: `translateY(${start}px)`, height: size }}>
              <QueueItem
                at={at}
                row={at.back ?? shown.get(at.postId)}
                current={index === place}
                open={open}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Why a list from A to Z is not offered first, and the way back. */
function AlphabetNote({ order }: Pick<QueueInput, 'order'>) {
  const { t } = useTranslation('read')
  const go = useGo()
  if (order !== 'name') return null
  return (
    <p className={styles.why}>
      {t('order.whyNot')}{' '}
      <button
        type="button"
        className="plain-link"
        onClick={() => go('read', { ...Object.fromEntries(currentQuery()), order: null })}
      >
        {t('order.shuffle')}
      </button>
    </p>
  )
}

/** The left pane. */
export function QueuePane(props: QueuePaneProps) {
  const { t } = useTranslation('read')
  const { queue, place, wish, lookBack } = props
  const here = queue.rows[place]
  const shown = useRows(queue.rows, place, place, wish.criterionId ?? null)
  return (
    <nav className={styles.queue} aria-label={t('queue.label')}>
      <div className={styles.progress}>
        <Progress queue={queue} lookBack={lookBack} />
        <Grouping week={here === undefined ? null : (shown.get(here.postId)?.week ?? null)} />
        <AlphabetNote order={wish.order} />
        <BreakNote />
      </div>
      <Rows {...props} />
    </nav>
  )
}
