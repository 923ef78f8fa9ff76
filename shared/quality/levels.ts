import type { Level, Signal } from '#shared/model/rubric.ts'

/** Where Starting, Growing, Solid and Strong begin on a criterion's scale of values. */
export type Starts = readonly [number, number, number, number]

/**
 * Set on posts with levels given by hand, between the middle values of neighbouring levels.
 */
export const levelStarts: Readonly<Record<Exclude<Signal, 'none'>, Starts>> = {
  point: [0.06, 0.18, 0.38, 0.51],
  support: [0.05, 0.145, 0.23, 0.33],
  engage: [0.05, 0.14, 0.32, 0.56],
  inquire: [0.058, 0.095, 0.16, 0.31],
  transform: [0.05, 0.142, 0.2, 0.3],
}

/**
 * In a thread whose words are known well fewer words of a sentence count, so the same post has lower values there than
 * among few others. The starts lie lower by as much: the size of a class must not move a level. Taking up the post
 * answered does not depend on the thread.
 */
const lowerWhereKnown = 0.18

/** By criterion what was asked for last: posts of one thread follow one another. */
const eased: Partial<Record<Signal, { readonly known: number; readonly starts: Starts }>> = {}

/** The starts in a thread whose words are known so well (0..1). */
export function startsIn(signal: Exclude<Signal, 'none'>, known: number): Starts {
  const starts = levelStarts[signal]
  if (signal === 'engage' || known === 0) return starts
  const before = eased[signal]
  if (before?.known === known) return before.starts
  const [starting, growing, solid, strong] = starts
  const ease = 1 - lowerWhereKnown * known
  const lower = [starting * ease, growing * ease, solid * ease, strong * ease] as const
  eased[signal] = { known, starts: lower }
  return lower
}

/** Closer to a boundary than this share of the level's width, a level is borderline. */
const borderlineShare = 0.15

/** The level of a value in 0..1. */
export function levelOf([starting, growing, solid, strong]: Starts, value: number): Level {
  if (value >= strong) return 4
  if (value >= solid) return 3
  if (value >= growing) return 2
  return value >= starting ? 1 : 0
}

/** The value to give where closing questions would raise it: higher inside its level, never above. */
export function withinLevel(starts: Starts, value: number, raised: number): number {
  if (raised <= value) return value
  const next = starts.find((start) => start > value) ?? Number.POSITIVE_INFINITY
  return Math.max(value, Math.min(raised, next - 1e-6))
}

/** Whether a value lies so close to a boundary that its neighbour is as good an answer. */
export function isBorderline(starts: Starts, value: number): boolean {
  let before = 0
  for (const start of starts) {
    if (Math.abs(value - start) < (start - before) * borderlineShare) return true
    before = start
  }
  return false
}
