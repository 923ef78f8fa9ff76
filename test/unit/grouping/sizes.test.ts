import { describe, expect, test } from 'vitest'
import { planSizes, sizesInWords } from '#shared/grouping/sizes.ts'
import type { SizeWish } from '#shared/model/groupPlan.ts'

const ideal: SizeWish = { kind: 'ideal' }

function plan(n: number, wish: SizeWish = ideal): string {
  const planned = planSizes(n, wish)
  return planned.ok ? planned.value.join('+') : planned.error.key
}

/** The agreed plans for 3 to 44 students. */
const table: readonly (readonly [number, string])[] = [
  [3, '3'],
  [4, '4'],
  [5, '5'],
  [6, '6'],
  [7, '4+3'],
  [8, '4+4'],
  [9, '5+4'],
  [10, '5+5'],
  [11, '6+5'],
  [12, '6+6'],
  [13, '5+4+4'],
  [14, '5+5+4'],
  [15, '5+5+5'],
  [16, '6+5+5'],
  [17, '6+6+5'],
  [18, '5+5+4+4'],
  [19, '5+5+5+4'],
  [20, '5+5+5+5'],
  [21, '6+5+5+5'],
  [22, '6+6+5+5'],
  [23, '5+5+5+4+4'],
  [24, '5+5+5+5+4'],
  [25, '5+5+5+5+5'],
  [26, '6+5+5+5+5'],
  [27, '6+6+5+5+5'],
  [28, '5+5+5+5+4+4'],
  [29, '5+5+5+5+5+4'],
  [30, '5+5+5+5+5+5'],
  [31, '6+5+5+5+5+5'],
  [32, '6+6+5+5+5+5'],
  [33, '5+5+5+5+5+4+4'],
  [34, '5+5+5+5+5+5+4'],
  [35, '5+5+5+5+5+5+5'],
  [36, '6+5+5+5+5+5+5'],
  [37, '6+6+5+5+5+5+5'],
  [38, '5+5+5+5+5+5+4+4'],
  [39, '5+5+5+5+5+5+5+4'],
  [40, '5+5+5+5+5+5+5+5'],
  [41, '6+5+5+5+5+5+5+5'],
  [42, '6+6+5+5+5+5+5+5'],
  [43, '5+5+5+5+5+5+5+4+4'],
  [44, '5+5+5+5+5+5+5+5+4'],
]

describe('planSizes', () => {
  test.each(table)('%i students make %s', (n, expected) => {
    expect(plan(n)).toBe(expected)
  })

  test('plans every class from 3 to 200 with groups of 3 to 6', () => {
    for (let n = 3; n <= 200; n++) {
      const planned = planSizes(n, ideal)
      const sizes = planned.ok ? planned.value : []
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(n)
      expect(sizes.every((size) => size >= 3 && size <= 6)).toBe(true)
    }
  })

  test('says that nobody, one and two are too few', () => {
    expect([0, 1, 2].map((n) => plan(n))).toEqual([
      'grouping:sizes.nobody',
      'grouping:sizes.onePerson',
      'grouping:sizes.twoPeople',
    ])
  })

  test('makes no sixes where smaller groups are preferred', () => {
    expect([6, 11, 12, 26].map((n) => plan(n, { kind: 'smaller' }))).toEqual([
      '3+3',
      '4+4+3',
      '4+4+4',
      '5+5+4+4+4+4',
    ])
  })

  test('splits evenly into the number of groups asked for', () => {
    expect(plan(26, { kind: 'groups', count: 7 })).toBe('4+4+4+4+4+3+3')
  })

  test('names the possible numbers of groups when asked for another', () => {
    const planned = planSizes(26, { kind: 'groups', count: 9 })
    expect(planned).toEqual({
      ok: false,
      error: { key: 'grouping:sizes.countOutOfRange', params: { people: 26, asked: 9, fewest: 5, most: 8 } },
    })
    expect(plan(4, { kind: 'groups', count: 2 })).toBe('grouping:sizes.onlyCount')
  })
})

describe('sizesInWords', () => {
  test('counts the groups of every size, largest first', () => {
    expect(sizesInWords(26, [6, 5, 5, 5, 5])).toEqual({
      key: 'grouping:plan.two',
      params: { people: 26, groups: 5, count: 1, size1: 6, count1: 1, size2: 5, count2: 4 },
    })
  })

  test('does not mind the order of hand-made groups', () => {
    expect(sizesInWords(9, [4, 5])).toEqual(sizesInWords(9, [5, 4]))
  })
})
