import { applyMove, unitMove, type Move } from './moves.ts'
import type { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { costOf, equalScores, scoreOf, type State } from './state.ts'
import type { Units } from './units.ts'

/** The two groups of a move, before and after it. */
interface Touched {
  readonly cost: number
  readonly lower: number
  readonly sum: number
}

type Accepts = (before: Touched, after: Touched) => boolean

/**
 * The CATME rule (Layton, Loughry, Ohland, Ricco 2010): a move stays when the lower of the two touched groups
 * rises, here also when broken rules become fewer or, the lower being equal, the sum rises.
 */
const raisesLower: Accepts = (before, after) => {
  if (after.cost !== before.cost) return after.cost < before.cost
  if (Math.abs(after.lower - before.lower) > equalScores) return after.lower > before.lower
  return after.sum > before.sum + equalScores
}

/** A move stays when the mean rises and neither group falls below the worst of the set. */
function raisesMean(worst: number): Accepts {
  return (before, after) => {
    if (after.cost !== before.cost) return after.cost < before.cost
    return after.lower >= worst - equalScores && after.sum > before.sum + equalScores
  }
}

/** Raises the worst groups until no move does, then the mean as far as the worst allows. Returns moves tried. */
export function finish(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  pause: () => boolean,
): number {
  const tried = climb(problem, units, state, random, raisesLower, pause)
  const worst = Math.min(...state.score)
  return tried + climb(problem, units, state, random, raisesMean(worst), pause)
}

/** Passes over all groups, worst first, until a pass changes nothing. */
function climb(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  accepts: Accepts,
  pause: () => boolean,
): number {
  let tried = 0
  for (let changed = true; changed;) {
    changed = false
    for (const group of worstFirst(state)) {
      if (pause()) return tried
      const result = improveGroup(problem, units, state, random, group, accepts)
      tried += result.tried
      changed ||= result.changed
    }
  }
  return tried
}

function worstFirst(state: State): readonly number[] {
  return [...state.score.keys()].sort(
    (a, b) =>
      (state.cost[b] ?? 0) - (state.cost[a] ?? 0) || (state.score[a] ?? 0) - (state.score[b] ?? 0) || a - b,
  )
}

function improveGroup(
  problem: Problem,
  units: Units,
  state: State,
  random: Random,
  group: number,
  accepts: Accepts,
): { readonly tried: number; readonly changed: boolean } {
  let tried = 0
  let changed = false
  for (let at = problem.starts[group] ?? 0; at < (problem.starts[group + 1] ?? 0); at++) {
    for (const other of units.movable) {
      const one = state.members[at] ?? 0
      if (units.fixed[units.of[one] ?? 0] !== -1) break
      if (state.group[other] === group) continue
      const move = unitMove(problem, units, state, one, other, random)
      if (move === null) continue
      tried++
      if (tryMove(problem, state, move, accepts)) changed = true
    }
  }
  return { tried, changed }
}

function tryMove(problem: Problem, state: State, move: Move, accepts: Accepts): boolean {
  const { from, to } = move
  const before = touched(state.score[from], state.score[to], state.cost[from], state.cost[to])
  applyMove(state, move)
  const scores = [scoreOf(problem, state, from), scoreOf(problem, state, to)] as const
  const costs = [costOf(problem, state, from), costOf(problem, state, to)] as const
  if (!accepts(before, touched(scores[0], scores[1], costs[0], costs[1]))) {
    applyMove(state, move)
    return false
  }
  state.score[from] = scores[0]
  state.score[to] = scores[1]
  state.cost[from] = costs[0]
  state.cost[to] = costs[1]
  return true
}

function touched(one = 0, other = 0, cost = 0, otherCost = 0): Touched {
  return { cost: cost + otherCost, lower: Math.min(one, other), sum: one + other }
}
