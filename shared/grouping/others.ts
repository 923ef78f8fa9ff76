import type { Attribute } from './encode.ts'
import type { Problem } from './problem.ts'
import type { State } from './state.ts'

/**
 * What the others of everybody's group amount to, so that a group with one person replaced is judged in a few
 * steps per attribute instead of from all its members. `scoreJoin` must say what `scoreGroup` says; a property
 * test holds them together.
 */
export interface OthersOf {
  readonly known: Int32Array
  /** Options of the others as bits: any of them (choices), all of them (availability), steps (scale). */
  readonly bits: Int32Array
  /** Equal pairs among the others (choice); sum and gaps of their values (number). */
  readonly same: Int32Array
  readonly sum: Float64Array
  readonly gaps: Float64Array
}

export interface Joins {
  readonly others: readonly OthersOf[]
  /** Flags carried by one, two, three of the others and more; and what their pairs cost. */
  readonly seen: Int32Array
  readonly twice: Int32Array
  readonly thrice: Int32Array
  readonly pairs: Float64Array
  /** What the attributes weigh together. */
  readonly weights: number
  /** Work space: a group with one person replaced; what the pairs of every member add up to. */
  readonly replaced: Int32Array
  readonly pairsOf: Float64Array
}

/** The joins of a state. `refresh` keeps them up to date, group by group. */
export function joinsOf(problem: Problem, state: State): Joins {
  const joins = emptyJoins(problem)
  for (let group = 0; group < problem.sizes.length; group++) refresh(problem, joins, state.members, group)
  return joins
}

function emptyJoins(problem: Problem): Joins {
  const n = problem.ids.length
  const flags = (): Int32Array => new Int32Array(n * problem.terms.flagWords)
  const largest = Math.max(0, ...problem.sizes)
  return {
    others: problem.attributes.map((a) => ({
      known: new Int32Array(n),
      bits: new Int32Array(n * a.words),
      same: new Int32Array(n),
      sum: new Float64Array(n),
      gaps: new Float64Array(n),
    })),
    seen: flags(),
    twice: flags(),
    thrice: flags(),
    pairs: new Float64Array(n),
    weights: problem.attributes.reduce((sum, { weight }) => sum + weight, 0),
    replaced: new Int32Array(largest),
    pairsOf: new Float64Array(largest),
  }
}

/**
 * Adds up the others of every member of one group again, after the group changed. Everything is added up for the
 * whole group once, and then each member's own part taken off: the search does this for every swap it makes.
 */
export function refresh(problem: Problem, joins: Joins, members: Int32Array, group: number): void {
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  for (let k = 0; k < joins.others.length; k++) {
    const a = problem.attributes[k]
    const o = joins.others[k]
    if (a === undefined || o === undefined) continue
    refreshKnown(a, o, members, from, size)
    if (a.kind === 'choice') refreshSame(a, o, joins.pairsOf, members, from, size)
    else if (a.kind === 'number') refreshNumbers(a, o, joins.pairsOf, members, from, size)
    else for (let word = 0; word < a.words; word++) refreshBits(a, o, members, from, size, word)
  }
  for (let word = 0; word < problem.terms.flagWords; word++)
    refreshFlags(problem, joins, members, from, size, word)
  if (problem.terms.pairCost !== null)
    refreshPairs(problem.terms.pairCost, problem.terms.people, joins, members, from, size)
}

function refreshKnown(a: Attribute, o: OthersOf, members: Int32Array, from: number, size: number): void {
  let known = size
  if (!a.complete) {
    known = 0
    for (let at = from; at < from + size; at++) known += a.known[members[at] ?? 0] ?? 0
  }
  for (let at = from; at < from + size; at++) {
    const person = members[at] ?? 0
    o.known[person] = known - (a.known[person] ?? 0)
  }
}

