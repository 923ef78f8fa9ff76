import type { Overview } from '#shared/contract/views.ts'
import { Strategy } from '#shared/model/mark.ts'

interface Share {
  readonly strategy: Strategy
  readonly replies: number
  /** Of the longest bar, 0..1. */
  readonly share: number
}

/** The bars: each strategy against the most frequent one. */
export function shares(rows: Overview['dialogue']): readonly Share[] {
  const most = Math.max(1, ...rows.map((row) => row.replies))
  return rows.map((row) => ({ ...row, share: row.replies / most }))
}

/** The strategy that most students have not tried yet, or null when everybody has tried all. */
export function leastTried(
  notTried: Overview['notTried'],
): { readonly strategy: Strategy; readonly students: number } | null {
  const [first] = Strategy.options
    .map((strategy) => ({ strategy, students: notTried[strategy] }))
    .toSorted((a, b) => b.students - a.students)
  return first === undefined || first.students === 0 ? null : first
}
