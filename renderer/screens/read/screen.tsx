import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { Dividers, usePaneWidths } from './Dividers.tsx'
import { OpenPost } from './OpenPost.tsx'
import { LookBack } from './LookBack.tsx'
import { placeOf } from './queue.ts'
import { queueInput, type QueueInput } from './query.ts'
import { QueuePane } from './QueuePane.tsx'
import { ReadBar } from './ReadBar.tsx'
import { useFound } from './useFound.ts'
import { useQueueCommands } from './useQueueCommands.ts'
import { useReturned } from './useReturned.ts'
import type { List } from './returned.ts'
import styles from './read.module.css'

type Emptiness = 'nothing' | 'filtered' | 'searched'

function emptiness(imported: boolean, searching: boolean): Emptiness {
  if (!imported) return 'nothing'
  return searching ? 'searched' : 'filtered'
}

function NoPosts({ why }: { readonly why: Emptiness }) {
  const { t } = useTranslation('read')
  const go = useGo()
  const action =
    why === 'nothing'
      ? { label: t('empty.import'), run: () => go('import') }
      : { label: t('empty.showAll'), run: () => go('read') }
  return <Empty what={t('empty.what')} why={t(`empty.${why}`)} action={action} />
}

interface ReadingProps {
  readonly queue: Queue
  readonly wish: QueueInput
}

function Reading({ queue, wish }: ReadingProps) {
  const query = useScreenQuery()
  const go = useGo()
  const [lookingBack, setLookingBack] = useState(false)
  const { rows, known, takeIn, again } = useReturned(queue, wish)
  const place = placeOf(rows, query.get('post'))
  const row = known ? rows[place] : undefined
  const open = useCallback(
    (post: string, after = again(post)) =>
      go('read', { ...Object.fromEntries(currentQuery()), post, again: after }, 'replace'),
    [go, again],
  )
  const lookBack = () => setLookingBack(true)
  const close = useCallback(() => setLookingBack(false), [])
  const list: List = { ...queue, rows }
  useQueueCommands({ rows, place, open, takeIn, lookBack })
  return (
    <div className={styles.panes} style={usePaneWidths()}>
      <QueuePane queue={list} place={place} open={open} wish={wish} lookBack={lookBack} />
      {row === undefined ? null : (
        <OpenPost row={row} place={place} queue={list} open={open} criterionId={wish.criterionId ?? null} />
      )}
      <Dividers />
      <LookBack opened={lookingBack} close={close} wish={wish} />
    </div>
  )
}

/** Three panes: the queue, the post in its thread, the criteria. */
export default function ReadScreen() {
  const head = useHead()
  const query = useListQuery()
  const wish = useMemo(() => queueInput(head.id, query), [head.id, query])
  const queue = useCall('posts.queue', wish, { keep: true })
  const searching = (wish.text ?? null) !== null
  useFound(wish.text ?? null, queue.isPlaceholderData ? null : (queue.data?.rows.length ?? null))
  return (
    <>
      <ReadBar />
      <Answered query={queue}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <NoPosts why={emptiness(head.lastImport !== null, searching)} />
          ) : (
            <Reading queue={answer} wish={wish} />
          )
        }
      </Answered>
    </>
  )
}
