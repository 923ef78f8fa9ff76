import type { Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Level, Rubric } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { criteriaFor, isScored } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

const top = 4

/**
 * Points of a level: those of the rubric from Canvas, the five levels spread over its ratings (a rubric of three
 * ratings has no level of its own for "Growing" and "Solid"), else an even share of `outOf`.
 */
export function pointsOfLevel(criterion: Criterion, level: Level, outOf: number): number {
  const { points } = criterion
  if (points === null || points.length === 0) return (level / top) * outOf
  return points[Math.round((level / top) * (points.length - 1))] ?? 0
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
  rubric: Rubric,
  marks: CourseWork['marks'],
  best: number | null,
): StudentShare {
  const shares = posts
    .flatMap((post) => postShare(tableEntry(marks, post.id), criteriaFor(post, rubric)) ?? [])
    .toSorted((one, other) => other - one)
    .slice(0, best ?? posts.length)
  const scored = posts.filter((post) => isScored(tableEntry(marks, post.id), post, rubric)).length
  const sum = shares.reduce((total, share) => total + share, 0)
  return { share: shares.length === 0 ? null : sum / shares.length, posts: posts.length, scored }
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
