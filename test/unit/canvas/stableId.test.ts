import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNumbering, stableId } from '#shared/canvas/stableId.ts'

describe('an id for what its export gives none', () => {
  it('is the same for the same parts, at every import', () => {
    expect(stableId('Week 1', '501001', '2026-10-05', 'Rent')).toBe(
      stableId('Week 1', '501001', '2026-10-05', 'Rent'),
    )
  })

  it('knows where one part ends and the next begins', () => {
    expect(stableId('ab', 'c')).not.toBe(stableId('a', 'bc'))
    expect(stableId('a', '')).not.toBe(stableId('a'))
  })

  it('is another for every other letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other)
        expect(stableId(one)).not.toBe(stableId(other))
      }),
    )
  })

  it('is made of letters and digits, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(stableId(text)).toMatch(/^[0-9a-z]+$/)
      }),
    )
  })
})

describe('numbering ids that are equal', () => {
  it('leaves the first as it is and counts the others', () => {
    const number = createNumbering()
    expect(['a', 'b', 'a', 'a'].map(number)).toEqual(['a', 'b', 'a.2', 'a.3'])
  })

  it('never makes an id that another has by itself', () => {
    const number = createNumbering()
    expect(new Set(['Skill', 'Skill', 'Skill.2', 'Skill.2', 'Skill'].map(number)).size).toBe(5)
  })

  it('gives every one an id of its own, in any order', () => {
    const id = fc.constantFrom('a', 'a.2', 'a.3', 'a.2.2', 'b', '')
    fc.assert(
      fc.property(fc.array(id, { maxLength: 20 }), (ids) => {
        const made = ids.map(createNumbering())
        expect(new Set(made).size).toBe(ids.length)
      }),
    )
  })

  it('gives the same ids for the same list again', () => {
    const id = fc.constantFrom('a', 'a.2', 'b')
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
        expect(ids.map(createNumbering())).toEqual(ids.map(createNumbering()))
      }),
    )
  })
})
