import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEntry, findEntry, wordTable } from '#shared/quality/text/wordTable.ts'

const find = (table: ReturnType<typeof wordTable<string>>, form: string, hash: number) =>
  findEntry(table, `(${form})`, 1, form.length + 1, hash)

describe('a table of words', () => {
  it('finds a word by its place in a text, and nothing that it does not hold', () => {
    const table = wordTable<string>()
    addEntry(table, 'silt', 7, 'an entry')
    expect(findEntry(table, 'The silt settles', 4, 8, 7)).toBe('an entry')
    expect(findEntry(table, 'The silt settles', 4, 9, 7)).toBeUndefined()
    expect(findEntry(table, 'The salt settles', 4, 8, 7)).toBeUndefined()
  })

  it('tells words of one hash apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), (forms) => {
        const table = wordTable<string>()
        for (const form of forms) addEntry(table, form, 1, form)
        for (const form of forms) expect(find(table, form, 1)).toBe(form)
      }),
    )
  })

  it('keeps every word when it grows', () => {
    const table = wordTable<string>()
    const forms = Array.from({ length: 6000 }, (_none, at) => `word${at}`)
    forms.forEach((form, at) => {
      addEntry(table, form, Math.imul(at, 0x9e3779b1), form)
    })
    expect(forms.filter((form, at) => find(table, form, Math.imul(at, 0x9e3779b1)) !== form)).toEqual([])
  })

  it('empties itself rather than grow without end', () => {
    const table = wordTable<number>()
    for (let at = 0; at <= 1 << 18; at += 1) addEntry(table, `w${at}`, at, at)
    expect(table.entries.length).toBe(1)
    expect(table.slots.length).toBeLessThanOrEqual(1 << 21)
    expect(findEntry(table, `w${1 << 18}`, 0, 7, 1 << 18)).toBe(1 << 18)
    expect(findEntry(table, 'w5', 0, 2, 5)).toBeUndefined()
  })
})
