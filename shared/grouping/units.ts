import type { Problem } from './problem.ts'
import { shuffle, type Random } from './random.ts'

/** People who move as one: the sets of "together" rules, and everybody else alone. */
export interface Units {
  /** Members of each unit, smallest index first. */
  readonly members: readonly Int32Array[]
  /** The unit of each person. */
  readonly of: Int32Array
  /** The group each unit is locked to, -1 where free, -2 where its people are locked to different groups. */
  readonly fixed: Int32Array
  /** People who may move, in index order. */
  readonly movable: Int32Array
  /** How each person moves: not at all (0), in a unit with others (1), alone (2). */
  readonly ways: Uint8Array
  /** True where no two movable people hang together: every move is then a plain swap. */
  readonly allSingle: boolean
}

/** Gathers the units of a problem. */
export function unitsOf(problem: Problem): Units {
  const byLabel = new Map<number, number[]>()
  problem.terms.unit.forEach((label, person) => {
    const list = byLabel.get(label)
    if (list === undefined) byLabel.set(label, [person])
    else list.push(person)
  })
  const members = [...byLabel.values()].map((list) => Int32Array.from(list))
  const of = new Int32Array(problem.ids.length)
  members.forEach((list, unit) => list.forEach((person) => (of[person] = unit)))
  const fixed = Int32Array.from(members, (list) => lockOf(list, problem.fixed))
  const movable = Int32Array.from(of.keys()).filter((person) => fixed[of[person] ?? 0] === -1)
  const ways = Uint8Array.from(of, (unit) => (fixed[unit] !== -1 ? 0 : members[unit]?.length === 1 ? 2 : 1))
  const allSingle = movable.every((person) => ways[person] === 2)
  return { members, of, fixed, movable, ways, allSingle }
}

function lockOf(people: Int32Array, fixed: Int32Array): number {
  const locks = new Set([...people].map((person) => fixed[person] ?? -1).filter((group) => group >= 0))
  const first = [...locks][0]
  if (first === undefined) return -1
  return locks.size === 1 ? first : -2
}

/** True where nobody hangs together with this person. */
export function isSingle(units: Units, person: number): boolean {
  return units.members[units.of[person] ?? 0]?.length === 1
}

/** More steps than any class needs; a packing not found by then does not exist for practical purposes. */
const packingSteps = 200_000

/**
 * Puts units into groups at random, whole, locked ones where they are locked.
 * Returns the members group after group, or null where the units do not fit the sizes.
 */
export function packUnits(problem: Problem, units: Units, random: Random): Int32Array | null {
  const room = Int32Array.from(problem.sizes)
  const home = new Int32Array(units.members.length).fill(-1)
  for (let unit = 0; unit < units.members.length; unit++) {
    const group = units.fixed[unit] ?? -1
    if (group === -2) return null
    if (group < 0) continue
    home[unit] = group
    room[group] = (room[group] ?? 0) - (units.members[unit]?.length ?? 0)
  }
  if (room.some((left) => left < 0)) return null
  const order = largestFirst(units, home, random)
  return place(units, order, 0, room, home, random, { left: packingSteps })
    ? listed(problem, units, home)
    : null
}

function largestFirst(units: Units, home: Int32Array, random: Random): readonly number[] {
  const free = Int32Array.from(home.keys()).filter((unit) => home[unit] === -1)
  shuffle(free, random)
  return [...free].sort((a, b) => (units.members[b]?.length ?? 0) - (units.members[a]?.length ?? 0))
}

function place(
  units: Units,
  order: readonly number[],
  at: number,
  room: Int32Array,
  home: Int32Array,
  random: Random,
  steps: { left: number },
): boolean {
  const unit = order[at]
  if (unit === undefined) return true
  const size = units.members[unit]?.length ?? 0
  if (size === 1) return fillSingles(order.slice(at), room, home, random)
  const groups = Int32Array.from(room.keys()).filter((group) => (room[group] ?? 0) >= size)
  shuffle(groups, random)
  const tried = new Set<number>()
  for (const group of groups) {
    const left = room[group] ?? 0
    // Groups with as much room and no lock are alike: one failing, all do.
    if (tried.has(left)) continue
    tried.add(left)
    if (--steps.left < 0) return false
    room[group] = left - size
    home[unit] = group
    if (place(units, order, at + 1, room, home, random, steps)) return true
    room[group] = left
    home[unit] = -1
  }
  return false
}

/** Everybody left stands alone and the room adds up, so any order of the free places will do. */
function fillSingles(
  singles: readonly number[],
  room: Int32Array,
  home: Int32Array,
  random: Random,
): boolean {
  const places: number[] = []
  room.forEach((left, group) => {
    for (let free = 0; free < left; free++) places.push(group)
  })
  const shuffled = Int32Array.from(places)
  shuffle(shuffled, random)
  if (shuffled.length !== singles.length) return false
  singles.forEach((unit, at) => (home[unit] = shuffled[at] ?? 0))
  return true
}

function listed(problem: Problem, units: Units, home: Int32Array): Int32Array {
  const members = new Int32Array(problem.ids.length)
  const next = problem.starts.slice()
  units.members.forEach((people, unit) => {
    for (const person of people) {
      const group = home[unit] ?? 0
      members[next[group] ?? 0] = person
      next[group] = (next[group] ?? 0) + 1
    }
  })
  return members
}
