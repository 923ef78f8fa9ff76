import { describe, expect, it } from 'vitest'
import { cleanOffset, cleanText, shownEnd, shownOffset } from '#shared/quality/text/clean.ts'

const cleaned = (shown: string): string => cleanText(shown).text

describe('text as the rules read it', () => {
  it('is the very text where nothing in it hides', () => {
    const shown = 'Café “naïve” – don’t… 12 % of §3'
    expect(cleanText(shown)).toEqual({ text: shown, offsets: null })
  })

  it.each([
    ['a zero-width space', 'rev\u200Bolution'],
    ['a soft hyphen', 'revo\u00ADlution'],
    ['a mark of direction', '\u202Erevolution\u202C'],
    ['a byte-order mark', '\uFEFFrevolution'],
    ['invisible tags', 'revolution\u{E0041}\u{E0042}'],
    ['full-width letters', 'ｒｅｖｏｌｕｔｉｏｎ'],
    ['Cyrillic letters among Latin ones', 'r\u0435v\u043Elution'],
    ['Greek letters among Latin ones', 'rev\u03BFlution'],
  ])('reads a word with %s as the word it looks like', (_, shown) => {
    expect(cleaned(shown)).toBe('revolution')
  })

  it.each(['революция', 'Επανάσταση', 'ثورة', '革命', 'cосна'.slice(1)])(
    'leaves %s, which is no disguise, as it is',
    (word) => {
      expect(cleaned(word)).toBe(word)
    },
  )

  it('is empty where a post has only what nobody sees', () => {
    expect(cleaned('\u200B\u200D\uFEFF\u00AD')).toBe('')
  })

  it('leads a span back to what people see, without the invisible letters behind it', () => {
    const shown = 'A\u200B b\u00ADig\u200B\u200B idea'
    const clean = cleanText(shown)
    const at = clean.text.indexOf('big')
    const [start, end] = [shownOffset(clean, at), shownEnd(clean, shown, at + 3)]
    expect(shown.slice(start, end)).toBe('b\u00ADig')
  })

  it('never cuts a letter of two units in half', () => {
    const shown = 'x\u200B\u{1D400}\u{1D401} end'
    const clean = cleanText(shown)
    expect(clean.text).toBe('xAB end')
    expect(shown.slice(shownOffset(clean, 1), shownEnd(clean, shown, 3))).toBe('\u{1D400}\u{1D401}')
  })

  it('finds the place in the cleaned text again', () => {
    const clean = cleanText('a\u200B\u200Bb')
    expect([0, 1, 2, 3, 4].map((at) => cleanOffset(clean, at))).toEqual([0, 1, 1, 1, 2])
  })
})
