import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { afterPaint } from '#renderer/lib/afterPaint.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { callQuery } from '#renderer/lib/queries.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { CriteriaPane } from './CriteriaPane.tsx'
import { DeskContext, type Desk } from './desk.ts'
import { PostPane } from './PostPane.tsx'
import { neighbour } from './queue.ts'
import { readInput } from './readInput.ts'
import type { List, ListRow } from './returned.ts'
import { useAnnouncedPost } from './useAnnouncedPost.ts'
import { useDeskCommands } from './useDeskCommands.ts'
import { useDeskState } from './useDeskState.ts'
import { useReading } from './useReading.ts'

interface OpenPostProps {
  readonly row: ListRow
  readonly place: number
  readonly queue: List
  readonly open: (post: string) => void
  /** The one criterion that is read across everyone; null for all. */
  readonly criterionId: string | null
}

/** Reads a post before it is opened, so that it is shown without a wait. */
function useRead(): (postId: PostId) => void {
  const course = useCourseId()
  const client = useClient()
  const cache = useQueryClient()
  return useCallback(
    (postId) => {
      const ahead = cache.query(callQuery(client, 'posts.read', readInput(course, postId, false)))
      // A post that cannot be read says so when it is opened.
      void ahead.catch(() => undefined)
    },
    [cache, client, course],
  )
}

/** Reads the next two posts ahead once the open one is painted: for J, also pressed twice in a row. */
function useReadAhead({ place, queue }: OpenPostProps): void {
  const read = useRead()
  const next = neighbour(queue.rows, place, 1)
  const second = neighbour(queue.rows, place, 2)
  useEffect(() => {
    if (next === null || second === null) return
    return afterPaint(() => {
      read(next)
      read(second)
    })
  }, [read, next, second])
}

/**
 * What the right pane shows: the desk, but of a post that was just opened only when its text has been painted. Acts
 * on the post that is open show at once, and its keys work from the first moment.
 */
function useAside(desk: Desk): Desk {
  const later = useDeferredValue(desk)
  return later.reading.focus.post.id === desk.reading.focus.post.id ? desk : later
}

function Panes({ reading, post }: { readonly reading: Reading; readonly post: OpenPostProps }) {
  const desk = useDeskState(reading, post.row.back !== undefined, post.criterionId)
  const aside = useAside(desk)
  const presenting = usePresenting()
  const { place, queue } = post
  useDeskCommands(desk)
  useAnnouncedPost(desk, place, queue.rows.length)
  return (
    <>
      <DeskContext value={desk}>
        <PostPane open={post.open} />
      </DeskContext>
      {presenting ? null : (
        <DeskContext value={aside}>
          <CriteriaPane />
        </DeskContext>
      )}
    </>
  )
}

/** The middle and right panes for one post of the queue. */
export function OpenPost(props: OpenPostProps) {
  const reading = useReading(props.row)
  useReadAhead(props)
  return <Answered query={reading}>{(answer) => <Panes reading={answer} post={props} />}</Answered>
}
