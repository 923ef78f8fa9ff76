import type { Draft } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseWork } from '#shared/model/work.ts'

/** Whether a delivered feedback of this student covers a week. */
function covers(draft: Draft, personId: PersonId, week: number): boolean {
  const delivered = draft.state === 'delivered' || draft.deliveredAt !== null
  return draft.personId === personId && delivered && draft.weeks.from <= week && week <= draft.weeks.to
}

/** Whether feedback on a student's posts of this week has been handed out; posts without a week still wait. */
export function isReturned(drafts: CourseWork['drafts'], personId: PersonId, week: number | null): boolean {
  return week !== null && Object.values(drafts).some((draft) => covers(draft, personId, week))
}

/**
 * Since when each student waits for feedback: the time of the oldest post that no delivered feedback covers.
 * Students who wait for nothing, or whose posts carry no time, are left out.
 */
export function waitingSince(
  posts: readonly Post[],
  drafts: CourseWork['drafts'],
  weekOf: (post: Post) => number | null,
): ReadonlyMap<PersonId, string> {
  const since = new Map<PersonId, string>()
  for (const post of posts) {
    if (post.authorId === null || post.createdAt === null || post.deleted) continue
    const known = since.get(post.authorId)
    if (known !== undefined && known <= post.createdAt) continue
    if (!isReturned(drafts, post.authorId, weekOf(post))) since.set(post.authorId, post.createdAt)
  }
  return since
}
