import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownWords, quotationsIn } from '#shared/quality/ownWords.ts'
import { cleanText } from '#shared/quality/text/clean.ts'
import { readWords } from '#shared/quality/text/words.ts'
import type { Post } from '#shared/model/post.ts'
import { aPost } from './course.ts'

/** The words of a post that count as the student's own. */
function own(text: string, more: Partial<Post> = {}): string {
  const clean = cleanText(text)
  const read = readWords(clean.text)
  const mine = ownWords({ ...aPost({ id: 'x', text }), ...more }, clean, read)
  return read.words
    .flatMap((_, at) => (mine[at] === 1 ? [clean.text.slice(read.starts[at], read.ends[at])] : []))
    .join(' ')
}

describe('a student’s own words', () => {
  it('are all of them where nothing is quoted', () => {
    expect(own('Silt buries the mudflats.')).toBe('Silt buries the mudflats')
  })

  it.each([
    ['“the silt buries everything”'],
    ['"the silt buries everything"'],
    ['«the silt buries everything»'],
    ['‘the silt buries everything here’'],
  ])('are not those within %s', (quoted) => {
    expect(own(`They say ${quoted} and go.`)).toBe('They say and go')
  })

  it('are words that are only mentioned, too', () => {
    expect(own('The word "silt" is short.')).toContain('silt')
  })

  it('are not those of a line that is quoted with >', () => {
    expect(own('> Silt buries the flats.\nIt does not.')).toBe('It does not')
  })

  it.each(['https://example.edu/silt/report', 'www.example.edu/silt', 'doi: 10.1000/silt'])(
    'are not those of the address %s',
    (address) => {
      expect(own(`See ${address} please.`)).not.toContain('10.1000')
      expect(own(`See ${address} please.`)).toMatch(/^See .*please$/)
      expect(own(`See ${address} please.`)).not.toContain('silt')
    },
  )

  it('are not those that the export marked as a quote', () => {
    const text = 'Silt buries the flats. It does not.'
    expect(own(text, { quotes: [{ start: 0, end: 22 }] })).toBe('It does not')
  })

  it('are the words of a link that says something', () => {
    const text = 'Read my report on silt now.'
    const links = [{ start: 5, end: 22, href: 'https://example.edu' }]
    expect(own(text, { links })).toContain('report on silt')
  })

  it('go on after a quotation mark that is never closed', () => {
    expect(own('He said “the silt buries everything and more')).toContain('silt')
  })
})

describe('quotations in a text', () => {
  it('stand at their place, marks and all', () => {
    const text = 'They say “the silt buries everything” there.'
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '“the silt buries everything”',
    ])
  })

  it('are not made of an apostrophe', () => {
    expect(quotationsIn('It’s the mayor’s harbour and the fishers’ boats and the town’s lock.')).toEqual([])
  })

  it('lie inside the text, one after the other, whatever it is', () => {
    const piece = fc.constantFrom('“', '”', '"', '«', '»', ' silt and more words ', '\n', '🎓', 'שלום')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end } of quotationsIn(text)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('are found quickly in a row of marks', () => {
    expect(quotationsIn('“'.repeat(20_000))).toEqual([])
  })
})
