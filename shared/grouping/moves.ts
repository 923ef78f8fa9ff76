import type { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { exchange, type State } from './state.ts'
import type { Units } from './units.ts'

/** Equally many people of two groups who change places. Taking it a second time takes it back. */
export interface Move {
  readonly from: number
  readonly to: number
  readonly leaving: Int32Array
  readonly coming: Int32Array
}

/** Draws before a random partner in another group is given up: with two groups and more one half of them hit. */
const draws = 16

/**
 * A random move between two groups: one person against one, or, where people must stay together, a whole unit
 * against as many people in whole units. Null where none came up.
 */
export function proposeMove(problem: Problem, units: Units, state: State, random: Random): Move | null {
  const people = units.movable
  if (people.length < 2) return null
  const one = people[random.below(people.length)] ?? 0
  for (let draw = 0; draw < draws; draw++) {
    const other = people[random.below(people.length)] ?? 0
    if (state.group[other] === state.group[one]) continue
    return unitMove(problem, units, state, one, other, random)
  }
  return null
}

function pairMove(state: State, one: number, other: number): Move {
  return {
    from: state.group[one] ?? 0,
    to: state.group[other] ?? 0,
    leaving: Int32Array.of(one),
    coming: Int32Array.of(other),
  }
}

/** The larger unit goes whole; the other side adds whole units until as many go the other way. */
export function unitMove(
  problem: Problem,
  units: Units,
  state: State,
  one: number,
  other: number,
  random: Random,
): Move | null {
  if (units.allSingle) return pairMove(state, one, other)
  const leaving = unitOf(units, one)
  const coming = unitOf(units, other)
  if (leaving.length < coming.length) return unitMove(problem, units, state, other, one, random)
  const from = state.group[one] ?? 0
  const to = state.group[other] ?? 0
  const gathered = gather(problem, units, state, other, leaving.length, random)
  return gathered === null ? null : { from, to, leaving, coming: gathered }
}

function unitOf(units: Units, person: number): Int32Array {
  return units.members[units.of[person] ?? 0] ?? Int32Array.of(person)
}

/** Whole movable units of the group of `person`, theirs among them, that add up to `wanted` people. */
function gather(
  problem: Problem,
  units: Units,
  state: State,
  person: number,
  wanted: number,
  random: Random,
): Int32Array | null {
  const chosen = [...unitOf(units, person)]
  if (chosen.length === wanted) return Int32Array.from(chosen)
  const group = state.group[person] ?? 0
  const first = units.of[person] ?? 0
  const others = new Set<number>()
  for (let at = problem.starts[group] ?? 0; at < (problem.starts[group + 1] ?? 0); at++) {
    const candidate = state.members[at] ?? 0
    const unit = units.of[candidate] ?? 0
    if (unit !== first && units.fixed[unit] === -1) others.add(unit)
  }
  const left = [...others]
  while (left.length > 0 && chosen.length < wanted) {
    const [unit] = left.splice(random.below(left.length), 1)
    const people = units.members[unit ?? 0] ?? new Int32Array(0)
    if (chosen.length + people.length <= wanted) chosen.push(...people)
  }
  return chosen.length === wanted ? Int32Array.from(chosen) : null
}

/** Carries a move out, without judging the groups. */
export function applyMove(state: State, move: Move): void {
  for (let at = 0; at < move.leaving.length; at++) {
    const one = move.leaving[at] ?? 0
    const other = move.coming[at] ?? 0
    exchange(state, one, other)
  }
}
