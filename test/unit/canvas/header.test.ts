import { describe, expect, it } from 'vitest'
import { cellAt, normaliseName, readHeader, trimmed } from '#shared/canvas/header.ts'

describe('the names of columns', () => {
  it.each([
    ['\uFEFFPost ID', 'post id'],
    ['  Post   ID ', 'post id'],
    ['POST_ID', 'post_id'],
    ['Straße', 'straße'],
    ['', ''],
  ])('"%s" is compared as "%s"', (title, name) => {
    expect(normaliseName(title)).toBe(name)
  })

  it('that stand there twice are found at their first place', () => {
    const header = readHeader(['a', 'B', 'A'])
    expect([header.at('a'), header.at('b'), header.at('c')]).toEqual([0, 1, -1])
    expect(header.titles).toEqual(['a', 'B', 'A'])
  })

  it('are told apart by what stands between their words, unless they are read loosely', () => {
    expect(readHeader(['User ID']).at('user_id')).toBe(-1)
    const loose = readHeader(['Post Author ID', 'post-message'], true)
    expect([loose.at('post_author_id'), loose.at('post_message')]).toEqual([0, 1])
  })

  it('are all there, or not', () => {
    const header = readHeader(['a', 'b'])
    expect([header.has('a', 'b'), header.has('a', 'c'), header.has()]).toEqual([true, false, true])
  })
})

describe('a cell', () => {
  it('beyond the end of a short record is empty, and so is one of a column that is missing', () => {
    expect([cellAt(['x'], 3), cellAt(['x'], -1), cellAt([], 0)]).toEqual(['', '', ''])
  })

  it.each([
    [' x ', 'x'],
    ['\u00A0x\u00A0', 'x'],
    ['x y', 'x y'],
    ['\t', ''],
    ['שלום ', 'שלום'],
  ])('"%s" is read as "%s"', (cell, text) => {
    expect(cellAt([cell], 0)).toBe(text)
    expect(trimmed(cell)).toBe(cell.trim())
  })
})
