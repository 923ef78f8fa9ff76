import type { Level } from '#shared/model/rubric.ts'

/** Where the levels begin on the scale of values: Starting, Growing, Solid, Strong. */
export const levelStarts: readonly [number, number, number, number] = [0.12, 0.3, 0.5, 0.7]

/** Closer than this to a boundary, a level is borderline. */
const borderline = 0.035

/** The level of a value in 0..1. */
export function levelOf(value: number): Level {
  const [starting, growing, solid, strong] = levelStarts
  if (value >= strong) return 4
  if (value >= solid) return 3
  if (value >= growing) return 2
  return value >= starting ? 1 : 0
}

/** Whether a value lies so close to a boundary that its neighbour is as good an answer. */
export function isBorderline(value: number): boolean {
  return levelStarts.some((start) => Math.abs(value - start) < borderline)
}
