import type { Post } from '#shared/model/post.ts'
import { periodOf, type Period } from './period.ts'

/** The course from its beginning to the end of the period's week. */
export function courseSoFar(period: Period): Period {
  const { content, work, scores, forums, now } = period.input
  const { range } = period
  if (range === null) return period
  const whole = periodOf({ content, work, scores, forums, now, week: null })
  const isBefore = (post: Post): boolean => (whole.weeks.ofPost(post) ?? Infinity) <= range.to
  return {
    ...whole,
    posts: whole.posts.filter(isBefore),
    talk: whole.talk.filter(isBefore),
    asOf: period.asOf,
  }
}
