import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withEdits } from '#shared/quality/textEdits.ts'
import { aPost } from './course.ts'

const text = 'She wrote "rent was high". See example.org for more.'
const quote = { start: text.indexOf('"'), end: text.indexOf('.') }
const link = { start: text.indexOf('example'), end: text.indexOf(' for'), href: 'https://example.org' }
const shown = aPost({ id: '1', text, source: '<p>…</p>', quotes: [quote], links: [link] })

const cut = (post: typeof shown, { start, end }: { start: number; end: number }) =>
  post.text.slice(start, end)

describe('a post with other words', () => {
  it('keeps quotations and links on their words when something before them grows or goes', () => {
    for (const edit of [
      { start: 0, end: 3, text: 'The student' },
      { start: 0, end: 4, text: '' },
    ]) {
      const after = withEdits(shown, [edit])
      expect(after.quotes.map((span) => cut(after, span))).toEqual(['"rent was high"'])
      expect(after.links.map((span) => cut(after, span))).toEqual(['example.org'])
      expect(after.links[0]?.href).toBe('https://example.org')
    }
  })

  it('does not stretch a quotation over what is added behind it', () => {
    const whole = aPost({ id: '1', text: '"rent was high"', quotes: [{ start: 0, end: 15 }] })
    const after = withEdits(whole, [{ start: 15, end: 15, text: ' More.' }])
    expect(after.quotes).toEqual([{ start: 0, end: 15 }])
  })

  it('drops a quotation that was taken out', () => {
    expect(withEdits(shown, [{ ...quote, text: '' }]).quotes).toEqual([])
  })

  it('is not what was exported any more', () => {
    expect(withEdits(shown, [{ start: 0, end: 0, text: 'x' }]).source).toBeNull()
  })

  it('never has a span outside of its text, whatever is replaced', () => {
    const within = fc.nat(text.length)
    fc.assert(
      fc.property(within, within, within, within, fc.string(), (a, b, c, d, words) => {
        const [one = 0, two = 0, three = 0, four = 0] = [a, b, c, d].toSorted((x, y) => x - y)
        const edits = [
          { start: one, end: two, text: words },
          { start: three, end: four, text: '' },
        ]
        const after = withEdits(shown, edits)
        for (const { start, end } of [...after.quotes, ...after.links]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(after.text.length)
        }
      }),
    )
  })
})
