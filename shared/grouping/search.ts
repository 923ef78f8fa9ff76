import { anneal, energyOf, type Energy } from './anneal.ts'
import { bestOfAll, isSmall } from './exact.ts'
import { finish } from './finish.ts'
import { joinsOf } from './others.ts'
import { applyMove, proposeMove } from './moves.ts'
import type { Problem } from './problem.ts'
import { randomFrom, type Random } from './random.ts'
import { isBetter, scoreOf, standingOf, stateOf, type Standing, type State } from './state.ts'
import type { Units } from './units.ts'

export interface SearchOptions {
  readonly seed: number
  readonly iterations: number
  /** Asked every few hundred moves with the moves made and the worst group's score so far; true stops. */
  readonly pause: (done: number, best: number) => boolean
}

export interface Found {
  readonly members: Int32Array
  readonly standing: Standing
  readonly iterations: number
}

/** Runs of annealing and finish that share the budget; the best set of all runs counts. */
const runs = 4

/** The best groups found from `start` within the budget: all ways in a small class, else annealing runs. */
export function search(problem: Problem, units: Units, start: Int32Array, options: SearchOptions): Found {
  const exact = isSmall(problem) ? bestOfAll(problem) : null
  if (exact !== null) {
    return {
      members: exact.members,
      standing: standingOf(stateOf(problem, exact.members)),
      iterations: exact.ways,
    }
  }
  const random = randomFrom(options.seed)
  const first = stateOf(problem, start)
  let best: Found = { members: start, standing: standingOf(first), iterations: 0 }
  let done = 0
  for (let run = 0; run < runs; run++) {
    const state = stateOf(problem, best.members)
    const pause = (more: number): boolean => options.pause(done + more, best.standing.worst)
    done += oneRun(problem, units, state, random, options.iterations / runs, pause)
    const standing = standingOf(state)
    if (isBetter(standing, best.standing))
      best = { members: state.members.slice(), standing, iterations: done }
    if (options.pause(done, best.standing.worst)) break
  }
  return { ...best, iterations: done }
}

function oneRun(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  iterations: number,
  pause: (done: number) => boolean,
): number {
  const rise = typicalRise(problem, units, state, random)
  const energy: Energy = { must: 8 * rise, wish: 4 * rise, squarings }
  const cooling = { iterations: Math.ceil(iterations), hottest: rise, coldest: rise / 200 }
  const run = { problem, units, state, random, energy, joins: joinsOf(problem, state) }
  const done = anneal(run, cooling, pause)
  return done + finish(run, iterations / 2, () => pause(done))
}

/** The distance of a group's score from 1 counts by its fourth power: the worst groups matter most. */
const squarings = 2
const scoresOnly: Energy = { must: 0, wish: 0, squarings }

/** How much a random move changes the energy of the scores: the scale of the temperatures. */
function typicalRise(problem: Problem, units: Units, state: State, random: Random): number {
  const samples = 200
  let sum = 0
  for (let sample = 0; sample < samples; sample++) {
    const move = proposeMove(problem, units, state, random)
    if (move === null) continue
    applyMove(state, move)
    for (const group of [move.from, move.to]) {
      const before = energyOf(scoresOnly, state.score[group] ?? 0, 0)
      sum += Math.abs(energyOf(scoresOnly, scoreOf(problem, state, group), 0) - before)
    }
    applyMove(state, move)
  }
  return Math.max(sum / samples, 1e-6)
}
