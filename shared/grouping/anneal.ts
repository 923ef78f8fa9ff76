import { costJoin, scoreJoin } from './joins.ts'
import { applyMove, unitMove, type Move } from './moves.ts'
import { refresh, type Joins } from './others.ts'
import { patience } from './patience.ts'
import { mustOf, wishesOf } from './penalty.ts'
import type { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { costOf, exchange, keep, scoreOf, type State } from './state.ts'
import { isSingle, type Units } from './units.ts'

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
}

/** Steps between two looks at the clock and the temperature. */
const stride = 256

/**
 * Simulated annealing on the run's state, in place: moves that raise the energy pass with probability
 * exp(-rise / T), T falling geometrically over the given number of iterations, never by the clock: same seed,
 * same groups. `pause` is asked every few hundred steps; true ends the run. Returns the number of moves tried.
 */
export function anneal(run: Run, cooling: Cooling, pause: (done: number) => boolean): number {
  const ratio = cooling.coldest / cooling.hottest
  const step = run.units.allSingle ? trySwap : tryUnits
  if (run.units.movable.length < 2) return 0
  for (let done = 0; done < cooling.iterations; done += stride) {
    if (pause(done)) return done
    const temperature = cooling.hottest * ratio ** (done / cooling.iterations)
    const steps = Math.min(stride, cooling.iterations - done)
    for (let count = 0; count < steps; count++) step(run, temperature)
  }
  return cooling.iterations
}

/** Highest rise that passes now. */
function allowance(random: Random, temperature: number): number {
  return temperature * (patience[random.next() & 4095] ?? 0)
}

/** Two people, drawn at random, change places where that passes. */
function trySwap(run: Run, temperature: number): void {
  const people = run.units.movable
  const one = people[run.random.below(people.length)] ?? 0
  swapPair(run, one, people[run.random.below(people.length)] ?? 0, temperature)
}

/** Two people of different groups change places; the common case, kept free of allocation. */
function swapPair(run: Run, one: number, other: number, temperature: number): void {
  const { problem, state, random, energy, joins } = run
  const from = state.group[one] ?? 0
  const to = state.group[other] ?? 0
  if (from === to) return
  const limit =
    energyOf(energy, state.score[from] ?? 0, state.cost[from] ?? 0) +
    energyOf(energy, state.score[to] ?? 0, state.cost[to] ?? 0) +
    allowance(random, temperature)
  const cost = costJoin(problem, joins, state.members, from, one, other)
  const otherCost = costJoin(problem, joins, state.members, to, other, one)
  const ofOther = energyOf(energy, 1, otherCost)
  const most = farthest(energy, limit - energyOf(energy, 1, cost) - ofOther)
  if (most < 0) return
  const score = scoreJoin(problem, joins, state.members, from, one, other, most)
  if (1 - score > most) return
  const mostOther = farthest(energy, limit - energyOf(energy, score, cost) - ofOther)
  if (mostOther < 0) return
  const otherScore = scoreJoin(problem, joins, state.members, to, other, one, mostOther)
  if (1 - otherScore > mostOther) return
  exchange(state, one, other)
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, joins, state.members, from)
  refresh(problem, joins, state.members, to)
}

/** The same where some move in units: two who stand alone swap as ever, and few do not. */
function tryUnits(run: Run, temperature: number): void {
  const { problem, units, state, random } = run
  const one = units.movable[random.below(units.movable.length)] ?? 0
  const other = units.movable[random.below(units.movable.length)] ?? 0
  if (isSingle(units, one) && isSingle(units, other)) {
    swapPair(run, one, other, temperature)
    return
  }
  if (state.group[one] === state.group[other]) return
  const move = unitMove(problem, units, state, one, other, random)
  if (move !== null) tryMove(run, move, temperature)
}

function tryMove(run: Run, move: Move, temperature: number): void {
  const { problem, state, energy } = run
  const { from, to } = move
  const limit =
    energyOf(energy, state.score[from] ?? 0, state.cost[from] ?? 0) +
    energyOf(energy, state.score[to] ?? 0, state.cost[to] ?? 0) +
    allowance(run.random, temperature)
  applyMove(state, move)
  const score = scoreOf(problem, state, from)
  const otherScore = scoreOf(problem, state, to)
  const cost = costOf(problem, state, from)
  const otherCost = costOf(problem, state, to)
  if (energyOf(energy, score, cost) + energyOf(energy, otherScore, otherCost) > limit) {
    applyMove(state, move)
    return
  }
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, run.joins, state.members, from)
  refresh(problem, run.joins, state.members, to)
}
