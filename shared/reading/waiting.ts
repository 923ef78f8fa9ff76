import type { Draft } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseWork } from '#shared/model/work.ts'

/** Whether a feedback of this student answers a post of a week: the post itself, or everything of its weeks. */
export function answersPost(draft: Draft, post: Post, week: number | null): boolean {
  if (draft.personId !== post.authorId) return false
  if (draft.postId !== undefined) return draft.postId === post.id
  return week !== null && draft.weeks.from <= week && week <= draft.weeks.to
}

/** Whether feedback on a post has been handed out; posts without a week wait for feedback of their own. */
function isReturned(drafts: readonly Draft[], post: Post, week: number | null): boolean {
  return drafts.some((draft) => answersPost(draft, post, week))
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
  const delivered = Object.values(drafts).filter(
    ({ state, deliveredAt }) => state === 'delivered' || deliveredAt !== null,
  )
  for (const post of posts) {
    if (post.authorId === null || post.createdAt === null || post.deleted) continue
    const known = since.get(post.authorId)
    if (known !== undefined && known <= post.createdAt) continue
    if (!isReturned(delivered, post, weekOf(post))) since.set(post.authorId, post.createdAt)
  }
  return since
}
