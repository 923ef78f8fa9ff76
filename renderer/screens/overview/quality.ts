import type { Overview } from '#shared/contract/views.ts'

type QualityRow = Overview['quality'][number]

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** How many levels are set in all. */
export function levelsSet(rows: readonly QualityRow[]): number {
  return sum(rows.map((row) => sum(row.levels)))
}

/** Below this many marks a criterion says nothing about the class. */
const enough = 5

/** The share of posts at Solid or Strong. */
function upperShare(row: QualityRow): number {
  return sum(row.levels.slice(3)) / sum(row.levels)
}

/**
 * The criterion that most posts meet (Solid or Strong) and the one with most room to grow. Null while fewer than two
 * criteria have enough marks, or where the two do not differ.
 */
export function contrast(
  rows: readonly QualityRow[],
): { readonly strong: QualityRow; readonly weak: QualityRow } | null {
  const ranked = rows
    .filter((row) => sum(row.levels) >= enough)
    .toSorted((a, b) => upperShare(b) - upperShare(a))
  const [strong] = ranked
  const weak = ranked.at(-1)
  if (strong === undefined || weak === undefined) return null
  return upperShare(strong) === upperShare(weak) ? null : { strong, weak }
}
