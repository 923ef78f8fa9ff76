import type { Input } from '#shared/contract/api.ts'
import type { CourseId, PostId } from '#shared/model/ids.ts'

type ReadInput = Required<Input<'posts.read'>>

/** What the panes ask for a post: shown at once, its suggestion when it is there. Everything that keeps it asks so. */
export function readInput(course: CourseId, postId: PostId, afresh: boolean): ReadInput {
  return { course, postId, afresh, wait: false }
}
