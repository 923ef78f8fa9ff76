import { useCallback, useMemo, useState } from 'react'
import type { Queue } from '#shared/contract/views.ts'
import { useCourseId, useScreenQuery } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { QueueInput } from './query.ts'
import {
  returnedHere,
  takesReturned,
  withProgress,
  withReturned,
  type ListRow,
  type Returned,
} from './returned.ts'

interface List {
  readonly rows: readonly ListRow[]
  /** False while it is not known yet whether the open post came back: its earlier levels must not show. */
  readonly known: boolean
  /** Takes in the post that is due, behind the one that is open; answers it, or null where none is due. */
  readonly takeIn: (open: ListRow | undefined) => Returned | null
  /** Behind which post one came back, for the address: a reload finds it there. Null for all others. */
  readonly again: (postId: string) => string | null
}

const none: readonly Returned[] = []

/** The list with the posts that came back while this screen was open, and the one that the address tells of. */
export function useReturned(queue: Queue, wish: QueueInput): List {
  const course = useCourseId()
  const query = useScreenQuery()
  const asked = useCall('posts.returning', { course }, { keep: true })
  const due = asked.data ?? null
  const [taken, setTaken] = useState(none)
  const takes = takesReturned(wish)
  const returned = useMemo(() => {
    if (!takes) return none
    const isTaken = ({ row }: Returned) => taken.some((one) => one.row.postId === row.postId)
    const here = returnedHere(query, due).filter((one) => !isTaken(one))
    return here.length === 0 ? taken : [...taken, ...here]
  }, [takes, taken, query, due])
  const open = query.get('post') ?? null
  const rows = useMemo(
    () => withReturned(queue.rows, withProgress(returned, due), open),
    [queue.rows, returned, due, open],
  )
  const takeIn = (here: ListRow | undefined): Returned | null => {
    if (due === null || here === undefined || !takes) return null
    if (due.postId === here.postId || returned.some(({ row }) => row.postId === due.postId)) return null
    const back = { row: due, after: here.postId }
    setTaken([...returned, back])
    return back
  }
  const again = useCallback(
    (postId: string) => returned.find(({ row }) => row.postId === postId)?.after ?? null,
    [returned],
  )
  return { rows, known: asked.data !== undefined || !query.has('again'), takeIn, again }
}
