import { bitCount } from './bits.ts'
import { wantsCommon, type Lane } from './lane.ts'
import { lanesOf, wordsPerFlags, type Lanes } from './lanes.ts'
import type { Problem } from './problem.ts'
import type { State } from './state.ts'
import type { Terms } from './terms.ts'

/**
 * What the others of everybody's group amount to, so that a group with one person replaced is judged in a few
 * steps per attribute instead of from all its members. `scoreJoin` must say what `scoreGroup` says; a property
 * test holds them together. Everything about one person lies side by side: the search jumps from person to
 * person, and reading from far apart is what takes its time.
 */
export interface Joins extends Lanes {
  /**
   * `stride` words for everybody, laid out like `carried`, about the others of the group: known answers (times
   * `row`) and sets, equal pairs, options; last the flags carried by one, two, three of them and more.
   */
  readonly cells: Int32Array
  /** Sum of the others' values and of the gaps between them, two for every lane with numbers. */
  readonly sums: Float64Array
  /** The least lost from each lane on, to the last, whoever takes the place of each; one more than lanes each. */
  readonly rests: Float64Array
  /** The values of the members by seat, lane after lane. */
  readonly seated: Float64Array
  /** What the pairs of the others cost. */
  readonly pairs: Float64Array
  /** Work space: a group with one person replaced; what every member adds; how often each answer occurs. */
  readonly replaced: Int32Array
  readonly adds: Float64Array
  readonly counts: Int32Array
}

/** The joins of a state. `refresh` keeps them up to date, group by group. */
export function joinsOf(problem: Problem, state: State): Joins {
  const joins = emptyJoins(problem)
  for (let group = 0; group < problem.sizes.length; group++) refresh(problem, joins, state.members, group)
  return joins
}

function emptyJoins(problem: Problem): Joins {
  const lanes = lanesOf(problem)
  const n = problem.ids.length
  const largest = Math.max(0, ...problem.sizes)
  return {
    ...lanes,
    cells: new Int32Array(n * lanes.stride),
    rests: new Float64Array(n * (lanes.lanes.length + 1)),
    sums: new Float64Array(2 * n * lanes.numbers),
    seated: new Float64Array(n * lanes.numbers),
    pairs: new Float64Array(n),
    replaced: new Int32Array(largest),
    adds: new Float64Array(largest),
    counts: new Int32Array(Math.max(1, ...lanes.lanes.map(({ words }) => words))),
  }
}

/**
 * Adds up the others of every member of one group again, after the group changed. Everything is added up for the
 * whole group once, and then each member's own part taken off: the search does this for every swap it makes.
 */
export function refresh(problem: Problem, joins: Joins, members: Int32Array, group: number): void {
  const from = problem.starts[group] ?? 0
  const to = problem.starts[group + 1] ?? 0
  for (const lane of joins.lanes) {
    if (lane.kind === 'bits') refreshBits(joins, lane, members, from, to)
    else if (lane.kind === 'pairs') refreshPairs(joins, lane, members, from, to)
    else if (lane.kind === 'options') refreshOptions(joins, lane, members, from, to)
    else if (lane.kind === 'number') refreshNumbers(joins, lane, members, from, to)
  }
  refreshRests(joins, joins.sizeOf[group] ?? 0, members, from, to)
  for (let word = 0; word < problem.terms.flagWords; word++)
    refreshFlags(problem.terms, joins, word, members, from, to)
  const { pairCost } = problem.terms
  if (pairCost !== null) refreshPairCosts(pairCost, problem.terms.people, joins, members, from, to)
}

function refreshRests(joins: Joins, slot: number, members: Int32Array, from: number, to: number): void {
  const { lanes, rests, cells, stride } = joins
  for (let seat = from; seat < to; seat++) {
    const person = members[seat] ?? 0
    const first = person * (lanes.length + 1)
    let rest = 0
    for (let k = lanes.length - 1; k >= 0; k--) {
      const lane = lanes[k]
      if (lane !== undefined && lane.span > 0) {
        const cell = person * stride + lane.at
        let place = cells[cell] ?? 0
        if (lane.kind === 'options')
          for (let word = 1; word < lane.words; word++) place += bitCount(cells[cell + word] ?? 0)
        rest += lane.least[slot * lane.span + place] ?? 0
      }
      rests[first + k] = rest
    }
  }
}

/** A bit stays without somebody where another carries it too. */
function refreshBits(joins: Joins, { at, row }: Lane, members: Int32Array, from: number, to: number): void {
  const { carried, cells, stride } = joins
  const sets = row - 1
  let known = 0
  let seen = 0
  let twice = 0
  for (let seat = from; seat < to; seat++) {
    const own = carried[(members[seat] ?? 0) * stride + at] ?? 0
    twice |= seen & own & sets
    seen |= own & sets
    known += own & ~sets
  }
  for (let seat = from; seat < to; seat++) {
    const cell = (members[seat] ?? 0) * stride + at
    const own = carried[cell] ?? 0
    cells[cell] = known - (own & ~sets) + (twice | (seen & ~own))
  }
}

