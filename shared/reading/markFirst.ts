import type { Post } from '#shared/model/post.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'
import type { ClassIndex } from './classIndex.ts'
import { tableEntry } from './tableEntry.ts'

/** Why a suggestion waits for the instructor's own level: the course says so, or it is one of a prompt's first posts. */
export type MarkFirst = 'always' | 'first-posts' | null

type Settings = Pick<CourseSettings, 'markFirst' | 'markFirstPosts'>

/** How many of some posts have a level, at most `enough`: the count stops there. */
function levelled(posts: readonly Post[], marks: CourseWork['marks'], enough: number): number {
  let count = 0
  for (const { id } of posts) {
    if (count >= enough) break
    const levels = tableEntry(marks, id)?.levels
    if (levels !== undefined && Object.keys(levels).length > 0) count += 1
  }
  return count
}

/**
 * Whether the suggestion for a post stays hidden until a level is set. The first posts of every prompt are judged
 * without it whatever the course says: later levels lean on the standard that is found there, and it should be the
 * instructor's own.
 */
export function markFirstAt(
  post: Pick<Post, 'id' | 'topicId'>,
  settings: Settings,
  marks: CourseWork['marks'],
  index: ClassIndex,
): MarkFirst {
  if (settings.markFirst) return 'always'
  const others = (index.byTopic.get(post.topicId) ?? []).filter(({ id }) => id !== post.id)
  return levelled(others, marks, settings.markFirstPosts) < settings.markFirstPosts ? 'first-posts' : null
}
