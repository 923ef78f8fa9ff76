import { anneal, energyOf, groupsOf, type Energy, type Run } from './anneal.ts'
import { bestOfAll, isSmall } from './exact.ts'
import { finish } from './finish.ts'
import { liftLowest } from './lift.ts'
import { joinsOf } from './others.ts'
import { applyMove, proposeMove } from './moves.ts'
import type { Problem } from './problem.ts'
import { raiseWorst } from './raise.ts'
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

/** The best groups found from `start` within the budget: all ways in a small class, else annealing. */
export function search(problem: Problem, units: Units, start: Int32Array, options: SearchOptions): Found {
  const exact = isSmall(problem) ? bestOfAll(problem) : null
  if (exact !== null) {
    const standing = standingOf(stateOf(problem, exact.members))
    return { members: exact.members, standing, iterations: exact.ways }
  }
  const random = randomFrom(options.seed)
  let best: Found = { members: start, standing: standingOf(stateOf(problem, start)), iterations: 0 }
  const runs = runsFor(problem, options.iterations)
  for (let run = 0; run < runs; run++) {
    const { iterations: before } = best
    const state = stateOf(problem, start)
    const pause = (done: number): boolean => options.pause(before + done, best.standing.worst)
    const iterations = before + oneRun({ problem, units, state, random }, options.iterations / runs, pause)
    const standing = standingOf(state)
    best = isBetter(standing, best.standing)
      ? { members: state.members.slice(), standing, iterations }
      : { ...best, iterations }
    if (options.pause(iterations, best.standing.worst)) break
  }
  return best
}

/** A run beyond so many moves per person betters little: another one, ending elsewhere, betters more. */
const enoughPerPerson = 6400
const mostRuns = 8

function runsFor({ ids }: Problem, iterations: number): number {
  return Math.min(mostRuns, Math.max(1, Math.floor(iterations / (enoughPerPerson * ids.length))))
}

/**
 * Moves per person that annealing everybody takes before any are kept for the worst groups, and its share of all
 * at least; and of what is left, the share that lifts all groups below the mean. Tuned on six classes each of 60,
 * 120, 240 and 480 people, one second each; the shares matter less than that there is a lift at all.
 */
const annealingPerPerson = 400
const annealingShare = 0.15
const liftingShare = 0.8

/** Moves per person that are tried to come to rest even where the search was stopped. */
const passesWhenStopped = 200

/** One annealing of everybody, then the groups below the mean, the worst groups, what single swaps still better. */
function oneRun(
  { problem, units, state, random }: Pick<Run, 'problem' | 'units' | 'state' | 'random'>,
  iterations: number,
  pause: (done: number) => boolean,
): number {
  const rise = typicalRise(problem, units, state, random)
  const energy: Energy = { must: 8 * rise, wish: 4 * rise, squarings, goal: 1 }
  const run = {
    problem,
    units,
    state,
    random,
    energy,
    joins: joinsOf(problem, state),
    among: groupsOf(problem),
  }
  const most = Math.max(
    iterations * annealingShare,
    Math.min(iterations, annealingPerPerson * problem.ids.length),
  )
  const cooling = { iterations: Math.ceil(most), hottest: rise, coldest: rise / 200 }
  const annealed = anneal(run, cooling, pause)
  const rest = iterations - most
  const lifted = annealed + liftLowest(run, rest * liftingShare, (done) => pause(annealed + done))
  const raised = lifted + raiseWorst(run, rest * (1 - liftingShare), (done) => pause(lifted + done))
  // Whoever stops the search early still gets groups at rest: a few passes take no time to speak of.
  const few = passesWhenStopped * problem.ids.length
  return raised + finish(run, iterations / 2, (done) => done > few && pause(raised + done))
}

/** The distance of a group's score from 1 counts by its fourth power: the worst groups matter most. */
const squarings = 2
const scoresOnly: Energy = { must: 0, wish: 0, squarings, goal: 1 }

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
