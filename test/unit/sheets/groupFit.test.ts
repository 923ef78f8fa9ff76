import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listPages, whyPages, type SheetGroup } from '#renderer/sheets/groupFit.ts'

const group = (n: number, members = 5): SheetGroup => ({
  name: `Group ${n}`,
  members: Array.from({ length: members }, (_, at) => `Person ${n}-${at}`),
  why: [{ key: 'grouping:reason.byChance' }, { key: 'grouping:reason.rulesKept', params: { count: 2 } }],
  broken: [],
})
const groups = (count: number) => Array.from({ length: count }, (_, n) => group(n + 1))

const [normal, large] = [{ large: false }, { large: true }]

describe('the pages about groups', () => {
  test('a class of 24 is one page of names and one of reasons', () => {
    expect(listPages(groups(5), normal)).toHaveLength(1)
    expect(whyPages(groups(5), 3, normal)).toHaveLength(1)
  })

  test('many rules take room from the first page of reasons only', () => {
    const [first = [], second = []] = whyPages(groups(12), 12, normal)
    expect(first.length).toBeLessThan(second.length)
  })

  test('take more sides in large type', () => {
    expect(listPages(groups(12), large).length).toBeGreaterThan(listPages(groups(12), normal).length)
    expect(whyPages(groups(12), 0, large).length).toBeGreaterThan(whyPages(groups(12), 0, normal).length)
  })

  test('hold every group once, in order, and no page is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const all = sizes.map((size, at) => group(at, size))
        for (const pages of [
          listPages(all, normal),
          whyPages(all, 0, normal),
          listPages(all, large),
          whyPages(all, 0, large),
        ]) {
          expect(pages.flat()).toEqual(all)
          expect(pages.every((page) => page.length > 0)).toBe(true)
        }
      }),
    )
  })
})
