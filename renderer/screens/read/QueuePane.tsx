import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { BreakNote } from './BreakNote.tsx'
import { Grouping } from './Grouping.tsx'
import { groupingOf } from './grouping.ts'
import type { QueueInput } from './query.ts'
import styles from './read.module.css'
import { Rows, type RowsProps } from './Rows.tsx'
import { WeekOrTerm } from './WeekOrTerm.tsx'

interface QueuePaneProps extends Omit<RowsProps, 'criterionId'> {
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
export function QueuePane({ queue, place, open, wish, lookBack }: QueuePaneProps) {
  const { t } = useTranslation('read')
  const { criterionId = null } = wish
  const grouping = groupingOf(useListQuery())
  return (
    <nav className={styles.queue} aria-label={t('queue.label')}>
      <div className={styles.progress}>
        <Progress queue={queue} lookBack={lookBack} />
        <Grouping />
        {grouping === 'student' ? <WeekOrTerm queue={queue} place={place} criterionId={criterionId} /> : null}
        <AlphabetNote order={wish.order} />
        <BreakNote />
      </div>
      <Rows queue={queue} place={place} open={open} criterionId={criterionId} />
    </nav>
  )
}
