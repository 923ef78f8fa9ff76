import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { answersPost, waitingSince } from '#shared/reading/waiting.ts'
import { daysBetween, type Period } from './period.ts'

/** How long feedback takes, in days. */
export interface FeedbackClock {
  /** Mean days from a student's last post of the weeks to the feedback on them; null before the first delivery. */
  readonly days: number | null
  /** Students who have waited longer than the instructor's own target, and the longest wait. */
  readonly late: readonly { readonly personId: PersonId; readonly days: number }[]
}

/** Students' posts that ask for feedback. */
function waitingPosts(period: Period): readonly Post[] {
  return period.posts.filter(
    (post) =>
      post.authorId !== null &&
      period.studentIds.has(post.authorId) &&
      isScoredForum(forumOf(period.input.forums, post.topicId)),
  )
}

function meanDays(period: Period): number | null {
  const waits = Object.values(period.input.work.drafts).flatMap((draft) => {
    if (draft.deliveredAt === null) return []
    const posts = period.index.byAuthor.get(draft.personId) ?? []
    const covered = posts.filter((post) => answersPost(draft, post, period.weeks.ofPost(post)))
    const last = covered.at(-1)?.createdAt ?? null
    return last === null ? [] : [daysBetween(last, draft.deliveredAt)]
  })
  return waits.length === 0 ? null : waits.reduce((sum, days) => sum + days, 0) / waits.length
}

/**
 * The feedback clock. The sample course stands still at its last post: its students are invented and have not been
 * waiting for years.
 */
export function feedbackClock(period: Period): FeedbackClock {
  const target = period.settings?.feedbackTargetDays ?? 7
  const until = period.settings?.sample === true ? period.asOf : period.input.now
  const since = waitingSince(waitingPosts(period), period.input.work.drafts, (post) =>
    period.weeks.ofPost(post),
  )
  const late = [...since]
    .map(([personId, from]) => ({ personId, days: daysBetween(from, until) }))
    .filter(({ days }) => days > target)
    .toSorted((one, other) => other.days - one.days)
  return { days: meanDays(period), late }
}
