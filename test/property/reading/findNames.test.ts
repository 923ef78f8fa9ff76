import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '#shared/reading/findNames.ts'
import { foldName } from '#shared/reading/foldName.ts'
import { indexNames } from '#shared/reading/nameIndex.ts'
import { shortForms } from '#shared/reading/nicknames.ts'
import { wordsIn } from '#shared/reading/words.ts'
import { person } from '#test/unit/reading/classroom.ts'

/** What a word is, said once more as a pattern. */
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[-'’ʼ](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*/gu

/** What an address is, looked for in all of a text. */
const addressPattern = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*(?:@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu

const bits = ['a', 'S', 's', 'é', 'e\u0301', 'ʼ', '’', "'", '-', ' ', '\n', '\u00a0', '.', '@', '7', '2019', '日', '𠀀', '😀', 'ана', '%', '+', '_', 'ab12', 'x@y.edu'] // prettier-ignore
const text = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const firstNames = ['Ana', 'Anastasia', 'Elizabeth', 'Robert', 'Rob', 'Jean-Luc', 'José', 'Li', 'Alexandra']

describe('looking for names, whatever the text', () => {
  it('splits a text into the words that the pattern finds', () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = [...written.matchAll(wordPattern)].map((match) => [match.index, match[0]])
        expect(wordsIn(written).map((word) => [word.start, word.text])).toEqual(found)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds addresses wherever a look through the whole text finds them', () => {
    const people = [
      person('1', 'Q', { loginId: 'ab12', email: 'x@y.edu' }),
      person('2', 'W', { sisId: '2019', email: 'é@a.b' }),
    ]
    const index = indexNames(people)
    fc.assert(
      fc.property(text, (written) => {
        const expected = [...written.matchAll(addressPattern)].flatMap((match) => {
          const address = match[0].replace(/[._%+-]+$/u, '')
          return index.addresses.has(foldName(address)) ? [[match.index, address]] : []
        })
        const found = findNames(written, index)
        const addresses = found.map(({ start, end }) => [start, written.slice(start, end)])
        expect(addresses).toEqual(expect.arrayContaining(expected))
      }),
      { numRuns: 1000 },
    )
  })

  it('knows by a short form exactly those whose given name it begins or stands for', () => {
    const people = firstNames.map((name, at) => person(String(at), `${name} Ruiz`))
    const { short } = indexNames(people)
    const form = fc.oneof(
      fc.constantFrom(...shortForms.keys()),
      fc.tuple(fc.constantFrom(...firstNames), fc.nat({ max: 9 })).map(([name, end]) => foldName(name).slice(0, end)), // prettier-ignore
    )
    fc.assert(
      fc.property(form, (folded) => {
        const meant = people.filter((_, at) => {
          const given = foldName(firstNames[at] ?? '')
          const stands = shortForms.get(folded)?.includes(given) ?? false
          return folded.length >= 3 && (given.startsWith(folded) || stands)
        })
        expect([...(short.get(folded) ?? [])].toSorted()).toEqual(meant.map(({ id }) => id).toSorted())
      }),
    )
  })
})
