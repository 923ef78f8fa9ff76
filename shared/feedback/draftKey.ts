import type { WeekRange } from '#shared/model/draft.ts'
import { draftId, type DraftId, type PersonId, type PostId } from '#shared/model/ids.ts'

/**
 * The key of a draft in the course's work: one student over one range of weeks has one draft, and one more for each
 * post that gets feedback of its own.
 */
export function draftKey(personId: PersonId, weeks: WeekRange, postId: PostId | null = null): DraftId {
  return draftId(postId === null ? `${personId}|${weeks.from}-${weeks.to}` : `${personId}|post:${postId}`)
}
