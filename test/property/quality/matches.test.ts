import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesOf } from '#shared/quality/text/matches.ts'

const patterns = [/a+/g, /\d[\d,.]*/g, /“[^”]*”/gu, /[!?]{2}/g]
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '1', ',', '.', '!', '?', '“', '”', ' ', '🌊') })

describe('the matches of a pattern', () => {
  it('are those of matchAll, and nothing is left of one text for the next', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom(...patterns), (text, pattern) => {
        const places = (found: Iterable<RegExpExecArray>) =>
          Array.from(found, ({ 0: all, index }) => [all, index])
        expect(places(matchesOf(pattern, text))).toEqual(places(text.matchAll(pattern)))
        expect(matchesOf(pattern, text)).toHaveLength(matchesOf(pattern, text).length)
      }),
    )
  })

  it('are none where nothing is matched: an empty match ends no search', () => {
    expect(matchesOf(/x*/g, 'abc')).toEqual([])
    expect(matchesOf(/x*/g, 'axb').map(({ index }) => index)).toEqual([1])
  })
})
