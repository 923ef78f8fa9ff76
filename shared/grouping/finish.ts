import type { Run } from './anneal.ts'
import { costJoin, scoreJoin } from './joins.ts'
import { applyMove, unitMove, type Move } from './moves.ts'
import { refresh } from './others.ts'
import { costOf, equalScores, exchange, keep, scoreOf, type State } from './state.ts'
import { isSingle } from './units.ts'

/**
 * Which moves stay. `lower` is the CATME rule (Layton, Loughry, Ohland, Ricco 2010): the lower of the two
 * touched groups rises, here also when it is equal and the sum rises. `mean`: the sum rises and neither group
 * falls below `floor`. In both, a move that mends a rule stays and one that breaks a rule does not.
 */
interface Aim {
  readonly kind: 'lower' | 'mean'
  readonly floor: number
}

/**
 * Raises the worst groups until no move does, then the mean as far as the worst allows, within `most` moves.
 * Returns the number of moves tried.
 */
export function finish(run: Run, most: number, pause: (done: number) => boolean): number {
  const climber = { ...run, most: most / 2, pause }
  const tried = climb(climber, { kind: 'lower', floor: 0 })
  const mean: Aim = { kind: 'mean', floor: Math.min(...run.state.score) }
  return tried + climb({ ...climber, pause: (done) => pause(tried + done) }, mean)
}

interface Climber extends Run {
  /** Moves to try before a climb ends where it is. */
  readonly most: number
  readonly pause: (done: number) => boolean
}

/** Passes over all groups, worst first, until a pass changes nothing. */
function climb(climber: Climber, aim: Aim): number {
  const settled = new Set<number>()
  let tried = 0
  for (
    let group = nextGroup(climber.state, settled);
    group !== null;
    group = nextGroup(climber.state, settled)
  ) {
    if (tried >= climber.most || climber.pause(tried)) return tried
    settled.add(group)
    tried += improveGroup(climber, aim, group, settled)
  }
  return tried
}

/** The worst group that changed since it was last looked at, or null. */
function nextGroup(state: State, settled: ReadonlySet<number>): number | null {
  let next: number | null = null
  for (let group = 0; group < state.score.length; group++) {
    if (settled.has(group)) continue
    if (next === null || isWorse(state, group, next)) next = group
  }
  return next
}

function isWorse(state: State, group: number, than: number): boolean {
  const cost = (state.cost[group] ?? 0) - (state.cost[than] ?? 0)
  return cost !== 0 ? cost > 0 : (state.score[group] ?? 0) < (state.score[than] ?? 0)
}

/** Tries every move of one group; groups that change are unsettled again. */
function improveGroup(climber: Climber, aim: Aim, group: number, settled: Set<number>): number {
  const { problem, units, state } = climber
  let tried = 0
  for (let at = problem.starts[group] ?? 0; at < (problem.starts[group + 1] ?? 0); at++) {
    for (const other of units.movable) {
      const one = state.members[at] ?? 0
      if (units.fixed[units.of[one] ?? 0] !== -1) break
      const to = state.group[other] ?? 0
      if (to === group) continue
      tried++
      if (!tryPair(climber, aim, one, other)) continue
      settled.delete(group)
      settled.delete(to)
    }
  }
  return tried
}

function tryPair(climber: Climber, aim: Aim, one: number, other: number): boolean {
  const { problem, units, state, random } = climber
  if (isSingle(units, one) && isSingle(units, other)) return trySwap(climber, aim, one, other)
  const move = unitMove(problem, units, state, one, other, random)
  return move !== null && tryMove(climber, aim, move)
}

function trySwap({ problem, state, joins }: Climber, aim: Aim, one: number, other: number): boolean {
  const from = state.group[one] ?? 0
  const to = state.group[other] ?? 0
  const cost = costJoin(problem, joins, state.members, from, one, other)
  const otherCost = costJoin(problem, joins, state.members, to, other, one)
  const mended = (state.cost[from] ?? 0) + (state.cost[to] ?? 0) - cost - otherCost
  if (mended < 0) return false
  // Where nothing is mended, judging ends as soon as a group is certain to fall too far.
  const most = mended === 0 ? 1 - floorOf(state, aim, from, to) + equalScores : Infinity
  const score = scoreJoin(problem, joins, state.members, from, one, other, most)
  if (score < 0) return false
  const otherScore = scoreJoin(problem, joins, state.members, to, other, one, most)
  if (mended === 0 && !isAccepted(state, aim, from, to, score, otherScore)) return false
  exchange(state, one, other)
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, joins, state.members, from)
  refresh(problem, joins, state.members, to)
  return true
}

/** The score below which neither group may fall. */
function floorOf(state: State, aim: Aim, from: number, to: number): number {
  return aim.kind === 'mean' ? aim.floor : Math.min(state.score[from] ?? 0, state.score[to] ?? 0)
}

function tryMove({ problem, state, joins }: Climber, aim: Aim, move: Move): boolean {
  const { from, to } = move
  applyMove(state, move)
  const cost = costOf(problem, state, from)
  const otherCost = costOf(problem, state, to)
  const mended = (state.cost[from] ?? 0) + (state.cost[to] ?? 0) - cost - otherCost
  const score = scoreOf(problem, state, from)
  const otherScore = scoreOf(problem, state, to)
  if (mended < 0 || (mended === 0 && !isAccepted(state, aim, from, to, score, otherScore))) {
    applyMove(state, move)
    return false
  }
  keep(state, from, score, cost)
  keep(state, to, otherScore, otherCost)
  refresh(problem, joins, state.members, from)
  refresh(problem, joins, state.members, to)
  return true
}

function isAccepted(
  state: State,
  aim: Aim,
  from: number,
  to: number,
  score: number,
  otherScore: number,
): boolean {
  const before = state.score[from] ?? 0
  const otherBefore = state.score[to] ?? 0
  const lower = Math.min(score, otherScore)
  const sumRises = score + otherScore > before + otherBefore + equalScores
  if (aim.kind === 'mean') return sumRises && lower >= aim.floor - equalScores
  const rise = lower - Math.min(before, otherBefore)
  return Math.abs(rise) > equalScores ? rise > 0 : sumRises
}
