import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinsOf } from '#shared/grouping/others.ts'
import { raiseWorst } from '#shared/grouping/raise.ts'
import { isBetter, standingOf, stateOf } from '#shared/grouping/state.ts'
import { anyTask, problemOf } from './makers.ts'
import { runOn } from './runs.ts'

describe('raising the worst groups', () => {
  test('never leaves the set worse, and judges every group as judging it afresh does', () => {
    fc.assert(
      fc.property(anyTask(7, 40), fc.integer(), (input, seed) => {
        const problem = problemOf(input)
        const run = runOn(problem, seed)
        const before = standingOf(run.state)
        raiseWorst(run, 20_000, () => false)
        expect(isBetter(before, standingOf(run.state))).toBe(false)
        const afresh = stateOf(problem, run.state.members)
        run.state.score.forEach((score, group) => expect(score).toBeCloseTo(afresh.score[group] ?? -1, 9))
        expect(run.state.cost).toEqual(afresh.cost)
        expect(run.state.members.toSorted()).toEqual(Int32Array.from(problem.ids.keys()))
      }),
      { numRuns: 60 },
    )
  })

  test('moves nobody who is locked, and comes to an end where everybody is', () => {
    fc.assert(
      fc.property(anyTask(7, 30), fc.integer(), fc.boolean(), (input, seed, all) => {
        const open = problemOf(input)
        const group = stateOf(open, Int32Array.from(open.ids.keys())).group
        const fixed = group.map((at, person) => (all || person % 3 === 0 ? at : -1))
        const problem = { ...open, fixed }
        const state = stateOf(problem, Int32Array.from(problem.ids.keys()))
        const run = { ...runOn(problem, seed), state, joins: joinsOf(problem, state) }
        raiseWorst(run, 5_000, () => false)
        fixed.forEach((at, person) => {
          if (at >= 0) expect(state.group[person]).toBe(at)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('stops when asked to', () => {
    fc.assert(
      fc.property(anyTask(12, 20), fc.integer(), (input, seed) => {
        expect(raiseWorst(runOn(problemOf(input), seed), 1_000_000, () => true)).toBe(0)
      }),
      { numRuns: 5 },
    )
  })
})
