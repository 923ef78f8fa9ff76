import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSections } from '#shared/grouping/sectionSizes.ts'
import { largestGroup, smallestGroup } from '#shared/grouping/sizes.ts'

const section = (name: string, people: number): readonly (readonly string[])[] =>
  Array.from({ length: people }, () => [name])

describe('sizes of groups inside sections', () => {
  it('are planned for each section by itself', () => {
    expect(planSections([...section('a', 10), ...section('b', 5)], { kind: 'ideal' })).toEqual([5, 5, 5])
  })

  it('stand largest first', () => {
    const sizes = planSections([...section('a', 4), ...section('b', 6)], { kind: 'ideal' })
    expect(sizes).toEqual([6, 4])
  })

  it('cannot be had where a section is too small for a group', () => {
    expect(planSections([...section('a', 10), ...section('b', 1)], { kind: 'ideal' })).toBeNull()
  })

  it('share the wished number of groups out so that sizes stay near five', () => {
    const class30 = [...section('a', 20), ...section('b', 10)]
    expect(planSections(class30, { kind: 'groups', count: 6 })).toEqual([5, 5, 5, 5, 5, 5])
  })

  it.each([1, 40])('cannot be had for %i groups of two sections', (count) => {
    const class30 = [...section('a', 20), ...section('b', 10)]
    expect(planSections(class30, { kind: 'groups', count })).toBeNull()
  })

  it('put whoever has a choice where the smallest section is', () => {
    const undecided = [[], ['a', 'b']] as const
    const sizes = planSections([...section('a', 5), ...section('b', 3), ...undecided], { kind: 'ideal' })
    expect(sizes).toEqual([5, 5])
  })

  it('hold everybody, each in a group of a size that is allowed', () => {
    const classes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(classes, (counts) => {
        const people = counts.flatMap((count, at) => section(`s${at}`, count))
        const sizes = planSections(people, { kind: 'ideal' })
        if (sizes === null) return
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people.length)
        expect(sizes.every((size) => size >= smallestGroup && size <= largestGroup)).toBe(true)
      }),
    )
  })

  it('are as many as wished, or none at all', () => {
    const classes = fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(classes, fc.integer({ min: 1, max: 30 }), (counts, wished) => {
        const people = counts.flatMap((count, at) => section(`s${at}`, count))
        const sizes = planSections(people, { kind: 'groups', count: wished })
        if (sizes !== null) expect(sizes).toHaveLength(wished)
      }),
    )
  })
})
