import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions, mentionNames } from '#shared/canvas/findMentions.ts'

const names = mentionNames(['Ana Ruiz', 'Ben Lindqvist', 'Siobhán O’Malley', '王 小明'])
const found = (text: string) => findMentions(text, names).map(({ start, end }) => text.slice(start, end))

describe('the names that people type behind an @', () => {
  it('are the whole name and the first name, in lower case', () => {
    expect([...mentionNames(['Ana Ruiz'])]).toEqual(['ana ruiz', 'ana'])
  })

  it('are not numbers, not initials and not whole sentences', () => {
    const known = mentionNames(['501001', 'J Smith', 'a name of far too many words', ''])
    expect([...known]).toEqual(['j smith'])
  })
})

describe('somebody who is spoken to', () => {
  it.each([
    ['@Ana I agree', ['@Ana']],
    ['@Ana Ruiz, I agree', ['@Ana Ruiz']],
    ['@ana ruiz', ['@ana ruiz']],
    ['Thanks @Ben! And @Ana.', ['@Ben', '@Ana']],
    ['(@Siobhán O’Malley)', ['@Siobhán O’Malley']],
    ['@王 小明 说得对', ['@王 小明']],
  ])('is found in "%s"', (text, mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it.each(['ana@Ana.edu', '@ Ana', '@Nobody', '@', '@@', '@Anabel', 'Ana'])('is nobody in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is the first name alone where the rest is somebody else', () => {
    expect(found('@Ana Lindqvist')).toEqual(['@Ana'])
  })

  it('is never found across a line', () => {
    expect(found('@Ana\nRuiz said')).toEqual(['@Ana'])
  })

  it('is a span that begins with @ and lies inside the text', () => {
    const piece = fc.constantFrom('@', 'Ana', ' ', 'Ruiz', '\n', '🎓', 'x', ',')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end } of findMentions(text, names)) {
          expect(text.charAt(start)).toBe('@')
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
