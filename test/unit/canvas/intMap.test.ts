import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IntMap } from '#shared/canvas/intMap.ts'

describe('numbers by number', () => {
  test('are what a map of them would be, in any order and with any key', () => {
    const entry = fc.tuple(fc.integer(), fc.nat({ max: 2 ** 30 }))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
        const [ours, known] = [new IntMap(), new Map<number, number>()]
        for (const [key, value] of entries) {
          expect(ours.set(key, value)).toBe(known.get(key) ?? -1)
          known.set(key, value)
        }
        for (const [key] of entries) expect(ours.get(key)).toBe(known.get(key))
        for (const key of [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)])
          expect(ours.get(key)).toBe(known.get(key) ?? -1)
      }),
      { numRuns: 30 },
    )
  })

  test('stay while it grows to a term of posts', () => {
    const map = new IntMap()
    for (let at = 0; at < 100_000; at++) map.set(at * 16_384, at)
    const wrong = Array.from({ length: 100_000 }, (_, at) => at).filter((at) => map.get(at * 16_384) !== at)
    expect(wrong).toEqual([])
  })
})
