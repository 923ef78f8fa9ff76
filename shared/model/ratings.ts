import type { Level } from './rubric.ts'

/** Which of `ratings` ratings, lowest first, one of the five levels falls on. */
export function ratingOfLevel(level: Level, ratings: number): number {
  return Math.round((level / 4) * (ratings - 1))
}
