import { bitCount } from './bits.ts'
import { wantsCommon, type Lane } from './lane.ts'
import { wordsPerFlags } from './lanes.ts'
import type { Joins } from './others.ts'
import { costOfFlags, memberPenalty } from './penalty.ts'
import type { Problem } from './problem.ts'
import { scoreAttribute, scoreOfNumbers } from './score.ts'

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
  const { lanes, cells, carried, stride, rests } = joins
  const slot = joins.sizeOf[group] ?? 0
  const rest = mate * (lanes.length + 1)
  if ((rests[rest] ?? 0) > most) return -1
  let lost = 0
  for (let k = 0; k < lanes.length; k++) {
    const lane = lanes[k]
    if (lane === undefined) continue
    const cell = mate * stride + lane.at
    const own = person * stride + lane.at
    if (lane.kind === 'bits') {
      const others = cells[cell] ?? 0
      const joining = carried[own] ?? 0
      const sets = lane.row - 1
      const known = (others & ~sets) + (joining & ~sets)
      lost += lane.losses[slot * lane.span + known + ((others | joining) & sets)] ?? 0
    } else if (lane.kind === 'number') lost += numberLoss(problem, joins, lane, group, mate, person)
    else if (lane.kind === 'pairs')
      lost += lane.losses[slot * lane.span + pairsPlace(joins, lane, cell, own)] ?? 0
    else if (lane.kind === 'options')
      lost += lane.losses[slot * lane.span + optionsPlace(joins, lane, cell, own)] ?? 0
    else lost += otherLoss(problem, joins, lane, members, group, mate, person)
    if (lost + (rests[rest + k + 1] ?? 0) > most) return -1
  }
  return 1 - lost
}

function pairsPlace({ cells, carried }: Joins, { row }: Lane, cell: number, own: number): number {
  const code = carried[own] ?? -1
  const others = cells[cell] ?? 0
  if (code < 0) return others
  return others + row + (((cells[cell + 1 + (code >> 3)] ?? 0) >>> ((code & 7) * 4)) & 15)
}

function optionsPlace({ cells, carried }: Joins, lane: Lane, cell: number, own: number): number {
  const common = wantsCommon(lane.attribute)
  let count = 0
  for (let word = 1; word < lane.words; word++) {
    const others = cells[cell + word] ?? 0
    const joining = carried[own + word] ?? 0
    count += bitCount(common ? others & joining : others | joining)
  }
  return (cells[cell] ?? 0) + (carried[own] ?? 0) + count
}

function numberLoss(
  { starts, sizes }: Problem,
  { values, numbers, seated, sums, cells, stride }: Joins,
  { attribute, share, at, ordinal }: Lane,
  group: number,
  mate: number,
  person: number,
): number {
  const cell = mate * numbers + ordinal
  let known = cells[mate * stride + at] ?? 0
  let sum = sums[2 * cell] ?? 0
  let gaps = sums[2 * cell + 1] ?? 0
  const value = values[person * numbers + ordinal] ?? 0
  if (!Number.isNaN(value)) {
    const first = ordinal * (values.length / numbers)
    const to = first + (starts[group + 1] ?? 0)
    for (let seat = first + (starts[group] ?? 0); seat < to; seat++) {
      const gap = Math.abs(value - (seated[seat] ?? 0))
      if (gap >= 0) gaps += gap
    }
    // The one who leaves is still seated.
    const leaving = Math.abs(value - (values[cell] ?? 0))
    if (leaving >= 0) gaps -= leaving
    sum += value
    known++
  }
  if (known < 2) return 0.5 * share
  const score = scoreOfNumbers(attribute, known, sum, gaps)
  const size = sizes[group] ?? 0
  return share * (1 - (known === size ? score : (known * score + 0.5 * (size - known)) / size))
}

function otherLoss(
  problem: Problem,
  joins: Joins,
  { attribute, share }: Lane,
  members: Int32Array,
  group: number,
  mate: number,
  person: number,
): number {
  const from = problem.starts[group] ?? 0
  const size = problem.sizes[group] ?? 0
  return share * (1 - scoreAttribute(attribute, replace(joins, members, from, size, mate, person), 0, size))
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
  if (flagsBroken(joins, word, mate, person) === 0) return 0
  const { cells, carried, stride, flagsAt } = joins
  const at = flagsAt + wordsPerFlags * word
  const joining = carried[person * stride + at] ?? 0
  const cell = mate * stride + at
  const before = cells[cell + 2] ?? 0
  const twiceBefore = cells[cell + 3] ?? 0
  const twice = twiceBefore | (before & joining)
  const thrice = (cells[cell + 4] ?? 0) | (twiceBefore & joining)
  return costOfFlags(terms, word, before | joining, twice, thrice)
}

/** The flags whose rule is broken in the group of `mate` with `person` in the place of `mate`. */
function flagsBroken(
  { cells, carried, stride, flagsAt }: Joins,
  word: number,
  mate: number,
  person: number,
): number {
  const at = flagsAt + wordsPerFlags * word
  const cell = mate * stride + at
  return (cells[cell] ?? 0) ^ ((cells[cell + 1] ?? 0) & (carried[person * stride + at] ?? 0))
}

/**
 * True where a rule that must hold is broken for certain in the group of `mate` with `person` in the place of
 * `mate`; false says nothing. Wishes that pay could outweigh it, so that with pairs there is no telling.
 */
export function breaksMust({ terms }: Problem, joins: Joins, mate: number, person: number): boolean {
  if (terms.pairCost !== null) return false
  for (let word = 0; word < terms.flagWords; word++) {
    if ((flagsBroken(joins, word, mate, person) & (terms.musts[word] ?? 0)) !== 0) return true
  }
  return false
}
