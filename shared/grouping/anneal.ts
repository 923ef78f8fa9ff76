import { mustOf, wishesOf } from './penalty.ts'
import type { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { costOf, scoreOf, type State } from './state.ts'
import { applyMove, proposeMove, type Move } from './moves.ts'
import type { Units } from './units.ts'

/** What annealing makes small, per group: broken rules, and how far the score is from 1, the worst most of all. */
export interface Energy {
  readonly must: number
  readonly wish: number
  /** The distance from 1 counts by this power: 1 looks at the mean only, large ones at the worst only. */
  readonly power: number
}

export const usualEnergy: Energy = { must: 1, wish: 0.25, power: 4 }

/** Energy of a group of this score and cost. */
export function energyOf(energy: Energy, score: number, cost: number): number {
  const away = (1 - score) ** energy.power
  return cost === 0 ? away : away + energy.must * mustOf(cost) + energy.wish * wishesOf(cost)
}

export interface Cooling {
  readonly iterations: number
  readonly hottest: number
  readonly coldest: number
}

/** Steps between two looks at the clock and the temperature. */
const stride = 256

/**
 * Simulated annealing on `state`, in place: moves that raise the energy pass with probability exp(-rise / T),
 * T falling geometrically over the given number of iterations, never by the clock: same seed, same groups.
 * `pause` is asked every few hundred steps; true ends the run. Returns the number of moves tried.
 */
export function anneal(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  energy: Energy,
  cooling: Cooling,
  pause: (done: number) => boolean,
): number {
  const ratio = cooling.coldest / cooling.hottest
  for (let done = 0; done < cooling.iterations; done += stride) {
    if (pause(done)) return done
    const temperature = cooling.hottest * ratio ** (done / cooling.iterations)
    const steps = Math.min(stride, cooling.iterations - done)
    for (let step = 0; step < steps; step++) tryMove(problem, units, state, random, energy, temperature)
  }
  return cooling.iterations
}

function tryMove(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  energy: Energy,
  temperature: number,
): void {
  const move = proposeMove(problem, units, state, random)
  if (move === null) return
  const { from, to } = move
  const before =
    energyOf(energy, state.score[from] ?? 0, state.cost[from] ?? 0) +
    energyOf(energy, state.score[to] ?? 0, state.cost[to] ?? 0)
  applyMove(state, move)
  const scores = { from: scoreOf(problem, state, from), to: scoreOf(problem, state, to) }
  const costs = { from: costOf(problem, state, from), to: costOf(problem, state, to) }
  const rise = energyOf(energy, scores.from, costs.from) + energyOf(energy, scores.to, costs.to) - before
  if (rise > 0 && random.unit() >= Math.exp(-rise / temperature)) {
    applyMove(state, move)
    return
  }
  keep(state, move, scores, costs)
}

function keep(
  state: State,
  move: Move,
  scores: { readonly from: number; readonly to: number },
  costs: { readonly from: number; readonly to: number },
): void {
  state.score[move.from] = scores.from
  state.score[move.to] = scores.to
  state.cost[move.from] = costs.from
  state.cost[move.to] = costs.to
}
