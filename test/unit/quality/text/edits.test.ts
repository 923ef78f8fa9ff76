import { describe, expect, it } from 'vitest'
import { addKnown, isOneSlip, meantWord, type EditIndex } from '#shared/quality/text/edits.ts'

function indexOf(...words: readonly string[]): EditIndex {
  const index: EditIndex = new Map()
  for (const word of words) addKnown(index, word)
  return index
}

describe('meantWord', () => {
  const index = indexOf('estuary', 'turbine', 'barrage', 'tide')

  it.each([
    ['esturay', 'estuary', 'two letters swapped'],
    ['esuary', 'estuary', 'a letter missing'],
    ['turbinne', 'turbine', 'a letter doubled'],
    ['turbime', 'turbine', 'another letter'],
    ['barage', 'barrage', 'a double letter written once'],
  ])('reads "%s" as "%s": %s', (written, meant) => {
    expect(meantWord(index, written)).toBe(meant)
  })

  it('does not guess where two letters are off, or the first one is', () => {
    for (const written of ['esturia', 'turbnes', 'darrage', 'xide']) {
      expect(meantWord(index, written)).toBeNull()
    }
  })

  it('does not correct a known word', () => {
    expect(meantWord(index, 'estuary')).toBeNull()
  })

  it('leaves very short words alone', () => {
    expect(meantWord(indexOf('sea'), 'se')).toBeNull()
    expect(indexOf('sea').size).toBe(0)
  })

  it('does not take a short word for another with one other letter', () => {
    expect(meantWord(index, 'tile')).toBeNull()
    expect(isOneSlip('tide', 'tied')).toBe(true)
  })

  it('lets the word that came first keep a shared form', () => {
    expect(meantWord(indexOf('marsh', 'march'), 'marh')).toBe('marsh')
  })
})
