import { ratingOfLevel } from '#shared/model/ratings.ts'
import type { StudentSheet } from '#shared/contract/views.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Level, Rubric } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'

/** The instructor's levels on one criterion. */
function levelsSet(
  posts: readonly Post[],
  criterion: Criterion,
  marks: CourseWork['marks'],
): readonly Level[] {
  return posts.flatMap((post) => {
    const mark = tableEntry(marks, post.id)
    return mark === undefined ? [] : (tableEntry(mark.levels, criterion.id)?.level ?? [])
  })
}

/**
 * The level of several posts: the middle one, the higher of two middles. One weak day does not pull a student's
 * work down, and no new number is made from levels that are words.
 */
export function middleLevel(levels: readonly Level[]): Level | null {
  return levels.toSorted((one, other) => one - other)[Math.floor(levels.length / 2)] ?? null
}

function pointsOf({ points }: Criterion, level: Level | null): StudentSheet['levels'][number]['points'] {
  if (level === null || points === null || points.length === 0) return null
  // A rubric from Canvas may have three ratings or seven: the level falls on one of them.
  const got = points[ratingOfLevel(level, points.length)]
  return got === undefined ? null : { got, of: Math.max(...points) }
}

/** Levels per criterion over the weeks, as the instructor set them, and whether they are up since the weeks before. */
export function levelsOverWeeks(
  posts: readonly Post[],
  earlier: readonly Post[],
  rubric: Rubric,
  marks: CourseWork['marks'],
): StudentSheet['levels'] {
  return rubric.criteria.map((criterion) => {
    const level = middleLevel(levelsSet(posts, criterion, marks))
    const before = middleLevel(levelsSet(earlier, criterion, marks))
    const up = level !== null && before !== null && level > before
    return { title: criterion.title, level, up, points: pointsOf(criterion, level) }
  })
}
