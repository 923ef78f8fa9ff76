import { bitCount } from './bits.ts'
import type { Attribute } from './encode.ts'
import { costOfFlags, memberPenalty } from './penalty.ts'
import type { Joins, OthersOf } from './others.ts'
import type { Problem } from './problem.ts'
import {
  scoreAttribute,
  scoreOfCommon,
  scoreOfCovered,
  scoreOfNumbers,
  scoreOfPairs,
  scoreOfSteps,
} from './score.ts'

/**
 * Score of the group of `mate` with `person` in the place of `mate`; -1 once it is certain to be further than
 * `most` from 1, as most swaps of a search need not be judged to the end.
 */
export function scoreJoin(
  problem: Problem,
  joins: Joins,
  members: Int32Array,
  group: number,
  mate: number,
  person: number,
  most = Infinity,
): number {
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  const { attributes } = problem
  const { weights } = joins
  if (weights === 0) return 1
  const bearable = most * weights
  let lost = 0
  for (let k = 0; k < attributes.length; k++) {
    const a = attributes[k]
    const o = joins.others[k]
    if (a === undefined || o === undefined) continue
    lost += a.weight * (1 - joinAttribute(a, o, joins, members, from, size, mate, person))
    if (lost > bearable) return -1
  }
  return 1 - lost / weights
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
