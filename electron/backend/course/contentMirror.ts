import { setImmediate as nextTurn } from 'node:timers/promises'
import { importId, type ImportId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent } from '#shared/model/imports.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { postsAPart, type CourseRef, type TaskOutput } from '../worker/protocol.ts'
import type { WorkerClient } from '../worker/workerClient.ts'

/** The imports that count, oldest first. */
export function activeImports(work: CourseWork): readonly ImportId[] {
  return Object.entries(work.imports)
    .toSorted(([, one], [, other]) => one.order - other.order)
    .map(([id]) => importId(id))
}

/** The course as the worker needs to know it. */
export function courseRef(folder: string, work: CourseWork): CourseRef {
  return { folder, imports: activeImports(work) }
}

export interface MirroredContent {
  readonly content: ClassContent
  readonly unread: Pick<TaskOutput<'content.load'>, 'damaged' | 'missing'>
}

/** Fetches what the imports bring together; once more where the worker died over something else. */
export async function fetchContent(
  worker: WorkerClient,
  course: CourseRef,
): Promise<Result<MirroredContent, ApiError>> {
  if (course.imports.length === 0) return ok({ content: emptyContent, unread: { damaged: [], missing: [] } })
  const fetched = await fetchOnce(worker, course)
  return fetched.ok || fetched.error.kind === 'cancelled' ? fetched : await fetchOnce(worker, course)
}

/**
 * Part after part, the next one made while one is taken in. No more than that, and others have their turn before one
 * more is asked for: a port hands over all that has arrived in a single turn, and a quick worker would keep it busy.
 */
async function fetchPosts(
  worker: WorkerClient,
  course: CourseRef,
  count: number,
): Promise<Result<readonly Post[], ApiError>> {
  const posts: Post[] = []
  const part = (from: number) => (from < count ? worker.run('content.posts', { course, from }) : null)
  let [coming, next] = [part(0), part(postsAPart)]
  while (coming !== null) {
    const some = await coming
    if (!some.ok) return some
    if (some.value.length === 0) break
    posts.push(...some.value)
    await nextTurn()
    coming = next
    next = part(posts.length + postsAPart)
  }
  return ok(posts)
}

async function fetchOnce(
  worker: WorkerClient,
  course: CourseRef,
): Promise<Result<MirroredContent, ApiError>> {
  const loaded = await worker.run('content.load', course)
  if (!loaded.ok) return loaded
  const { damaged, missing, rest, posts: count } = loaded.value
  const posts = await fetchPosts(worker, course, count)
  return posts.ok ? ok({ content: { ...rest, posts: posts.value }, unread: { damaged, missing } }) : posts
}