function refreshSame(
  a: Attribute,
  o: OthersOf,
  pairsOf: Float64Array,
  members: Int32Array,
  from: number,
  size: number,
): void {
  pairsOf.fill(0, 0, size)
  let same = 0
  for (let one = 0; one < size; one++) {
    const code = a.code[members[from + one] ?? 0] ?? -1
    if (code < 0) continue
    for (let other = one + 1; other < size; other++) {
      if (a.code[members[from + other] ?? 0] !== code) continue
      same++
      pairsOf[one] = (pairsOf[one] ?? 0) + 1
      pairsOf[other] = (pairsOf[other] ?? 0) + 1
    }
  }
  for (let at = 0; at < size; at++) o.same[members[from + at] ?? 0] = same - (pairsOf[at] ?? 0)
}

function refreshNumbers(
  a: Attribute,
  o: OthersOf,
  pairsOf: Float64Array,
  members: Int32Array,
  from: number,
  size: number,
): void {
  pairsOf.fill(0, 0, size)
  let sum = 0
  let gaps = 0
  for (let one = 0; one < size; one++) {
    const person = members[from + one] ?? 0
    if (a.known[person] === 0) continue
    const value = a.value[person] ?? 0
    sum += value
    for (let other = one + 1; other < size; other++) {
      const compared = members[from + other] ?? 0
      if (a.known[compared] === 0) continue
      const gap = Math.abs(value - (a.value[compared] ?? 0))
      gaps += gap
      pairsOf[one] = (pairsOf[one] ?? 0) + gap
      pairsOf[other] = (pairsOf[other] ?? 0) + gap
    }
  }
  for (let at = 0; at < size; at++) {
    const person = members[from + at] ?? 0
    o.sum[person] = a.known[person] === 0 ? sum : sum - (a.value[person] ?? 0)
    o.gaps[person] = gaps - (pairsOf[at] ?? 0)
  }
}

/**
 * A bit stays without somebody where another carries it too. "All of them" is the same of the bits that are
 * missing; all bits set means "all" of nobody: the first to join decides.
 */
function refreshBits(
  a: Attribute,
  o: OthersOf,
  members: Int32Array,
  from: number,
  size: number,
  word: number,
): void {
  const flip = a.kind === 'availability' && !a.mix ? -1 : 0
  let seen = 0
  let twice = 0
  for (let at = from; at < from + size; at++) {
    const carried = carriedBy(a, members[at] ?? 0, word, flip)
    twice |= seen & carried
    seen |= carried
  }
  for (let at = from; at < from + size; at++) {
    const person = members[at] ?? 0
    const left = twice | (seen & ~carriedBy(a, person, word, flip))
    o.bits[person * a.words + word] = left ^ flip
  }
}

function carriedBy(a: Attribute, person: number, word: number, flip: number): number {
  if (a.known[person] === 0) return 0
  return a.kind === 'scale' ? 1 << (a.code[person] ?? 0) : (a.mask[person * a.words + word] ?? 0) ^ flip
}

function refreshFlags(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  word: number,
): void {
  const { flags, flagWords } = problem.terms
  let seen = 0
  let twice = 0
  let thrice = 0
  let fourth = 0
  for (let at = from; at < from + size; at++) {
    const carried = flags[(members[at] ?? 0) * flagWords + word] ?? 0
    fourth |= thrice & carried
    thrice |= twice & carried
    twice |= seen & carried
    seen |= carried
  }
  for (let at = from; at < from + size; at++) {
    const cell = (members[at] ?? 0) * flagWords + word
    const own = flags[cell] ?? 0
    joins.seen[cell] = twice | (seen & ~own)
    joins.twice[cell] = thrice | (twice & ~own)
    joins.thrice[cell] = fourth | (thrice & ~own)
  }
}

function refreshPairs(
  cost: Int32Array,
  people: number,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
): void {
  const { pairsOf } = joins
  pairsOf.fill(0, 0, size)
  let sum = 0
  for (let one = 0; one < size; one++) {
    const row = (members[from + one] ?? 0) * people
    for (let other = one + 1; other < size; other++) {
      const pair = cost[row + (members[from + other] ?? 0)] ?? 0
      sum += pair
      pairsOf[one] = (pairsOf[one] ?? 0) + pair
      pairsOf[other] = (pairsOf[other] ?? 0) + pair
    }
  }
  for (let at = 0; at < size; at++) joins.pairs[members[from + at] ?? 0] = sum - (pairsOf[at] ?? 0)
}
