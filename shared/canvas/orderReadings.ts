import type { FileReading, FormatId } from './reading.ts'

/** How much of a post a format keeps: later ones win where two files say the same at the same time. */
const fidelity: readonly FormatId[] = [
  'mapped-posts',
  'padlet',
  'pipe-posts',
  'wide-posts',
  'xlsx-script',
  'penn-canvas',
  'ubc-2019',
  'ubc-2024',
  'typed-posts',
  'threadz-sna',
  'dap-entries',
  'extractor-json',
  'gist-entries-json',
  'canvas-entries-json',
  'canvas-view-json',
]

function latest(reading: FileReading): string {
  let last = ''
  for (const { createdAt, updatedAt } of reading.posts) {
    if (createdAt !== null && createdAt > last) last = createdAt
    if (updatedAt !== null && updatedAt > last) last = updatedAt
  }
  return last
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/**
 * Puts readings into an order of their own, so that the order in which files were dropped does not matter:
 * older exports first (by their last post), then by how much the format keeps, then by name and content.
 */
export function orderReadings(readings: readonly FileReading[]): readonly FileReading[] {
  if (readings.length < 2) return readings
  const keyed = readings.map((reading) => ({
    reading,
    last: latest(reading),
    rank: fidelity.indexOf(reading.format),
    content: `${reading.format}\n${reading.name}\n${reading.rows}\n`,
  }))
  const sorted = keyed.toSorted(
    (one, other) =>
      compare(one.last, other.last) ||
      one.rank - other.rank ||
      compare(one.content, other.content) ||
      compare(JSON.stringify(one.reading.preview), JSON.stringify(other.reading.preview)),
  )
  return sorted.map(({ reading }) => reading)
}
