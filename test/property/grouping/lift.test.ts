import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from '#shared/grouping/anneal.ts'
import { liftLowest } from '#shared/grouping/lift.ts'
import { joinsOf } from '#shared/grouping/others.ts'
import { anyTask, problemOf } from './makers.ts'
import { expectLockedStay, expectNeverWorse, runOn } from './runs.ts'

describe('lifting the groups below the mean', () => {
  test('never leaves the set worse, and judges every group as judging it afresh does', () => {
    fc.assert(
      fc.property(anyTask(7, 40), fc.integer(), (input, seed) => {
        expectNeverWorse((run) => liftLowest(run, 20_000, () => false), input, seed)
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
        expect(run.joins.cells).toEqual(afresh.cells)
        expect(run.joins.seated).toEqual(afresh.seated)
      }),
      { numRuns: 40 },
    )
  })

  test('moves nobody who is locked', () => {
    fc.assert(
      fc.property(anyTask(7, 30), fc.integer(), (input, seed) => {
        const lift = (run: Run) => liftLowest(run, 5_000, () => false)
        expectLockedStay(lift, input, seed, (person) => person % 3 === 0)
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
