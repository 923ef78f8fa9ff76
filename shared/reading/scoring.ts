import { rubricAt, type CourseRubric } from '#shared/model/courseRubric.ts'
import type { CriterionId } from '#shared/model/ids.ts'
import type { Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Role } from '#shared/model/person.ts'
import type { Criterion } from '#shared/model/rubric.ts'
import type { Forum } from '#shared/model/topic.ts'
import { tableEntry } from './tableEntry.ts'

/** Practice and lounge posts are read and greeted, never scored. */
export function isScoredForum(forum: Forum): boolean {
  return forum.purpose !== 'practice' && forum.purpose !== 'lounge'
}

/** Whether a post gets levels at all: a student's (or an unknown person's) post in a forum that is scored. */
export function isScorable(post: Post, role: Role | null, forum: Forum): boolean {
  return !post.deleted && role !== 'staff' && role !== 'test' && isScoredForum(forum)
}

/** The criteria that apply to a post: an opening post has nobody's idea to engage yet. */
export function criteriaFor(
  post: Pick<Post, 'parentId' | 'topicId'>,
  rubric: CourseRubric,
): readonly Criterion[] {
  const { criteria } = rubricAt(rubric, post.topicId)
  if (post.parentId !== null) return criteria
  return criteria.filter((criterion) => criterion.signal !== 'engage')
}

/** How many of these criteria the instructor has set. */
export function levelsSet(mark: Mark | undefined, criteria: readonly { readonly id: CriterionId }[]): number {
  if (mark === undefined) return 0
  return criteria.filter((criterion) => tableEntry(mark.levels, criterion.id) !== undefined).length
}

/** A post is scored when every criterion that applies to it has a level. */
export function isScored(
  mark: Mark | undefined,
  post: Pick<Post, 'parentId' | 'topicId'>,
  rubric: CourseRubric,
): boolean {
  const criteria = criteriaFor(post, rubric)
  return criteria.length > 0 && levelsSet(mark, criteria) === criteria.length
}
