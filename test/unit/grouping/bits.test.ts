import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitCount } from '#shared/grouping/bits.ts'

describe('the number of bits in a word', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0b1011, 3],
    [-1, 32],
    [1 << 31, 1],
    [0x7fffffff, 31],
    [0x55555555, 16],
  ])('of %i is %i', (word, bits) => {
    expect(bitCount(word)).toBe(bits)
  })

  it('is what counting the ones of its binary digits says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
        const ones = (word >>> 0).toString(2).replaceAll('0', '').length
        expect(bitCount(word)).toBe(ones)
      }),
    )
  })
})
