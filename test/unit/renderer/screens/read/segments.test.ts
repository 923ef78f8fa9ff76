import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments } from '#renderer/screens/read/segments.ts'
import { trimmed } from '#renderer/screens/read/selection.ts'

const span = fc.tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: -5, max: 80 })).map(([a, b]) => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
}))
const spans = fc.array(span, { maxLength: 6 })

describe('cutting a post into pieces', () => {
  it('loses and adds nothing, whatever the layers are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), spans, spans, spans, (text, reasons, pins, quotes) => {
        const pieces = segments({ text, quotes, mentions: [], links: [] }, { reasons, pins })
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) {
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
        }
      }),
    )
  })

  it('marks exactly the words of a reason, overlapping or not', () => {
    const text = 'one two three four'
    const reasons = [
      { start: 0, end: 7 },
      { start: 4, end: 13 },
    ]
    const pieces = segments({ text, quotes: [], mentions: [], links: [] }, { reasons, pins: [] })
    expect(pieces.map((piece) => [piece.text, piece.reasons])).toEqual([
      ['one ', [0]],
      ['two', [0, 1]],
      [' three', [1]],
      [' four', []],
    ])
  })

  it('says of each piece whether it is quoted, pinned, a mention or a link', () => {
    const post = {
      text: 'Hi @Ben see here ok',
      quotes: [{ start: 17, end: 19 }],
      mentions: [{ start: 3, end: 7 }],
      links: [{ start: 12, end: 16, href: 'https://example.org' }],
    }
    const pieces = segments(post, { reasons: [], pins: [{ start: 3, end: 7 }] })
    expect(pieces.find(({ text }) => text === '@Ben')).toMatchObject({
      mention: true,
      pinned: true,
      quote: false,
    })
    expect(pieces.find(({ text }) => text === 'here')).toMatchObject({ href: 'https://example.org' })
    expect(pieces.find(({ text }) => text === 'ok')).toMatchObject({ quote: true })
  })
})

describe('selected words', () => {
  it('are kept without the spaces at their ends', () => {
    expect(trimmed({ start: 2, end: 9 }, 'ab  words  c')).toEqual({ start: 4, end: 9 })
    expect(trimmed({ start: 2, end: 11 }, 'ab  words  c')).toEqual({ start: 4, end: 9 })
  })

  it('are nothing where only spaces were selected', () => {
    expect(trimmed({ start: 2, end: 4 }, 'ab  words')).toBeNull()
  })
})
