import { patience } from './patience.ts'
import { startsOf } from './problem.ts'
import { randomFrom, shuffle, type Random } from './random.ts'

/**
 * Who sits where while diversity is searched for. Everything is kept by seat, and the seats of a group stand in a
 * row, so that two groups are compared by reading arrays in order. Matrices are row after row.
 *
 * Where sizes may vary, every group has as many seats as its largest size, and some hold nobody: "people" from
 * `people` on, at no distance to anybody, of whom a group can take `spare` more.
 */
export interface Seating {
  readonly seats: number
  readonly people: number
  /** Group g sits at starts[g]..starts[g + 1]. */
  readonly starts: Int32Array
  readonly who: Int32Array
  /** Twice the distance between two seats: that is how a swap takes it off. */
  readonly doubled: Float64Array
  /** Sum of the distances from each seat to each group (groups × seats), and to the own group. */
  readonly reach: Float64Array
  readonly own: Float64Array
  readonly spare: Int32Array
  /** What each seat gains by coming to one group: work space of a sweep. */
  readonly coming: Float64Array
  /** The largest patience among as many in a row as two groups have pairs. */
  readonly longest: Float64Array
  /** Pairs of seats in different groups; never 0, so that looking at all of them counts as work. */
  readonly pairs: number
  readonly random: Random
}

/** Puts everybody on a random seat. `least` are the least sizes, `sizes` the largest. */
export function seat(
  people: number,
  sizes: readonly number[],
  least: readonly number[],
  distances: Float64Array,
  seed: number,
): Seating {
  const random = randomFrom(seed)
  const spare = Int32Array.from(sizes, (size, g) => size - (least[g] ?? size))
  const who = shuffledSeats(people, sizes, spare, random)
  const starts = startsOf(sizes)
  const doubled = bySeat(who, people, distances)
  const reach = reachOf(doubled, starts, who.length)
  const largest = Math.max(1, ...sizes)
  const seating = {
    ...{ seats: who.length, people, starts, who, doubled, reach, spare, random },
    own: new Float64Array(who.length),
    coming: new Float64Array(who.length),
    longest: longestInRow(largest * largest),
    pairs: Math.max(1, (who.length ** 2 - sizes.reduce((sum, size) => sum + size * size, 0)) / 2),
  }
  for (let group = 0; group < sizes.length; group++) readOwn(seating, group)
  return seating
}

/** Everybody on a random seat; seats nobody sits on are taken from `spare`. */
function shuffledSeats(
  people: number,
  sizes: readonly number[],
  spare: Int32Array,
  random: Random,
): Int32Array {
  const order = Int32Array.from({ length: people }, (_, one) => one)
  shuffle(order, random)
  let toLeave = sizes.reduce((sum, size) => sum + size, 0) - people
  let taken = 0
  let empty = people
  const seats = sizes.flatMap((size, g) => {
    const left = Math.min(toLeave, spare[g] ?? 0)
    toLeave -= left
    spare[g] = (spare[g] ?? 0) - left
    return Array.from({ length: size }, (_, at) => (at < left ? empty++ : (order[taken++] ?? 0)))
  })
  return Int32Array.from(seats)
}

/** Twice the distances in the order of the seats, with zeros for empty ones and nobody at a distance from themselves. */
function bySeat(who: Int32Array, people: number, distances: Float64Array): Float64Array {
  const seats = who.length
  const doubled = new Float64Array(seats * seats)
  for (let one = 0; one < seats; one++) {
    for (let other = 0; other < seats; other++) {
      const [person = 0, second = 0] = [who[one], who[other]]
      if (one === other || person >= people || second >= people) continue
      doubled[one * seats + other] = 2 * (distances[person * people + second] ?? 0)
    }
  }
  return doubled
}

function reachOf(doubled: Float64Array, starts: Int32Array, seats: number): Float64Array {
  const groups = starts.length - 1
  const reach = new Float64Array(groups * seats)
  for (let group = 0; group < groups; group++) {
    for (let other = starts[group] ?? 0; other < (starts[group + 1] ?? 0); other++) {
      for (let one = 0; one < seats; one++) {
        const cell = group * seats + one
        reach[cell] = (reach[cell] ?? 0) + (doubled[other * seats + one] ?? 0) / 2
      }
    }
  }
  return reach
}

/** For each place in `patience`, the largest of so many from there on (found by doubling the row). */
function longestInRow(wanted: number): Float64Array {
  const all = patience.length
  const row = Math.min(wanted, all)
  let longest = patience
  let reached = 1
  while (reached < row) {
    const [before, step] = [longest, Math.min(reached, row - reached)]
    longest = before.map((most, at) => Math.max(most, before[(at + step) % all] ?? 0))
    reached += step
  }
  return longest
}

/** Sum of the distances within the groups. */
export function objectiveOf({ own }: Seating): number {
  let sum = 0
  for (const reach of own) sum += reach
  return sum / 2
}

/** Lets two seats of two groups exchange who sits there, in O(seats); false where empty seats do not allow it. */
export function exchange(seating: Seating, from: number, to: number, one: number, other: number): boolean {
  const { who, people, seats } = seating
  if (seats > people && !moveEmpty(seating, who[one] ?? 0, who[other] ?? 0, from, to)) return false
  moveRows(seating, from, to, one, other)
  swapColumns(seating.doubled, seats, one, other)
  swapColumns(seating.reach, seats, one, other)
  const person = who[one] ?? 0
  who[one] = who[other] ?? 0
  who[other] = person
  readOwn(seating, from)
  readOwn(seating, to)
  return true
}

/** Swaps the two rows of distances, and adds to everybody's reach what the exchange changes. */
function moveRows(
  { seats, doubled, reach }: Seating,
  from: number,
  to: number,
  one: number,
  other: number,
): void {
  const [a, b, x, y] = [from * seats, to * seats, one * seats, other * seats]
  for (let k = 0; k < seats; k++) {
    const leaving = doubled[x + k] ?? 0
    const coming = doubled[y + k] ?? 0
    const gain = (coming - leaving) / 2
    reach[a + k] = (reach[a + k] ?? 0) + gain
    reach[b + k] = (reach[b + k] ?? 0) - gain
    doubled[x + k] = coming
    doubled[y + k] = leaving
  }
}

function swapColumns(matrix: Float64Array, width: number, one: number, other: number): void {
  for (let row = 0; row < matrix.length; row += width) {
    const held = matrix[row + one] ?? 0
    matrix[row + one] = matrix[row + other] ?? 0
    matrix[row + other] = held
  }
}

/** Reads off again what everybody of one group has there. */
function readOwn({ seats, starts, reach, own }: Seating, group: number): void {
  for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++)
    own[at] = reach[group * seats + at] ?? 0
}

/** Books the empty seats of an exchange; false where both are empty or a group would become too small. */
function moveEmpty(
  { people, spare }: Seating,
  one: number,
  other: number,
  from: number,
  to: number,
): boolean {
  if (one < people === other < people) return one < people
  const [taking, giving] = one < people ? [from, to] : [to, from]
  if ((spare[taking] ?? 0) === 0) return false
  spare[taking] = (spare[taking] ?? 0) - 1
  spare[giving] = (spare[giving] ?? 0) + 1
  return true
}
