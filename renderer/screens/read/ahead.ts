import type { QueryClient } from '@tanstack/react-query'
import type { CourseId } from '#shared/model/ids.ts'
import type { Client } from '#renderer/lib/client.ts'
import { callQuery } from '#renderer/lib/queries.ts'
import { placeOf } from './queue.ts'
import { queueInput } from './query.ts'
import { readInput } from './readInput.ts'
import { chunksOf, idsFrom } from './useRows.ts'

interface Ahead {
  readonly cache: QueryClient
  readonly client: Client
  readonly course: CourseId
  /** The address. */
  readonly query: ReadonlyMap<string, string>
}

/** What this screen shows first, asked for while the course is still being opened: list, its rows, the open post. */
export async function askAhead({ cache, client, course, query }: Ahead): Promise<void> {
  const wish = queueInput(course, query)
  const { rows } = await cache.query(callQuery(client, 'posts.queue', wish))
  const place = placeOf(rows, query.get('post'))
  const open = rows[place]
  if (open === undefined) return
  const { criterionId = null } = wish
  const parts = chunksOf(rows.length, place, place).map((start) =>
    cache.query(callQuery(client, 'posts.rows', { course, postIds: idsFrom(rows, start), criterionId })),
  )
  // Whether a post came back, and is to be read afresh, only the list on screen can say.
  const post = query.has('again')
    ? []
    : [cache.query(callQuery(client, 'posts.read', readInput(course, open.postId, false)))]
  await Promise.all([...parts, ...post])
}
