import { importId, type ImportId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent } from '#shared/model/imports.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import type { ContentPart, CourseRef, TaskOutput } from '../worker/protocol.ts'
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
  readonly unread: TaskOutput<'content.load'>
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

async function fetchOnce(
  worker: WorkerClient,
  course: CourseRef,
): Promise<Result<MirroredContent, ApiError>> {
  let rest: Omit<ClassContent, 'posts'> = emptyContent
  const posts: Post[] = []
  const loaded = await worker.run('content.load', course, {
    onPart(part: ContentPart) {
      if (part.kind === 'rest') rest = part.content
      else posts.push(...part.posts)
    },
  })
  return loaded.ok ? ok({ content: { ...rest, posts }, unread: loaded.value }) : loaded
}
