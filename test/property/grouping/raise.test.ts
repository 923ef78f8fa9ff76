import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from '#shared/grouping/anneal.ts'
import { raiseWorst } from '#shared/grouping/raise.ts'
import { anyTask, problemOf } from './makers.ts'
import { expectLockedStay, expectNeverWorse, runOn } from './runs.ts'

describe('raising the worst groups', () => {
  test('never leaves the set worse, and judges every group as judging it afresh does', () => {
    fc.assert(
      fc.property(anyTask(7, 40), fc.integer(), (input, seed) => {
        expectNeverWorse((run) => raiseWorst(run, 20_000, () => false), input, seed)
      }),
      { numRuns: 60 },
    )
  })

  test('moves nobody who is locked, and comes to an end where everybody is', () => {
    fc.assert(
      fc.property(anyTask(7, 30), fc.integer(), fc.boolean(), (input, seed, all) => {
        const raise = (run: Run) => raiseWorst(run, 5_000, () => false)
        expectLockedStay(raise, input, seed, (person) => all || person % 3 === 0)
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
