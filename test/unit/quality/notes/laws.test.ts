import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilityNote } from '#shared/quality/notes/civility.ts'
import { clarityNote } from '#shared/quality/notes/clarity.ts'
import { analyseLast } from '../analysis.ts'
import { aPost, goodText } from '../course.ts'

const analysed = (text: string) => analyseLast([aPost({ id: 'x', text })])
const piece = fc.constantFrom(
  goodText,
  'You people are idiots.',
  'THIS IS MADNESS!!!',
  '“shut up you fool there”',
  'silt '.repeat(60),
  'שלום 🎓',
  '\n\n',
  'Thank you, I see your point.',
)
const anyText = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' '))

describe.each([
  ['civility', civilityNote],
  ['clarity', clarityNote],
])('the note on %s', (_, note) => {
  it('is between 0 and 1, and every reason is the text at its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analysed(text)
        const { value, reasons } = note(analysis)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        for (const { start, end, text: shown } of reasons)
          expect(analysis.post.text.slice(start, end)).toBe(shown)
      }),
      { numRuns: 40 },
    )
  })

  it('has its reasons in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = note(analysed(text)).reasons.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((one, other) => one - other))
      }),
      { numRuns: 40 },
    )
  })

  it('of no words is at rest', () => {
    expect(note(analysed('')).reasons).toEqual([])
    expect(note(analysed('')).value).toBeGreaterThan(0.85)
  })
})

describe('civility', () => {
  it('falls with each insult, never to below nothing', () => {
    const values = [0, 1, 2, 20].map(
      (times) => civilityNote(analysed(`${goodText} ${'You idiots. '.repeat(times)}`)).value,
    )
    expect(values[0]).toBeGreaterThan(values[1] ?? 1)
    expect(values[1]).toBeGreaterThan(values[2] ?? 1)
    expect(values[3]).toBe(0)
  })

  it('is not held against the one who quotes', () => {
    const quoted = civilityNote(analysed(`${goodText} He wrote “you people are all idiots” to us.`))
    expect(quoted.reasons).toEqual([])
  })
})

describe('clarity', () => {
  it('is 1 for a text of a few sentences', () => {
    expect(clarityNote(analysed(goodText)).value).toBe(1)
  })

  it('marks a long sentence once, and no more of it than one sees', () => {
    const { reasons, value } = clarityNote(analysed(`The tide ${'carries silt and '.repeat(30)}ends.`))
    expect(reasons.map(({ rule }) => rule)).toEqual(['clarity.long-sentence'])
    expect(value).toBeCloseTo(1 / 1.5)
    expect(reasons[0]?.text.length).toBeLessThanOrEqual(60)
  })

  it('takes line breaks for the end of a paragraph', () => {
    const lines = Array.from({ length: 30 }, () => 'The tide carries silt to the flats.').join('\n')
    expect(clarityNote(analysed(lines)).value).toBe(1)
  })
})
