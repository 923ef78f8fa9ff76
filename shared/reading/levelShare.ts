import type { CourseRubric } from '#shared/model/courseRubric.ts'
import type { Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import { ratingOfLevel } from '#shared/model/ratings.ts'
import type { Criterion, Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { criteriaFor } from './scoring.ts'
import { tableEntry } from './tableEntry.ts'

const top = 4

/**
 * Points of a level: those of the rubric from Canvas, the five levels spread over its ratings (a rubric of three
 * ratings has no level of its own for "Growing" and "Solid"), else an even share of `outOf`.
 */
export function pointsOfLevel(criterion: Criterion, level: Level, outOf: number): number {
  const { points } = criterion
  if (points === null || points.length === 0) return (level / top) * outOf
  return points[ratingOfLevel(level, points.length)] ?? 0
}

/** 0..1: how much of a criterion a level earns. */
function shareOfLevel(criterion: Criterion, level: Level): number {
  const best = criterion.points?.at(-1) ?? 0
  if (best <= 0) return level / top
  return Math.min(1, Math.max(0, pointsOfLevel(criterion, level, best) / best))
}

/** 0..1: the weighted mean of the criteria that have a level; null where none has, or none weighs anything. */
export function postShare(mark: Mark | undefined, criteria: readonly Criterion[]): number | null {
  const set = criteria.flatMap((criterion) => {
    const level = mark === undefined ? undefined : tableEntry(mark.levels, criterion.id)?.level
    return level === undefined ? [] : [{ share: shareOfLevel(criterion, level), weight: criterion.weight }]
  })
  const weight = set.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0 ? null : set.reduce((sum, one) => sum + one.share * one.weight, 0) / weight
}

/**
 * 0..1: what a student's posts come to, or the best so many of them; null where none has a level.
 *
 * @param best null: all posts count.
 */
export function meanShare(
  posts: readonly Post[],
  rubric: CourseRubric,
  marks: CourseWork['marks'],
  best: number | null,
): number | null {
  const shares = bestPosts(posts, rubric, marks, best).flatMap(
    (post) => postShare(tableEntry(marks, post.id), criteriaFor(post, rubric)) ?? [],
  )
  return shares.length === 0 ? null : shares.reduce((total, share) => total + share, 0) / shares.length
}

/**
 * The posts that count where only the best so many of each student do: those with the highest share by the
 * instructor's own levels, in the order given. Further posts can never take anything away. Posts without a level
 * have nothing to count and are left out, unless all posts count.
 *
 * @param posts Of one student.
 * @param best null: all posts count.
 */
export function bestPosts(
  posts: readonly Post[],
  rubric: CourseRubric,
  marks: CourseWork['marks'],
  best: number | null,
): readonly Post[] {
  if (best === null) return posts
  const ranked = posts
    .flatMap((post) => {
      const share = postShare(tableEntry(marks, post.id), criteriaFor(post, rubric))
      return share === null ? [] : [{ post, share }]
    })
    .toSorted((one, other) => other.share - one.share)
  const kept = new Set(ranked.slice(0, Math.max(0, best)).map(({ post }) => post))
  return posts.filter((post) => kept.has(post))
}
