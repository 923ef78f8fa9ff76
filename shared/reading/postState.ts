import type { CourseRubric } from '#shared/model/courseRubric.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'

import type { PostState } from '#shared/model/savedView.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { ClassIndex } from './classIndex.ts'
import { isLate } from './late.ts'
import { isScored } from './scoring.ts'

/** A post with all that its state hangs on. */
export interface PostFacts {
  readonly post: Post
  readonly mark: Mark | undefined
  readonly score: PostScore | undefined
  readonly forum: Forum
  readonly timeZone: string
  /** The criteria that count now: all of the course, or the one that is read across everyone. */
  readonly rubric: CourseRubric
  readonly scorable: boolean
  readonly index: ClassIndex
  readonly unseen: ReadonlySet<PersonId>
}

/** Whether the instructor set a level that is not the suggested one. */
export function hasDisagreement(mark: Mark | undefined): boolean {
  return Object.values(mark?.levels ?? {}).some(
    ({ level, suggested }) => suggested !== null && level !== suggested,
  )
}

function isUnanswered(post: Post, index: ClassIndex): boolean {
  return (index.answers.get(post.id) ?? []).every(({ deleted }) => deleted)
}

/** Whether a post is in a state. Nothing of scoring holds where nothing is scored. */
export function isInState(state: PostState, facts: PostFacts): boolean {
  const { post, mark, score, forum, rubric, scorable, index, unseen } = facts
  switch (state) {
    case 'unscored':
      return scorable && !isScored(mark, post, rubric)
    case 'needs-human':
      return scorable && (score?.needsHuman ?? null) !== null
    case 'disagreed':
      return scorable && hasDisagreement(mark)
    case 'unseen':
      return post.authorId !== null && unseen.has(post.authorId)
    case 'unanswered':
      return isUnanswered(post, index)
    case 'late':
      return isLate(post, forum, facts.timeZone)
    case 'late-with-reason':
      return isLate(post, forum, facts.timeZone) && (mark?.lateReason ?? '') !== ''
    case 'pinned':
      return (mark?.pins.length ?? 0) > 0
    case 'unread':
      return mark?.read !== true
    case 'moderation':
      return mark?.moderation === true
    default:
      return state satisfies never
  }
}

/**
 * Writers whom no classmate has answered anywhere in the course. Where the export does not say who answered whom,
 * nobody can be called so.
 *
 * @param isStaff An instructor's answer is kind, but it is not the class that saw the post.
 */
export function unseenWriters(index: ClassIndex, isStaff: (id: PersonId) => boolean): ReadonlySet<PersonId> {
  const answered = new Set<PersonId>()
  for (const post of index.inOrder) {
    const parent = post.parentId === null ? undefined : index.posts.get(post.parentId)
    if (post.deleted || post.authorId === null || parent === undefined || parent.authorId === null) continue
    if (parent.authorId !== post.authorId && !isStaff(post.authorId)) answered.add(parent.authorId)
  }
  if (![...index.answers.keys()].some((id: PostId) => index.posts.has(id))) return new Set()
  return new Set([...index.byAuthor.keys()].filter((id) => !answered.has(id) && !isStaff(id)))
}
