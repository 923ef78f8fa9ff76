import { describe, expect, it } from 'vitest'
import { unitsOf } from '#shared/quality/text/units.ts'
import { readWords, wordsOf } from '#shared/quality/text/words.ts'

const units = (text: string): readonly string[] =>
  unitsOf(readWords(text)).map(({ start, end }) => text.slice(start, end))

describe('the words of a text', () => {
  const norms = (text: string): readonly string[] => wordsOf(text).map(({ norm }) => norm)

  it('keep an apostrophe within, straight or curly, and end at a hyphen', () => {
    expect(norms("Don't well-known ’tis students’ O’Neil")).toEqual([
      "don't",
      'well',
      'known',
      'tis',
      'students',
      "o'neil",
    ])
  })

  it('keep letters of other scripts and their marks together', () => {
    expect(norms('革命 हिन्दी')).toEqual(['革命', 'हिन्दी'])
  })

  it('are the same with accents and without: accents on Latin letters are spelling', () => {
    expect(norms('Zoë e\u0301tude révolution n\u0336o')).toEqual(['zoe', 'etude', 'revolution', 'no'])
  })

  it('are none where there are only marks', () => {
    expect(norms(' — … !? 🙂\n')).toEqual([])
  })

  it('are the same words whatever text was read before', () => {
    const before = norms('A revolution of words')
    wordsOf('revolution Revolution REVOLUTION words')
    expect(norms('A revolution of words')).toEqual(before)
  })

  it('bear names that every object has', () => {
    expect(norms('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring'])
  })

  it('tell figures, small words and what a sentence is about apart', () => {
    const kinds = wordsOf('the press in 1450').map(({ kind }) => kind)
    expect([kinds[0], kinds[1], kinds[2], kinds[3]]).toEqual(['function', 'content', 'function', 'number'])
  })
})

describe('the stretches of a text that earn credit', () => {
  it('are its sentences', () => {
    expect(units('One thing. Why so? Yes! And…')).toEqual(['One thing.', 'Why so?', 'Yes!', 'And…'])
  })

  it.each(['Dr. Lee wrote it.', 'It is old, e.g. from Mainz.', 'See J. Smith on it.', 'It took 3.5 years.'])(
    'do not end at the point in “%s”',
    (text) => {
      expect(units(text)).toEqual([text])
    },
  )

  it('end at a line that begins a list or a new paragraph, and not at one that is merely wrapped', () => {
    expect(units('First thought\n\nsecond thought')).toHaveLength(2)
    expect(units('it was wrapped\nby the mail program')).toHaveLength(1)
  })

  it('keep the marks behind the words, and not those of the next', () => {
    expect(units('He said “it stays.” Then “it goes.”')).toEqual(['He said “it stays.”', 'Then “it goes.”'])
  })

  it('know a question by its mark', () => {
    expect(unitsOf(readWords('Is it? It is.')).map(({ question }) => question)).toEqual([true, false])
  })

  it('cut a page without a full stop, so that one word cannot carry it', () => {
    const found = unitsOf(readWords('word '.repeat(500)))
    expect(found.length).toBeGreaterThan(10)
    expect(found.every(({ first, last }) => last - first <= 46)).toBe(true)
    expect(found.slice(0, -1).every(({ complete }) => !complete)).toBe(true)
    expect(found.at(-1)?.complete).toBe(true)
  })

  it('are none where there are no words', () => {
    expect(units('')).toEqual([])
    expect(units('… ?!')).toEqual([])
  })
})
