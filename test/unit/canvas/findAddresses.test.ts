import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAddresses } from '#shared/canvas/findAddresses.ts'

const found = (text: string) => findAddresses(text).map(({ href }) => href)

describe('an address in a text', () => {
  it.each([
    ['See https://example.edu/a.', 'https://example.edu/a'],
    ['(see https://example.edu/a)', 'https://example.edu/a'],
    ['“https://example.edu/a”,', 'https://example.edu/a'],
    ['HTTPS://EXAMPLE.EDU/A!', 'HTTPS://EXAMPLE.EDU/A'],
    ['go to www.example.edu, please', 'www.example.edu'],
    ['https://example.edu/ünï/日本', 'https://example.edu/ünï/日本'],
  ])('of "%s" ends where the sentence goes on', (text, href) => {
    expect(found(text)).toEqual([href])
  })

  it('keeps brackets that it opened itself, and leaves that of the sentence', () => {
    expect(found('https://en.wikipedia.org/wiki/Press_(printing)')).toEqual([
      'https://en.wikipedia.org/wiki/Press_(printing)',
    ])
    expect(found('(see https://en.wikipedia.org/wiki/Press_(printing))')).toEqual([
      'https://en.wikipedia.org/wiki/Press_(printing)',
    ])
  })

  it.each(['', 'and/or', 'http://', 'www.', 'ana@example.edu', 'hwww.example'])('is not in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is found each time it stands there', () => {
    expect(found('https://a.edu/1 and https://a.edu/1')).toHaveLength(2)
  })

  it('has its own letters at its place, in any text', () => {
    const piece = fc.constantFrom('https://a.edu/b', 'www.b.edu', '(', ')', '.', ' ', 'word', '🎓', '/', '”')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end, href } of findAddresses(text)) expect(text.slice(start, end)).toBe(href)
      }),
    )
  })
})