/** Counts lie four bits each, eight to a word; their sums never carry over, a group being small enough. */
function refreshPairs(
  joins: Joins,
  { at, row, words }: Lane,
  members: Int32Array,
  from: number,
  to: number,
): void {
  const { carried, cells, stride, counts } = joins
  counts.fill(0, 0, words)
  let known = 0
  let same = 0
  for (let seat = from; seat < to; seat++) {
    const code = carried[(members[seat] ?? 0) * stride + at] ?? -1
    if (code < 0) continue
    const count = counts[code >> 3] ?? 0
    same += (count >>> ((code & 7) * 4)) & 15
    counts[code >> 3] = count + (1 << ((code & 7) * 4))
    known++
  }
  for (let seat = from; seat < to; seat++) {
    const cell = (members[seat] ?? 0) * stride + at
    const code = carried[cell] ?? -1
    for (let word = 1; word < words; word++) cells[cell + word] = counts[word - 1] ?? 0
    cells[cell] = known * row + same
    if (code < 0) continue
    const count = counts[code >> 3] ?? 0
    cells[cell + 1 + (code >> 3)] = count - (1 << ((code & 7) * 4))
    cells[cell] = (known - 1) * row + same + 1 - ((count >>> ((code & 7) * 4)) & 15)
  }
}

/**
 * "All of them have it" is the same as "any has it" of the options that are missing; all bits set stand for
 * nobody at all: the first to join decides.
 */
function refreshOptions(
  joins: Joins,
  { at, words, attribute }: Lane,
  members: Int32Array,
  from: number,
  to: number,
): void {
  const { carried, cells, stride } = joins
  const flip = wantsCommon(attribute) ? -1 : 0
  let known = 0
  for (let seat = from; seat < to; seat++) known += carried[(members[seat] ?? 0) * stride + at] ?? 0
  for (let seat = from; seat < to; seat++) {
    const cell = (members[seat] ?? 0) * stride + at
    cells[cell] = known - (carried[cell] ?? 0)
  }
  for (let word = 1; word < words; word++) {
    let seen = 0
    let twice = 0
    for (let seat = from; seat < to; seat++) {
      const own = (carried[(members[seat] ?? 0) * stride + at + word] ?? 0) ^ flip
      twice |= seen & own
      seen |= own
    }
    for (let seat = from; seat < to; seat++) {
      const cell = (members[seat] ?? 0) * stride + at + word
      cells[cell] = (twice | (seen & ~((carried[cell] ?? 0) ^ flip))) ^ flip
    }
  }
}

function refreshNumbers(
  joins: Joins,
  { at, ordinal }: Lane,
  members: Int32Array,
  from: number,
  to: number,
): void {
  const { values, numbers, seated, sums, adds, cells, stride } = joins
  const first = ordinal * members.length
  for (let seat = from; seat < to; seat++)
    seated[first + seat] = values[(members[seat] ?? 0) * numbers + ordinal] ?? 0
  adds.fill(0)
  let known = 0
  let sum = 0
  let gaps = 0
  for (let seat = from; seat < to; seat++) {
    const value = seated[first + seat] ?? 0
    if (Number.isNaN(value)) continue
    known++
    sum += value
    for (let other = seat + 1; other < to; other++) {
      const gap = Math.abs(value - (seated[first + other] ?? 0))
      if (Number.isNaN(gap)) continue
      gaps += gap
      adds[seat - from] = (adds[seat - from] ?? 0) + gap
      adds[other - from] = (adds[other - from] ?? 0) + gap
    }
  }
  for (let seat = from; seat < to; seat++) {
    const person = members[seat] ?? 0
    const value = seated[first + seat] ?? 0
    const unknown = Number.isNaN(value)
    cells[person * stride + at] = unknown ? known : known - 1
    sums[2 * (person * numbers + ordinal)] = unknown ? sum : sum - value
    sums[2 * (person * numbers + ordinal) + 1] = gaps - (adds[seat - from] ?? 0)
  }
}

/**
 * Which flags break a rule if the one who joins carries them, and which if not, is told from how many of the
 * others carry them; most who join break none, and are spared the counting.
 */
function refreshFlags(
  { either }: Terms,
  joins: Joins,
  word: number,
  members: Int32Array,
  from: number,
  to: number,
): void {
  const { carried, cells, stride, flagsAt } = joins
  const at = flagsAt + wordsPerFlags * word
  const alone = either.alone[word] ?? 0
  const least = either.least[word] ?? 0
  const most = either.most[word] ?? 0
  let seen = 0
  let twice = 0
  let thrice = 0
  let fourth = 0
  for (let seat = from; seat < to; seat++) {
    const own = carried[(members[seat] ?? 0) * stride + at] ?? 0
    fourth |= thrice & own
    thrice |= twice & own
    twice |= seen & own
    seen |= own
  }
  for (let seat = from; seat < to; seat++) {
    const cell = (members[seat] ?? 0) * stride + at
    const own = carried[cell] ?? 0
    const once = twice | (seen & ~own)
    const often = thrice | (twice & ~own)
    const without = (alone & once & ~often) | (least & ~once) | (most & often)
    cells[cell] = without
    cells[cell + 1] = without ^ ((alone & ~once) | (most & once))
    cells[cell + 2] = once
    cells[cell + 3] = often
    cells[cell + 4] = fourth | (thrice & ~own)
  }
}

function refreshPairCosts(
  cost: Int32Array,
  people: number,
  joins: Joins,
  members: Int32Array,
  from: number,
  to: number,
): void {
  const { adds } = joins
  adds.fill(0)
  let sum = 0
  for (let one = from; one < to; one++) {
    const row = (members[one] ?? 0) * people
    for (let other = one + 1; other < to; other++) {
      const pair = cost[row + (members[other] ?? 0)] ?? 0
      sum += pair
      adds[one - from] = (adds[one - from] ?? 0) + pair
      adds[other - from] = (adds[other - from] ?? 0) + pair
    }
  }
  for (let seat = from; seat < to; seat++) joins.pairs[members[seat] ?? 0] = sum - (adds[seat - from] ?? 0)
}
