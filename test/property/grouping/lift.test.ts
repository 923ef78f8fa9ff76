import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liftLowest } from '#shared/grouping/lift.ts'
import { joinsOf } from '#shared/grouping/others.ts'
import { isBetter, standingOf, stateOf } from '#shared/grouping/state.ts'
import { anyTask, problemOf } from './makers.ts'
import { runOn } from './runs.ts'

describe('lifting the groups below the mean', () => {
  test('never leaves the set worse, and judges every group as judging it afresh does', () => {
    fc.assert(
      fc.property(anyTask(7, 40), fc.integer(), (input, seed) => {
        const problem = problemOf(input)
        const run = runOn(problem, seed)
        const before = standingOf(run.state)
        liftLowest(run, 20_000, () => false)
        expect(isBetter(before, standingOf(run.state))).toBe(false)
        const afresh = stateOf(problem, run.state.members)
        run.state.score.forEach((score, group) => expect(score).toBeCloseTo(afresh.score[group] ?? -1, 9))
        expect(run.state.cost).toEqual(afresh.cost)
        expect(run.state.members.toSorted()).toEqual(Int32Array.from(problem.ids.keys()))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps what others of each group amount to as adding it up afresh does, also after taking moves back', () => {
    fc.assert(
      fc.property(anyTask(7, 30), fc.integer(), (input, seed) => {
        const problem = problemOf(input)
        const run = runOn(problem, seed)
        liftLowest(run, 4_000, () => false)
        const afresh = joinsOf(problem, run.state)
        expect(run.joins.seen).toEqual(afresh.seen)
        run.joins.others.forEach((others, at) => {
          expect(others.bits).toEqual(afresh.others[at]?.bits)
          expect(others.same).toEqual(afresh.others[at]?.same)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('moves nobody who is locked', () => {
    fc.assert(
      fc.property(anyTask(7, 30), fc.integer(), (input, seed) => {
        const open = problemOf(input)
        const group = stateOf(open, Int32Array.from(open.ids.keys())).group
        const problem = { ...open, fixed: group.map((at, person) => (person % 3 === 0 ? at : -1)) }
        const state = stateOf(problem, Int32Array.from(problem.ids.keys()))
        liftLowest({ ...runOn(problem, seed), state, joins: joinsOf(problem, state) }, 5_000, () => false)
        problem.fixed.forEach((at, person) => {
          if (at >= 0) expect(state.group[person]).toBe(at)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('stops when asked to, and tries nothing where all groups are equally good', () => {
    fc.assert(
      fc.property(anyTask(12, 20), fc.integer(), (input, seed) => {
        expect(liftLowest(runOn(problemOf(input), seed), 1_000_000, () => true)).toBe(0)
        const alike = problemOf({ ...input, uses: [], rules: [] })
        expect(liftLowest(runOn(alike, seed), 1_000_000, () => false)).toBe(0)
      }),
      { numRuns: 10 },
    )
  })
})
