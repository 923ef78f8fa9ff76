import { useMemo, useState } from 'react'
import type { Queue, QueueRow } from '#shared/contract/views.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { QueueInput } from './query.ts'
import { takesReturned, withProgress, withReturned, type ListRow, type Returned } from './returned.ts'

interface List {
  readonly rows: readonly ListRow[]
  /** Takes in the post that is due, behind the one that is open; answers it, or null where none is due. */
  readonly takeIn: (open: QueueRow | undefined) => QueueRow | null
}

/** The list with the posts that came back while this screen was open. */
export function useReturned(queue: Queue, wish: QueueInput): List {
  const course = useCourseId()
  const due = useCall('posts.returning', { course }, { keep: true }).data ?? null
  const [returned, setReturned] = useState<readonly Returned[]>([])
  const takes = takesReturned(wish)
  const rows = useMemo(
    () => withReturned(queue.rows, takes ? withProgress(returned, due) : []),
    [queue.rows, returned, due, takes],
  )
  const takeIn = (open: QueueRow | undefined): QueueRow | null => {
    if (due === null || open === undefined || !takes) return null
    if (due.postId === open.postId || returned.some(({ row }) => row.postId === due.postId)) return null
    setReturned([...returned, { row: due, after: open.postId }])
    return due
  }
  return { rows, takeIn }
}
