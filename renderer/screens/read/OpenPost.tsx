import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Reading } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { CallFailure } from '#renderer/lib/failure.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { CriteriaPane } from './CriteriaPane.tsx'
import { DeskContext } from './desk.ts'
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

/** Reads the next post ahead, so that J shows it without a wait. */
function useReadAhead({ place, queue }: OpenPostProps): void {
  const course = useCourseId()
  const client = useClient()
  const cache = useQueryClient()
  const next = neighbour(queue.rows, place, 1)
  useEffect(() => {
    if (next === null) return
    const input = readInput(course, next, false)
    const ahead = cache.query({
      queryKey: ['posts.read', input],
      queryFn: async () => {
        const answer = await client.call('posts.read', input)
        if (!answer.ok) throw new CallFailure(answer.error)
        return answer.value
      },
    })
    // A post that cannot be read says so when it is opened.
    void ahead.catch(() => undefined)
  }, [cache, client, course, next])
}

function Panes({ reading, post }: { readonly reading: Reading; readonly post: OpenPostProps }) {
  const desk = useDeskState(reading, post.row.back !== undefined, post.criterionId)
  const presenting = usePresenting()
  const { place, queue } = post
  useDeskCommands(desk)
  useAnnouncedPost(desk, place, queue.rows.length)
  return (
    <DeskContext value={desk}>
      <PostPane open={post.open} />
      {presenting ? null : <CriteriaPane />}
    </DeskContext>
  )
}

/** The middle and right panes for one post of the queue. */
export function OpenPost(props: OpenPostProps) {
  const reading = useReading(props.row)
  useReadAhead(props)
  return <Answered query={reading}>{(answer) => <Panes reading={answer} post={props} />}</Answered>
}
