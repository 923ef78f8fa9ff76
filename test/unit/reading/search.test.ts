import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Masked } from '#shared/reading/mask.ts'
import { searchFor, searchTerms } from '#shared/reading/search.ts'
import { post } from './classroom.ts'

const shownAs = (text: string): Masked => ({ text, map: (span) => span, unmap: (span) => span })
const named = { anonymous: false, mask: shownAs }

const finds = (wanted: string, text: string): boolean => searchFor(wanted, named)(post('1', 'ana', text))

describe('what is looked for', () => {
  it('is every word, and every phrase in quotation marks as a whole', () => {
    expect(searchTerms('rent "who pays"  City')).toEqual(['rent', 'who pays', 'city'])
    expect(searchTerms('“who pays” „und dann“')).toEqual(['who pays', 'und dann'])
  })

  it('is a phrase already while its end is not typed yet', () => {
    expect(searchTerms('rent "who pa')).toEqual(['rent', 'who pa'])
  })

  it('is nothing where only signs of it were typed', () => {
    for (const empty of ['', '  ', '"', '""', '“ ”']) expect(searchTerms(empty)).toEqual([])
  })
})

describe('searching', () => {
  it('finds posts that hold all words, in any order', () => {
    expect(finds('pays rent', 'The rent is high. Who pays?')).toBe(true)
    expect(finds('pays rent tax', 'The rent is high. Who pays?')).toBe(false)
  })

  it('finds phrases only as they stand, across line breaks', () => {
    expect(finds('"who pays"', 'I ask who\npays for it')).toBe(true)
    expect(finds('"pays who"', 'I ask who pays for it')).toBe(false)
  })

  it('takes no notice of case, accents and kinds of apostrophe', () => {
    expect(finds('JOSE cafe', 'José went to the Café')).toBe(true)
    expect(finds("don't", 'I don’t know')).toBe(true)
    expect(finds('café', 'a cafe')).toBe(true)
  })

  it('finds parts of words', () => {
    expect(finds('print', 'The printer did it')).toBe(true)
  })

  it('finds every post when nothing is looked for', () => {
    expect(finds('', '')).toBe(true)
  })

  it('never finds what is hidden, so that a name does not tell whose code it is', () => {
    const hiding = {
      ...named,
      anonymous: true,
      mask: (text: string) => shownAs(text.replace('Ben', 'Wren 7')),
    }
    const written = post('1', 'ana', 'Hi Ben, about rent')
    expect(searchFor('ben', hiding)(written)).toBe(false)
    expect(searchFor('rent', hiding)(written)).toBe(true)
    expect(searchFor('ben', named)(written)).toBe(true)
  })

  it('hides the names of a text once, though a name is looked up meanwhile', () => {
    const mask = vi.fn((text: string) => shownAs(text))
    const written = post('1', 'ana', 'Hi Ben, about rent')
    searchFor('rent', { ...named, anonymous: true, mask })(written)
    searchFor('rent', { ...named, anonymous: true, mask })(written)
    expect(mask).toHaveBeenCalledTimes(1)
  })

  it('takes signs that mean something in patterns as what they are', () => {
    expect(finds('(a+', 'x (a+ y')).toBe(true)
    expect(finds('.*', 'anything')).toBe(false)
  })

  it('finds any text by any stretch of it', () => {
    const text = fc.string({ minLength: 1 }).filter((one) => !/["“”„«»]/u.test(one))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
        const letters = Array.from(whole)
        const [from = 0, to = 0] = [one % letters.length, other % letters.length].toSorted((a, b) => a - b)
        // A mark that stands on the letter before belongs to it.
        const part = letters.slice(from, to + 1).join('')
        fc.pre(!/\p{M}/u.test(whole) && /^[\x20-\x7e]*$/.test(whole))
        expect(finds(`"${part}"`, whole)).toBe(true)
      }),
    )
  })
})
