import type { Level, Signal } from '#shared/model/rubric.ts'

/** Where Starting, Growing, Solid and Strong begin on a criterion's scale of values. */
type Starts = readonly [number, number, number, number]

/**
 * Set on posts with levels given by hand, between the middle values of neighbouring levels. On three criteria the
 * second start lies about where a post gets by its topic words alone: Growing needs a sign of its own.
 */
export const levelStarts: Readonly<Record<Exclude<Signal, 'none'>, Starts>> = {
  point: [0.06, 0.2, 0.38, 0.5],
  support: [0.05, 0.145, 0.23, 0.315],
  engage: [0.05, 0.14, 0.34, 0.52],
  inquire: [0.06, 0.13, 0.24, 0.33],
  transform: [0.05, 0.135, 0.22, 0.305],
}

/** Closer to a boundary than this share of the level's width, a level is borderline. */
const borderlineShare = 0.15

/** The level of a value in 0..1. */
export function levelOf(signal: Exclude<Signal, 'none'>, value: number): Level {
  const [starting, growing, solid, strong] = levelStarts[signal]
  if (value >= strong) return 4
  if (value >= solid) return 3
  if (value >= growing) return 2
  return value >= starting ? 1 : 0
}

/** The value to give where closing questions would raise it: higher inside its level, never above. */
export function withinLevel(signal: Exclude<Signal, 'none'>, value: number, raised: number): number {
  if (raised <= value) return value
  const next = levelStarts[signal].find((start) => start > value) ?? Number.POSITIVE_INFINITY
  return Math.max(value, Math.min(raised, next - 1e-6))
}

/** Whether a value lies so close to a boundary that its neighbour is as good an answer. */
export function isBorderline(signal: Exclude<Signal, 'none'>, value: number): boolean {
  let before = 0
  for (const start of levelStarts[signal]) {
    if (Math.abs(value - start) < (start - before) * borderlineShare) return true
    before = start
  }
  return false
}
