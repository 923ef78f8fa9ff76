import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankCsv, readBankFile } from '#shared/feedback/bankFile.ts'
import {
  bankBooklet,
  bankInUse,
  emptyOwnBank,
  listedPhrases,
  problemsOf,
  withEntry,
  withOut,
  type PhraseWords,
} from '#shared/feedback/commentBank.ts'
import { bank } from './input.ts'

const at = '2026-10-10T10:00:00.000Z'
const words: PhraseWords = {
  type: 'strength',
  about: 'point',
  from: 1,
  to: 3,
  text: 'Well put, {first_name}:',
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const keys = (list: readonly { readonly key: string }[]): readonly string[] => list.map(({ key }) => key)

describe('the instructor’s part of the bank', () => {
  const own = withEntry(emptyOwnBank, 'own.1', words, at)

  it('stands before what ships with the program, and drafts are written from both', () => {
    expect(listedPhrases(bank, own)[0]).toEqual({ phrase: { id: 'own.1', ...words }, own: true, out: false })
    expect(bankInUse(bank, own).phrases).toHaveLength(bank.phrases.length + 1)
  })

  it('keeps other words for an entry under its id', () => {
    const changed = withEntry(own, 'own.1', { ...words, text: 'Well said:' }, at)
    expect(changed.entries.map(({ phrase }) => phrase.text)).toEqual(['Well said:'])
  })

  it('takes entries out without losing their words, own ones and those of the program alike', () => {
    const starter = bank.phrases[0]?.id ?? ''
    const out = withOut(withOut(own, 'own.1', true, at), starter, true, at)
    expect(bankInUse(bank, out).phrases.map(({ id }) => id)).not.toContain('own.1')
    expect(bankInUse(bank, out).phrases.map(({ id }) => id)).not.toContain(starter)
    expect(out.entries[0]?.phrase.text).toBe(words.text)
    expect(withOut(withOut(out, 'own.1', false, at), starter, false, at)).toEqual(own)
  })
})

describe('an entry', () => {
  const known = listedPhrases(bank, withEntry(emptyOwnBank, 'own.1', words, at))

  it('is taken where nothing stands against it', () => {
    expect(problemsOf({ ...words, text: 'Clear from the first line:' }, known)).toEqual([])
  })

  it.each([
    ['a variable nobody can fill', { text: 'See {office}.' }, 'bank:problem.variable'],
    ['levels the wrong way round', { from: 3, to: 1 }, 'bank:problem.levels'],
    [
      'words the bank has, but for spaces and capitals',
      { text: ' WELL  put, {first_name}:' },
      'bank:problem.twin',
    ],
    ['a verdict on the person', { text: 'You are lazy.' }, 'bank:problem.tone.verdict'],
    ['a question without its mark', { type: 'question', text: 'Why so.' }, 'bank:problem.question'],
  ] as const)('is refused for %s', (_, more, key) => {
    expect(keys(problemsOf({ ...words, ...more }, known))).toContain(key)
  })

  it('may keep its own words when something else of it is changed', () => {
    expect(problemsOf({ ...words, to: 4 }, known, 'own.1')).toEqual([])
  })

  it('may come back with words that were taken out', () => {
    const out = listedPhrases(bank, withOut(withEntry(emptyOwnBank, 'own.1', words, at), 'own.1', true, at))
    expect(problemsOf(words, out)).toEqual([])
  })
})

describe('a shared bank', () => {
  it('is read back as it was written, whatever stands in it', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
      .filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const phrases = texts.map((one, index) => ({ id: `own.${index}`, ...words, text: `A${one.trim()}` }))
        const read = readBankFile(bytes(bankCsv(phrases)), [])
        const told = (read?.fresh.length ?? 0) + (read?.known ?? 0) + (read?.refused.length ?? 0)
        expect(told).toBe(phrases.length)
        const kept = read?.fresh.map((one) => one.text) ?? []
        for (const one of kept) expect(phrases.map((phrase) => phrase.text)).toContain(one)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps sentences that begin like a formula, and neutralises them in the file', () => {
    const phrases = [{ id: 'own.1', ...words, text: '=Well put, "you":' }]
    expect(bankCsv(phrases)).toContain(`"'=Well put`)
    expect(readBankFile(bytes(bankCsv(phrases)), [])?.fresh).toMatchObject([{ text: '=Well put, "you":' }])
  })

  it('says what is known already and what cannot be taken, by line', () => {
    const file =
      'type,about,from,to,text\nstrength,point,1,3,"Well put, {first_name}:"\npraise,point,1,3,Fine\nstrength,any,0,4,See {office}\nstrength,any,,,A line of one’s own:\n'
    const read = readBankFile(bytes(file), listedPhrases(bank, withEntry(emptyOwnBank, 'own.1', words, at)))
    expect(read?.known).toBe(1)
    expect(read?.refused.map(({ line, why }) => [line, why.key])).toEqual([
      [3, 'bank:problem.form'],
      [4, 'bank:problem.variable'],
    ])
    expect(read?.fresh).toEqual([
      { type: 'strength', about: 'any', from: 0, to: 4, text: 'A line of one’s own:' },
    ])
  })

  it('may be JSON, also a list alone', () => {
    const phrases = [{ id: 'x', ...words }]
    expect(readBankFile(bytes(JSON.stringify({ language: 'en', phrases })), [])?.fresh).toEqual([words])
    expect(readBankFile(bytes(JSON.stringify(phrases)), [])?.fresh).toEqual([words])
  })

  it.each(['', 'Name,Score\nAna,3\n', '{"a":1}', 'just words', '\u0000\u0001\u0002'])(
    'is not found in %j',
    (text) => {
      expect(readBankFile(bytes(text), [])).toBeNull()
    },
  )
})

describe('the printed bank', () => {
  const parts = bankBooklet(bank.phrases)

  it('holds every entry once, with a code that no other has', () => {
    const codes = parts.flatMap(({ entries }) => entries.map(({ code }) => code))
    expect(codes).toHaveLength(bank.phrases.length)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('goes from low levels to high under each heading', () => {
    for (const { entries } of parts) {
      const from = entries.map((entry) => entry.from)
      expect(from).toEqual(from.toSorted((one, other) => one - other))
    }
  })
})
