import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personId } from '#shared/model/ids.ts'
import { draftAsText, fileNames } from '../../../electron/cli/commands/feedback.ts'

const people = (names: readonly string[]): { id: ReturnType<typeof personId>; sortableName: string }[] =>
  names.map((sortableName, at) => ({ id: personId(`p${at}`), sortableName }))

test('students of one name get files of their own', () => {
  const names = [...fileNames(people(['Ruiz, Ana', 'RUIZ, ANA', 'Ruiz, Ana', ''])).values()]
  expect(names).toEqual(['Ruiz, Ana.txt', 'RUIZ, ANA 2.txt', 'Ruiz, Ana 3.txt', 'p3.txt'])
})

test('every student gets one safe file name, and no two are the same on any system', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'a.', 'con', '../x'))),
      (names) => {
        const made = [...fileNames(people(names)).values()]
        expect(made).toHaveLength(names.length)
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of made) expect(name).toMatch(/^[^./\\:][^/\\:]*\.txt$/u)
      },
    ),
  )
})

test('a draft reads as a letter, with the quotation by itself and no empty part', () => {
  const text = { strength: 'Good.', quotation: 'my words', nextStep: 'Do this.', question: 'Why?' }
  expect(draftAsText('Ana Ruiz', text)).toBe('Ana Ruiz\n\nGood.\n\n“my words”\n\nDo this.\n\nWhy?\n')
  expect(draftAsText('Ana', { ...text, quotation: '' })).toBe('Ana\n\nGood.\n\nDo this.\n\nWhy?\n')
})
