import { bitCount } from './bits.ts'
import { wantsCommon, type Lane } from './lane.ts'
import { scoreOfCommon, scoreOfCovered, scoreOfPairs, scoreOfSteps } from './score.ts'

/** A lane before its tables are made. */
type Shaped = Omit<Lane, 'losses' | 'least'>

/** What a group loses, by its size, known answers and what occurs: share × (1 - score). Empty without a table. */
export function lossesOf(lane: Shaped, sizes: readonly number[]): Float64Array {
  const losses = new Float64Array(sizes.length * lane.span)
  sizes.forEach((size, slot) => {
    for (let known = 0; known <= size; known++) {
      for (let what = 0; what < lane.row; what++) {
        const score = scoreWhere(lane, size, known, what)
        losses[slot * lane.span + known * lane.row + what] = lane.share * (1 - score)
      }
    }
  })
  return losses
}

/** The score of a group of this size in which so many answers are known; what is missing counts as one half. */
function scoreWhere(lane: Shaped, size: number, known: number, what: number): number {
  if (known < 2) return 0.5
  return (known * scoreKnown(lane, known, what) + 0.5 * (size - known)) / size
}

function scoreKnown({ kind, attribute: a }: Shaped, known: number, what: number): number {
  if (kind === 'pairs') return scoreOfPairs(a, known, what)
  if (kind === 'bits' && a.kind === 'scale') return what === 0 ? 0 : scoreOfSteps(a, known, what)
  if (kind === 'bits') return scoreOfCovered(a, known, bitCount(what))
  return wantsCommon(a) ? scoreOfCommon(a, what) : scoreOfCovered(a, known, what)
}

/**
 * The least that a group can lose whoever of the class joins, by its size and by what the others amount to: by it
 * most swaps are dismissed before anything is judged. In: `losses` as `lossesOf` makes them.
 */
export function leastOf(lane: Shaped, sizes: readonly number[], losses: Float64Array): Float64Array {
  const least = new Float64Array(losses.length)
  const joining = lane.kind === 'bits' ? setsIn(lane) : []
  sizes.forEach((size, slot) => {
    for (let known = 0; known < size; known++) {
      const row = slot * lane.span + known * lane.row
      for (let what = 0; what < lane.row; what++) {
        const among = { losses, row: row + lane.row, last: row + 2 * lane.row - 1 }
        const unknown = lane.attribute.complete ? Infinity : (losses[row + what] ?? 0)
        least[row + what] = Math.min(unknown, leastJoined(lane, among, known, what, joining))
      }
    }
  })
  return least
}

/** The sets that people of the class bring, each once. */
function setsIn({ attribute: a }: Shaped): readonly number[] {
  const sets = a.kind === 'scale' ? [...a.code].map((code) => (code < 0 ? 0 : 1 << code)) : [...a.mask]
  return [...new Set(sets)]
}

interface Row {
  readonly losses: Float64Array
  /** Where the losses with one more known answer begin and end. */
  readonly row: number
  readonly last: number
}

function leastJoined(
  lane: Shaped,
  { losses, row, last }: Row,
  known: number,
  what: number,
  sets: readonly number[],
): number {
  if (lane.kind === 'bits')
    return sets.reduce((low, set) => Math.min(low, losses[row + (what | set)] ?? 0), Infinity)
  const common = wantsCommon(lane.attribute)
  const from = row + (lane.kind === 'options' && common ? 0 : what)
  const to = lane.kind === 'pairs' ? row + what + known : common ? row + what : last
  let low = Infinity
  for (let at = from; at <= Math.min(to, last); at++) low = Math.min(low, losses[at] ?? 0)
  return low
}
