import { describe, expect, it } from 'vitest'
import { readWords, wordsOf } from '#shared/quality/text/words.ts'

const norms = (text: string): readonly string[] => wordsOf(text).map((word) => word.norm)

describe('words', () => {
  it('keeps an apostrophe inside a word, curly or straight, and lets a hyphen end it', () => {
    expect(norms("don't they’re well-known 'quoted'")).toEqual([
      "don't",
      "they're",
      'well',
      'known',
      'quoted',
    ])
  })

  it('reads frequent misspellings as they were meant', () => {
    expect(norms('becuase of thier arguement')).toEqual(['because', 'of', 'their', 'argument'])
  })

  it.each([
    ['tide', 'content'],
    ['important', 'generic'],
    ['because', 'function'],
    ['1840', 'number'],
    ['x', 'function'],
    ['Überflutung', 'content'],
  ])('calls "%s" %s', (text, kind) => {
    expect(wordsOf(text)[0]?.kind).toBe(kind)
  })

  it('shares one object among all occurrences of a written form', () => {
    const [one, other] = wordsOf('estuary estuary')
    expect(one).toBe(other)
  })

  it('gives two spellings of a form the same hash where they mean the same word', () => {
    const [one, other] = wordsOf('Because becuase')
    expect(one?.hash).toBe(other?.hash)
  })

  it('knows where every word stands', () => {
    const text = '  The silt, 2 metres – rises.'
    const { words, starts, ends } = readWords(text)
    const cut = words.map((_word, at) => text.slice(starts[at], ends[at]))
    expect(cut).toEqual(['The', 'silt', '2', 'metres', 'rises'])
  })

  it('does not mix up prototype names with words it has met', () => {
    expect(norms('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring'])
  })

  it('has no words in a text of marks and emoji', () => {
    expect(wordsOf('?! … 🙂 —')).toEqual([])
  })
})
