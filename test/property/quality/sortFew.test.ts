import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortFew } from '#shared/quality/sortFew.ts'

const items = fc.array(fc.record({ key: fc.nat({ max: 5 }), name: fc.string() }), { maxLength: 30 })

describe('sorting a short list', () => {
  it('gives what the engine gives, equals in their order, and sorts in place', () => {
    fc.assert(
      fc.property(items, (given) => {
        const byKey = (one: { key: number }, other: { key: number }): number => one.key - other.key
        const expected = given.toSorted(byKey)
        const list = [...given]
        expect(sortFew(list, byKey)).toBe(list)
        expect(list).toEqual(expected)
      }),
    )
  })
})
