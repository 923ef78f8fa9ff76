import { bitCount } from './bits.ts'
import type { Attribute } from './encode.ts'
import { costOfFlags, memberPenalty } from './penalty.ts'
import type { Problem } from './problem.ts'
import {
  scoreAttribute,
  scoreOfCommon,
  scoreOfCovered,
  scoreOfNumbers,
  scoreOfPairs,
  scoreOfSteps,
} from './score.ts'
import type { State } from './state.ts'

/**
 * What the others of everybody's group amount to, so that a group with one person replaced is judged in a few
 * steps per attribute instead of from all its members. `scoreJoin` must say what `scoreGroup` says; a property
 * test holds them together.
 */
interface OthersOf {
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
  /** Work space: a group with one person replaced. */
  readonly replaced: Int32Array
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
    replaced: new Int32Array(Math.max(0, ...problem.sizes)),
  }
}

/** Adds up the others of every member of one group again, after the group changed. */
export function refresh(problem: Problem, joins: Joins, members: Int32Array, group: number): void {
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  for (let at = from; at < from + size; at++) {
    for (let k = 0; k < joins.others.length; k++) {
      const a = problem.attributes[k]
      const o = joins.others[k]
      if (a !== undefined && o !== undefined) refreshAttribute(a, o, members, from, size, at)
    }
    refreshFlags(problem, joins, members, from, size, at)
    refreshPairs(problem, joins, members, from, size, at)
  }
}

function refreshAttribute(
  a: Attribute,
  o: OthersOf,
  members: Int32Array,
  from: number,
  size: number,
  own: number,
): void {
  const person = members[own] ?? 0
  let known = 0
  for (let at = from; at < from + size; at++) if (at !== own) known += a.known[members[at] ?? 0] ?? 0
  o.known[person] = known
  if (a.kind === 'choice' || a.kind === 'number') refreshSums(a, o, members, from, size, own)
  else
    for (let word = 0; word < a.words; word++)
      o.bits[person * a.words + word] = bitsOfOthers(a, members, from, size, own, word)
}

function refreshSums(
  a: Attribute,
  o: OthersOf,
  members: Int32Array,
  from: number,
  size: number,
  own: number,
): void {
  let same = 0
  let sum = 0
  let gaps = 0
  for (let one = from; one < from + size; one++) {
    const person = members[one] ?? 0
    if (one === own || a.known[person] === 0) continue
    const value = a.value[person] ?? 0
    sum += value
    for (let other = one + 1; other < from + size; other++) {
      const compared = members[other] ?? 0
      if (other === own || a.known[compared] === 0) continue
      if (a.code[compared] === a.code[person]) same++
      gaps += Math.abs(value - (a.value[compared] ?? 0))
    }
  }
  const person = members[own] ?? 0
  o.same[person] = same
  o.sum[person] = sum
  o.gaps[person] = gaps
}

/** All bits set means "all" of nobody: the first to join decides. */
function bitsOfOthers(
  a: Attribute,
  members: Int32Array,
  from: number,
  size: number,
  own: number,
  word: number,
): number {
  const common = a.kind === 'availability' && !a.mix
  let bits = common ? -1 : 0
  for (let at = from; at < from + size; at++) {
    const person = members[at] ?? 0
    if (at === own || a.known[person] === 0) continue
    const carried = bitsOf(a, person, word)
    bits = common ? bits & carried : bits | carried
  }
  return bits
}

function bitsOf(a: Attribute, person: number, word: number): number {
  return a.kind === 'scale' ? 1 << (a.code[person] ?? 0) : (a.mask[person * a.words + word] ?? 0)
}

function refreshFlags(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  own: number,
): void {
  const { flags, flagWords } = problem.terms
  for (let word = 0; word < flagWords; word++) {
    let seen = 0
    let twice = 0
    let thrice = 0
    for (let at = from; at < from + size; at++) {
      if (at === own) continue
      const carried = flags[(members[at] ?? 0) * flagWords + word] ?? 0
      thrice |= twice & carried
      twice |= seen & carried
      seen |= carried
    }
    const cell = (members[own] ?? 0) * flagWords + word
    joins.seen[cell] = seen
    joins.twice[cell] = twice
    joins.thrice[cell] = thrice
  }
}

function refreshPairs(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  own: number,
): void {
  const cost = problem.terms.pairCost
  if (cost === null) return
  let sum = 0
  for (let one = from; one < from + size; one++) {
    if (one === own) continue
    const row = (members[one] ?? 0) * problem.terms.people
    for (let other = one + 1; other < from + size; other++) {
      if (other !== own) sum += cost[row + (members[other] ?? 0)] ?? 0
    }
  }
  joins.pairs[members[own] ?? 0] = sum
}

