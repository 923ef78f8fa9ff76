import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, shownEnd, shownOffset } from '#shared/quality/text/clean.ts'
import { addKnown, isOneSlip, meantWord, type EditIndex } from '#shared/quality/text/edits.ts'
import { stem } from '#shared/quality/text/stem.ts'
import { unitsOf } from '#shared/quality/text/units.ts'
import { readWords } from '#shared/quality/text/words.ts'

/** Texts of people and of those who test programs: any Unicode, and much of what reading looks at. */
const piece = fc.oneof(
  fc.constantFrom(
    '. ',
    '? ',
    '\n\n',
    ', ',
    "don't",
    'Dr. ',
    '\u200B',
    '\u00AD',
    'р',
    '…',
    ' and ',
    '🙂',
    '\uD800',
  ),
  fc.lorem({ maxCount: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const word = fc.stringMatching(/^[a-z]{4,12}$/)
/** A letter left out is found behind the first place: no slip is looked for in how a word begins. */
const plainBeginning = word.filter((found) => found[0] !== found[1])

describe('reading a text', () => {
  it('finds words in order, none empty, none overlapping, each where it says', () => {
    fc.assert(
      fc.property(text, (shown) => {
        const { words, starts, ends } = readWords(shown)
        let from = 0
        words.forEach((found, at) => {
          const [start = -1, end = -1] = [starts[at], ends[at]]
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(found.norm.length).toBeGreaterThan(0)
          from = end
        })
        expect(from).toBeLessThanOrEqual(shown.length)
      }),
    )
  })

  it('puts every word into exactly one unit', () => {
    fc.assert(
      fc.property(text, (shown) => {
        const read = readWords(shown)
        let next = 0
        for (const { first, last, start, end } of unitsOf(read)) {
          expect(first).toBe(next)
          expect(last).toBeGreaterThan(first)
          expect(end).toBeGreaterThan(start)
          next = last
        }
        expect(next).toBe(read.words.length)
      }),
    )
  })
})

describe('cleaning a text', () => {
  it('is done after once', () => {
    fc.assert(
      fc.property(text, (shown) => {
        const once = cleanText(shown).text
        expect(cleanText(once).text).toBe(once)
      }),
    )
  })

  it('leads every stretch back into the shown text, in order', () => {
    fc.assert(
      fc.property(text, (shown) => {
        const clean = cleanText(shown)
        let before = 0
        for (let at = 0; at < clean.text.length; at += 1) {
          const [start, end] = [shownOffset(clean, at), shownEnd(clean, shown, at + 1)]
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(shown.length)
          before = start
        }
      }),
    )
  })
})

describe('stems', () => {
  it('are never longer than the word, never empty, and begin as it does, but for irregular forms', () => {
    fc.assert(
      fc.property(word, (plain) => {
        const base = stem(plain)
        expect(base.length).toBeGreaterThan(0)
        expect(base[0]).toBe(plain[0])
      }),
    )
  })
})

describe('slips of the pen', () => {
  it('lead back to the word from a letter doubled or left out', () => {
    fc.assert(
      fc.property(plainBeginning, fc.nat(), (known, seed) => {
        const at = 1 + (seed % (known.length - 1))
        const index: EditIndex = new Map()
        addKnown(index, known)
        const doubled = known.slice(0, at) + (known[at] ?? '') + known.slice(at)
        expect(meantWord(index, doubled)).toBe(known)
        const missing = known.slice(0, at) + known.slice(at + 1)
        if (missing.length >= 4) expect(meantWord(index, missing)).toBe(known)
      }),
    )
  })

  it('are the same seen from either word, and no word is a slip of itself', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlip(one, other)).toBe(isOneSlip(other, one))
        expect(isOneSlip(one, one)).toBe(false)
      }),
    )
  })
})
