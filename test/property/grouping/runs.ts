import { expect } from 'vitest'
import { groupsOf, type Run } from '#shared/grouping/anneal.ts'
import { joinsOf } from '#shared/grouping/others.ts'
import type { Problem } from '#shared/grouping/problem.ts'
import { randomFrom, shuffle } from '#shared/grouping/random.ts'
import { isBetter, standingOf, stateOf } from '#shared/grouping/state.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { unitsOf } from '#shared/grouping/units.ts'
import { problemOf } from './makers.ts'

/** A run that starts from groups drawn by lot. */
export function runOn(problem: Problem, seed: number): Run {
  const random = randomFrom(seed)
  const members = Int32Array.from(problem.ids.keys())
  shuffle(members, random)
  const state = stateOf(problem, members)
  const energy = { must: 1, wish: 0.1, squarings: 2, goal: 1 }
  return {
    problem,
    units: unitsOf(problem),
    state,
    random,
    energy,
    joins: joinsOf(problem, state),
    among: groupsOf(problem),
  }
}

/** A step of the search that changes the groups of a run in place. */
type Step = (run: Run) => void

/** A step never leaves the set worse, judges every group as judging it afresh does, and loses nobody. */
export function expectNeverWorse(step: Step, input: GroupingInput, seed: number): void {
  const problem = problemOf(input)
  const run = runOn(problem, seed)
  const before = standingOf(run.state)
  step(run)
  expect(isBetter(before, standingOf(run.state))).toBe(false)
  const afresh = stateOf(problem, run.state.members)
  run.state.score.forEach((score, group) => expect(score).toBeCloseTo(afresh.score[group] ?? -1, 9))
  expect(run.state.cost).toEqual(afresh.cost)
  expect(run.state.members.toSorted()).toEqual(Int32Array.from(problem.ids.keys()))
}

/** A step moves nobody of those who are locked. */
export function expectLockedStay(
  step: Step,
  input: GroupingInput,
  seed: number,
  isLocked: (person: number) => boolean,
): void {
  const open = problemOf(input)
  const group = stateOf(open, Int32Array.from(open.ids.keys())).group
  const problem = { ...open, fixed: group.map((at, person) => (isLocked(person) ? at : -1)) }
  const state = stateOf(problem, Int32Array.from(problem.ids.keys()))
  step({ ...runOn(problem, seed), state, joins: joinsOf(problem, state) })
  problem.fixed.forEach((at, person) => {
    if (at >= 0) expect(state.group[person]).toBe(at)
  })
}
