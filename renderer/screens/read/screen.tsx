import { useTranslation } from 'react-i18next'
import type { Queue } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Empty } from '#renderer/components/Empty.tsx'
import { useGo, useHead, useScreenQuery } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Dividers, usePaneWidths } from './Dividers.tsx'
import { OpenPost } from './OpenPost.tsx'
import { placeOf } from './queue.ts'
import { queueInput } from './query.ts'
import { QueuePane } from './QueuePane.tsx'
import { ReadBar } from './ReadBar.tsx'
import { useQueueCommands } from './useQueueCommands.ts'
import styles from './read.module.css'

function NoPosts({ imported }: { readonly imported: boolean }) {
  const { t } = useTranslation('read')
  const go = useGo()
  const action = imported
    ? { label: t('empty.showAll'), run: () => go('read') }
    : { label: t('empty.import'), run: () => go('import') }
  return (
    <Empty what={t('empty.what')} why={t(imported ? 'empty.filtered' : 'empty.nothing')} action={action} />
  )
}

function Reading({ queue }: { readonly queue: Queue }) {
  const query = useScreenQuery()
  const go = useGo()
  const place = placeOf(queue.rows, query.get('post'))
  const row = queue.rows[place]
  const open = (post: string) => go('read', { ...Object.fromEntries(query), post }, 'replace')
  useQueueCommands(queue.rows, place, open)
  return (
    <div className={styles.panes} style={usePaneWidths()}>
      <QueuePane queue={queue} place={place} open={open} />
      {row === undefined ? null : (
        <OpenPost key={row.postId} row={row} place={place} queue={queue} open={open} />
      )}
      <Dividers />
    </div>
  )
}

/** Three panes: the queue, the post in its thread, the criteria. */
export default function ReadScreen() {
  const head = useHead()
  const query = useScreenQuery()
  const queue = useCall('posts.queue', queueInput(head.id, query), { keep: true })
  return (
    <>
      <ReadBar />
      <Answered query={queue}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <NoPosts imported={head.lastImport !== null} />
          ) : (
            <Reading queue={answer} />
          )
        }
      </Answered>
    </>
  )
}
