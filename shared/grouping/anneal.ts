import { breaksMust, costJoin, scoreJoin } from './joins.ts'
import { applyMove, unitMove, type Move } from './moves.ts'
import { refresh, type Joins } from './others.ts'
import { patience } from './patience.ts'
import { mustOf, wishesOf } from './penalty.ts'
import type { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { costOf, exchange, keep, scoreOf, type State } from './state.ts'
import type { Units } from './units.ts'

/** What annealing makes small, per group: broken rules, and how far the score is from the goal, the worst most of all. */
export interface Energy {
  readonly must: number
  readonly wish: number
  /** The distance from the goal is squared so often: not at all looks at the mean only, often at the worst only. */
  readonly squarings: number
  /** The score from which on a group wants nothing: 1, or less where only the groups below it are to rise. */
  readonly goal: number
}

/** Energy of a group of this score and cost. */
export function energyOf(energy: Energy, score: number, cost: number): number {
  let away = Math.max(0, energy.goal - score)
  for (let time = 0; time < energy.squarings; time++) away *= away
  return cost === 0 ? away : away + energy.must * mustOf(cost) + energy.wish * wishesOf(cost)
}

/** How far from 1 a score may be where so much energy is left for it; below 0 where no score fits. */
function farthest(energy: Energy, room: number): number {
  if (room < 0) return -1
  let away = room
  for (let time = 0; time < energy.squarings; time++) away = Math.sqrt(away)
  return away + 1 - energy.goal
}

export interface Cooling {
  readonly iterations: number
  readonly hottest: number
  readonly coldest: number
}

/** What a run works on and with. */
export interface Run {
  readonly problem: Problem
  readonly units: Units
  readonly state: State
  readonly random: Random
  readonly energy: Energy
  readonly joins: Joins
  /** The groups among which people move: all of them, or a few. */
  readonly among: Int32Array
}

const lastPatience = patience.length - 1

/** All groups of a problem. */
export function groupsOf({ sizes }: Problem): Int32Array {
  return Int32Array.from(sizes.keys())
}

/** Moves between two looks at the clock and the temperature. */
const stride = 256

/**
 * Simulated annealing on the run's state, in place: moves that raise the energy pass with probability
 * exp(-rise / T), T falling geometrically over the given number of iterations, never by the clock: same seed,
 * same groups. Where all move alone, two groups are drawn, and everybody of one is tried against everybody of
 * the other: what is known of both is read once. Where some move in units, two people are drawn for each move:
 * trying all of a pair of groups found fewer ways to keep hard rules. `pause` is asked every few hundred moves;
 * true ends the run. Returns the number of moves tried.
 */
export function anneal(run: Run, cooling: Cooling, pause: (done: number) => boolean): number {
  const ratio = cooling.coldest / cooling.hottest
  if (run.among.length < 2) return 0
  let done = 0
  while (done < cooling.iterations) {
    if (pause(done)) return done
    const temperature = cooling.hottest * ratio ** (done / cooling.iterations)
    const until = Math.min(done + stride, cooling.iterations)
    while (done < until) done += run.units.allSingle ? meet(run, temperature) : drawTwo(run, temperature)
  }
  return done
}

/** Two people drawn at random, or the units they move in, change places where that passes. Returns 1. */
function drawTwo(run: Run, temperature: number): number {
  const { problem, units, state, random, among } = run
  const one = drawn(problem, state, random, among)
  const other = drawn(problem, state, random, among)
  const [from, to] = [state.group[one] ?? 0, state.group[other] ?? 0]
  const ways = Math.min(units.ways[one] ?? 0, units.ways[other] ?? 0)
  if (from === to || ways === 0) return 1
  const limit = energyOfBoth(run, from, to) + temperature * (patience[random.next() & lastPatience] ?? 0)
  if (ways === 2) swapPair(run, one, other, limit)
  else tryUnits(run, one, other, limit)
  return 1
}

/** Somebody of the groups, groups having equal chances: they differ by a seat at most, or are empty. */
function drawn({ starts, sizes }: Problem, { members }: State, random: Random, among: Int32Array): number {
  const group = among[random.below(among.length)] ?? 0
  return members[(starts[group] ?? 0) + random.below(sizes[group] ?? 0)] ?? 0
}

/** Two groups drawn at random try all their moves. Returns how many those are. */
function meet(run: Run, temperature: number): number {
  const { problem, units, state, random, among } = run
  const first = random.below(among.length)
  const from = among[first] ?? 0
  const to = among[(first + 1 + random.below(among.length - 1)) % among.length] ?? 0
  const offset = random.next() & lastPatience
  const [begin, end] = [problem.starts[to] ?? 0, problem.starts[to + 1] ?? 0]
  let now = energyOfBoth(run, from, to)
  let tried = 0
  for (let seat = problem.starts[from] ?? 0; seat < (problem.starts[from + 1] ?? 0); seat++) {
    for (let otherSeat = begin; otherSeat < end; otherSeat++) {
      const one = state.members[seat] ?? 0
      const other = state.members[otherSeat] ?? 0
      const limit = now + temperature * (patience[(offset + tried) & lastPatience] ?? 0)
      tried++
      if (units.ways[one] !== 2 || units.ways[other] !== 2) continue
      if (swapPair(run, one, other, limit)) now = energyOfBoth(run, from, to)
    }
  }
  // Never 0: a run comes to its end also where all groups are empty.
  return Math.max(1, tried)
}

function energyOfBoth({ state, energy }: Run, from: number, to: number): number {
  return (
    energyOf(energy, state.score[from] ?? 0, state.cost[from] ?? 0) +
    energyOf(energy, state.score[to] ?? 0, state.cost[to] ?? 0)
  )
}

/** Two people of different groups change places where both groups' energy stays in the limit; free of allocation. */
function swapPair(run: Run, one: number, other: number, limit: number): boolean {
  const { problem, state, energy, joins } = run
  if (
    limit < energy.must &&
    (breaksMust(problem, joins, one, other) || breaksMust(problem, joins, other, one))
  )
    return false
  const from = state.group[one] ?? 0
  const to = state.group[other] ?? 0
  const cost = costJoin(problem, joins, state.members, from, one, other)
  const otherCost = costJoin(problem, joins, state.members, to, other, one)
  const ofOther = energyOf(energy, 1, otherCost)
  const most = farthest(energy, limit - energyOf(energy, 1, cost) - ofOther)
  if (most < 0) return false
  const score = scoreJoin(problem, joins, state.members, from, one, other, most)
  if (1 - score > most) return false
  const mostOther = farthest(energy, limit - energyOf(energy, score, cost) - ofOther)
  if (mostOther < 0) return false
  const otherScore = scoreJoin(problem, joins, state.members, to, other, one, mostOther)
  if (1 - otherScore > mostOther) return false
  exchange(state, one, other)
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, joins, state.members, from)
  refresh(problem, joins, state.members, to)
  return true
}

/** The same where one of them moves in a unit. */
function tryUnits(run: Run, one: number, other: number, limit: number): boolean {
  const { problem, units, state, random } = run
  const move = unitMove(problem, units, state, one, other, random)
  return move !== null && tryMove(run, move, limit)
}

function tryMove(run: Run, move: Move, limit: number): boolean {
  const { problem, state, energy } = run
  const { from, to } = move
  applyMove(state, move)
  const score = scoreOf(problem, state, from)
  const otherScore = scoreOf(problem, state, to)
  const cost = costOf(problem, state, from)
  const otherCost = costOf(problem, state, to)
  if (energyOf(energy, score, cost) + energyOf(energy, otherScore, otherCost) > limit) {
    applyMove(state, move)
    return false
  }
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, run.joins, state.members, from)
  refresh(problem, run.joins, state.members, to)
  return true
}
