import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { QueueRow } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { callQuery } from '#renderer/lib/queries.ts'
import type { ListRow } from './returned.ts'

/** Rows asked for at a time. */
const chunk = 50
/** Rows asked for ahead of those in sight. */
const ahead = 10

/** Where the parts begin that hold the places from `first` to `last`, and some around them. */
export function chunksOf(count: number, first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first - ahead) / chunk)
  const to = Math.floor(Math.min(count - 1, last + ahead) / chunk)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => (from + at) * chunk)
}

/** The posts of the part that begins there. */
export function idsFrom(list: readonly Pick<ListRow, 'postId'>[], start: number): PostId[] {
  return list.slice(start, start + chunk).map(({ postId }) => postId)
}

interface Part {
  readonly data: readonly QueueRow[] | undefined
}

const byPost = (parts: readonly Part[]): ReadonlyMap<PostId, QueueRow> =>
  new Map(parts.flatMap(({ data = [] }) => data.map((row) => [row.postId, row])))

/** The rows of the places from `first` to `last`, by post; those that are still on their way are missing. */
export function useRows(
  list: readonly ListRow[],
  first: number,
  last: number,
  criterionId: string | null,
): ReadonlyMap<PostId, QueueRow> {
  const course = useCourseId()
  const client = useClient()
  const starts = chunksOf(list.length, first, last).join()
  // From post to post the same parts stay in sight: what is asked for is put together when others are.
  const queries = useMemo(
    () =>
      (starts === '' ? [] : starts.split(',')).map((start) => {
        const postIds = idsFrom(list, Number(start))
        const asked = callQuery(client, 'posts.rows', { course, postIds, criterionId })
        return { ...asked, placeholderData: keepPreviousData<readonly QueueRow[]> }
      }),
    [starts, list, course, client, criterionId],
  )
  return useQueries({ queries, combine: byPost })
}
