import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '#renderer/screens/read/useRows.ts'

describe('the parts of a list that are asked for', () => {
  it('are those of the rows in sight and of some around them', () => {
    expect(chunksOf(400, 0, 12)).toEqual([0])
    expect(chunksOf(400, 35, 48)).toEqual([0, 50])
    expect(chunksOf(400, 100, 112)).toEqual([50, 100])
  })

  it('are none of a list that is empty', () => {
    expect(chunksOf(0, 0, 0)).toEqual([])
  })

  it('hold every row in sight, begin within the list, and stay few', () => {
    const count = fc.integer({ min: 1, max: 30_000 })
    fc.assert(
      fc.property(count, fc.nat(), fc.nat(60), (rows, at, length) => {
        const first = at % rows
        const last = Math.min(rows - 1, first + length)
        const starts = chunksOf(rows, first, last)
        for (const row of [first, last]) {
          expect(starts.some((start) => start <= row && row < start + 50)).toBe(true)
        }
        expect(starts.every((start) => start >= 0 && start < rows)).toBe(true)
        expect(starts.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