/** Score of the group of `mate` with `person` in the place of `mate`. */
export function scoreJoin(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  group: number,
  mate: number,
  person: number,
): number {
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  const { attributes } = problem
  let sum = 0
  let weights = 0
  for (let k = 0; k < attributes.length; k++) {
    const a = attributes[k]
    const o = joins.others[k]
    if (a === undefined || o === undefined) continue
    sum += a.weight * joinAttribute(a, o, joins, members, from, size, mate, person)
    weights += a.weight
  }
  return weights === 0 ? 1 : sum / weights
}

function joinAttribute(
  a: Attribute,
  o: OthersOf,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  mate: number,
  person: number,
): number {
  if (a.levels > 32 && a.kind === 'scale') return replacedScore(a, joins, members, from, size, mate, person)
  const joining = a.known[person] ?? 0
  const known = (o.known[mate] ?? 0) + joining
  if (known < 2) return 0.5
  let score = 0
  if (a.kind === 'choice') score = joinChoice(a, o, members, from, size, mate, person, known)
  else if (a.kind === 'number') score = joinNumber(a, o, members, from, size, mate, person, known)
  else if (a.kind === 'scale')
    score = scoreOfSteps(a, known, (o.bits[mate] ?? 0) | (joining << (a.code[person] ?? 0)))
  else if (!a.mix && a.kind === 'choices') return replacedScore(a, joins, members, from, size, mate, person)
  else score = joinBits(a, o, mate, person, known)
  return known === size ? score : (known * score + 0.5 * (size - known)) / size
}

function joinChoice(
  a: Attribute,
  o: OthersOf,
  members: Int32Array,
  from: number,
  size: number,
  mate: number,
  person: number,
  known: number,
): number {
  const code = a.code[person] ?? -1
  let same = o.same[mate] ?? 0
  if (code >= 0) {
    for (let at = from; at < from + size; at++) if (a.code[members[at] ?? 0] === code) same++
    if (a.code[mate] === code) same--
  }
  return scoreOfPairs(a, known, same)
}

function joinNumber(
  a: Attribute,
  o: OthersOf,
  members: Int32Array,
  from: number,
  size: number,
  mate: number,
  person: number,
  known: number,
): number {
  let sum = o.sum[mate] ?? 0
  let gaps = o.gaps[mate] ?? 0
  if (a.known[person] === 1) {
    const value = a.value[person] ?? 0
    sum += value
    for (let at = from; at < from + size; at++) {
      const other = members[at] ?? 0
      if (other !== mate && a.known[other] === 1) gaps += Math.abs(value - (a.value[other] ?? 0))
    }
  }
  return scoreOfNumbers(a, known, sum, gaps)
}

function joinBits(a: Attribute, o: OthersOf, mate: number, person: number, known: number): number {
  const common = a.kind === 'availability' && !a.mix
  const joining = a.known[person] === 1
  let count = 0
  for (let word = 0; word < a.words; word++) {
    const bits = o.bits[mate * a.words + word] ?? 0
    const carried = joining ? (a.mask[person * a.words + word] ?? 0) : common ? -1 : 0
    count += bitCount(common ? bits & carried : bits | carried)
  }
  return common ? scoreOfCommon(a, count) : scoreOfCovered(a, known, count)
}

/** The group with `person` for `mate`, as a list of its own, for what has no shortcut. */
function replace(
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  mate: number,
  person: number,
): Int32Array {
  for (let at = 0; at < size; at++) {
    const member = members[from + at] ?? 0
    joins.replaced[at] = member === mate ? person : member
  }
  return joins.replaced
}

function replacedScore(
  a: Attribute,
  joins: Joins,
  members: Int32Array,
  from: number,
  size: number,
  mate: number,
  person: number,
): number {
  return scoreAttribute(a, replace(joins, members, from, size, mate, person), 0, size)
}

/** Cost of the rules that the group of `mate` breaks with `person` in the place of `mate`. */
export function costJoin(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  group: number,
  mate: number,
  person: number,
): number {
  const { terms } = problem
  if (terms.none) return 0
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  let cost = 0
  for (let word = 0; word < terms.flagWords; word++) cost += flagJoin(problem, joins, word, mate, person)
  if (terms.pairCost !== null) {
    cost += joins.pairs[mate] ?? 0
    const row = person * terms.people
    for (let at = from; at < from + size; at++) cost += terms.pairCost[row + (members[at] ?? 0)] ?? 0
    cost -= terms.pairCost[row + mate] ?? 0
  }
  if (terms.sections.length === 0 && terms.hours.length === 0) return cost
  return cost + memberPenalty(terms, replace(joins, members, from, size, mate, person), 0, size)
}

function flagJoin({ terms }: Problem, joins: Joins, word: number, mate: number, person: number): number {
  const carried = terms.flags[person * terms.flagWords + word] ?? 0
  const cell = mate * terms.flagWords + word
  const before = joins.seen[cell] ?? 0
  const twiceBefore = joins.twice[cell] ?? 0
  const twice = twiceBefore | (before & carried)
  const thrice = (joins.thrice[cell] ?? 0) | (twiceBefore & carried)
  return costOfFlags(terms, word, before | carried, twice, thrice)
}
