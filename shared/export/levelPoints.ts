import type { CourseRubric } from '#shared/model/courseRubric.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { meanShare } from '#shared/reading/levelShare.ts'
import { isScored } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

/** What the levels of a student's posts come to. */
export interface StudentShare {
  /** 0..1, or null where no post has a level. */
  readonly share: number | null
  readonly posts: number
  /** Posts on which every criterion that applies has a level. */
  readonly scored: number
}

/**
 * The mean over a student's posts, or over the best so many of them. Somebody with fewer posts than that is not
 * marked down for it: how many posts a student writes is no measure of quality.
 * @param best null: all posts count.
 */
export function studentShare(
  posts: readonly Post[],
  rubric: CourseRubric,
  marks: CourseWork['marks'],
  best: number | null,
): StudentShare {
  const scored = posts.filter((post) => isScored(tableEntry(marks, post.id), post, rubric)).length
  return { share: meanShare(posts, rubric, marks, best), posts: posts.length, scored }
}

/** The levels that were set on one criterion over several posts. */
export function levelsOn(
  criterion: Criterion,
  posts: readonly Post[],
  marks: CourseWork['marks'],
): readonly Level[] {
  return posts.flatMap((post) => {
    const mark = tableEntry(marks, post.id)
    return mark === undefined ? [] : (tableEntry(mark.levels, criterion.id)?.level ?? [])
  })
}
