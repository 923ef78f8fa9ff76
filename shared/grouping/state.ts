import { penaltyOf } from './penalty.ts'
import type { Problem } from './problem.ts'
import { scoreGroup } from './score.ts'

/** Groups as the search holds them. Mutable on purpose: a search makes millions of swaps. */
export interface State {
  /** People, group after group; group g stands at starts[g]..starts[g + 1]. */
  readonly members: Int32Array
  /** Where each person stands in `members`. */
  readonly place: Int32Array
  readonly group: Int32Array
  /** Score (0..1) and cost of the rules, per group, as last judged. */
  readonly score: Float64Array
  readonly cost: Float64Array
}

/** The state in which `members` stand group after group, judged. */
export function stateOf(problem: Problem, members: Int32Array): State {
  const groups = problem.sizes.length
  const state: State = {
    members: members.slice(),
    place: new Int32Array(members.length),
    group: new Int32Array(members.length),
    score: new Float64Array(groups),
    cost: new Float64Array(groups),
  }
  for (let group = 0; group < groups; group++) {
    for (let at = problem.starts[group] ?? 0; at < (problem.starts[group + 1] ?? 0); at++) {
      state.place[members[at] ?? 0] = at
      state.group[members[at] ?? 0] = group
    }
    judgeGroup(problem, state, group)
  }
  return state
}

/** Score of one group as its members stand now. */
export function scoreOf(problem: Problem, state: State, group: number): number {
  return scoreGroup(problem.attributes, state.members, problem.starts[group] ?? 0, problem.sizes[group] ?? 0)
}

/** Cost of the rules that one group breaks as its members stand now. */
export function costOf(problem: Problem, state: State, group: number): number {
  return penaltyOf(problem.terms, state.members, problem.starts[group] ?? 0, problem.sizes[group] ?? 0)
}

/** Judges one group again and keeps the result. */
export function judgeGroup(problem: Problem, state: State, group: number): void {
  state.score[group] = scoreOf(problem, state, group)
  state.cost[group] = costOf(problem, state, group)
}

/** Keeps what one group was judged. */
export function keep(state: State, group: number, score: number, cost: number): void {
  state.score[group] = score
  state.cost[group] = cost
}

/** Lets two people change places, without judging. Doing it again takes it back. */
export function exchange(state: State, one: number, other: number): void {
  const at = state.place[one] ?? 0
  const otherAt = state.place[other] ?? 0
  const group = state.group[one] ?? 0
  state.members[at] = other
  state.members[otherAt] = one
  state.place[one] = otherAt
  state.place[other] = at
  state.group[one] = state.group[other] ?? 0
  state.group[other] = group
}

/** How a whole set is judged: rules first, then wishes, then its worst group, then the mean. */
export interface Standing {
  readonly cost: number
  readonly worst: number
  readonly mean: number
}

/** Adds up the groups as they were last judged. */
export function standingOf(state: State): Standing {
  let cost = 0
  let worst = Infinity
  let sum = 0
  for (let group = 0; group < state.score.length; group++) {
    const score = state.score[group] ?? 0
    cost += state.cost[group] ?? 0
    sum += score
    if (score < worst) worst = score
  }
  return { cost, worst, mean: sum / state.score.length }
}

/** Scores closer than this are equal: sums in another order differ by less. */
export const equalScores = 1e-9

/** True where `a` is judged better than `b`. */
export function isBetter(a: Standing, b: Standing): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (Math.abs(a.worst - b.worst) > equalScores) return a.worst > b.worst
  return a.mean > b.mean + equalScores
}
