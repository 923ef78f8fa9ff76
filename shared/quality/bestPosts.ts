import type { CriterionId, PostId } from '#shared/model/ids.ts'
import type { Level, Rubric } from '#shared/model/rubric.ts'

/** The levels an instructor gave to one post. Criteria not marked are left out. */
export interface MarkedPost {
  readonly postId: PostId
  readonly levels: ReadonlyMap<CriterionId, Level>
}

/** Weighted mean of the levels of a post, 0..4, over the criteria that were marked; null where none was. */
export function meanLevel(rubric: Rubric, post: MarkedPost): number | null {
  let weight = 0
  let sum = 0
  for (const criterion of rubric.criteria) {
    const level = post.levels.get(criterion.id)
    if (level === undefined) continue
    weight += criterion.weight
    sum += criterion.weight * level
  }
  return weight === 0 ? null : sum / weight
}

/**
 * A student's best `count` posts, best first, so that writing more never hurts. Posts without marks are left out;
 * of equal posts the earlier in the list comes first.
 */
export function bestPosts(
  rubric: Rubric,
  posts: readonly MarkedPost[],
  count: number,
): readonly MarkedPost[] {
  return posts
    .flatMap((post) => {
      const mean = meanLevel(rubric, post)
      return mean === null ? [] : [{ post, mean }]
    })
    .toSorted((one, other) => other.mean - one.mean)
    .slice(0, Math.max(0, count))
    .map((each) => each.post)
}
