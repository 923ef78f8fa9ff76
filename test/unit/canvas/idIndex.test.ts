import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IdIndex } from '#shared/canvas/idIndex.ts'

describe('an index of ids', () => {
  test('has each id once, at the place where it came first', () => {
    const index = new IdIndex()
    expect(index.add('23860000003042656')).toBe(true)
    expect(index.add('7')).toBe(true)
    expect(index.add('23860000003042656')).toBe(false)
    expect(index.positionOf('7')).toBe(1)
    expect(index.positionOf('23860000003042657')).toBe(-1)
    expect(index.positionOf('')).toBe(-1)
  })

  test('knows any texts, names of built-in properties among them', () => {
    const id = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('__proto__', 'constructor', 'é', 'e\u0301'),
    )
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), (ids) => {
        const index = new IdIndex()
        const firsts = [...new Set(ids)]
        expect(ids.filter((one) => index.add(one))).toEqual(firsts)
        expect(firsts.map((one) => index.positionOf(one))).toEqual(firsts.map((_, at) => at))
      }),
    )
  })

  test('tells texts apart that come to the same number inside', () => {
    const index = new IdIndex()
    const pairs = ['2982148868x10308', '3026159520x18848', '1572620476x100220', '2201449636x132068']
    expect(pairs.map((id) => index.positionOf(id))).toEqual([-1, -1, -1, -1])
    expect(pairs.map((id) => index.add(id))).toEqual([true, true, true, true])
    expect(pairs.map((id) => index.positionOf(id))).toEqual([0, 1, 2, 3])
    expect(pairs.map((id) => index.add(id))).toEqual([false, false, false, false])
  })
})
