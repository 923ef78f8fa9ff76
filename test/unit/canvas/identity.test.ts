import { describe, expect, it } from 'vitest'
import {
  canvasIdOf,
  displayName,
  foldPersonName,
  isScientificId,
  isTestStudent,
  localCanvasId,
  personIdOf,
  sortableFromName,
  unguardName,
} from '#shared/canvas/identity.ts'
import { splitSections } from '#shared/canvas/splitSections.ts'

describe('isScientificId', () => {
  it.each(['2.386E+16', '2,386E+16', '2.386e+16', '5E16', '2.3860000003042701E+16'])('refuses %s', (id) =>
    expect(isScientificId(id)).toBe(true),
  )
  it.each(['23860000003042656', '501001', 'E16', '1234E5678', '', 'A16000000'])('accepts %s', (id) =>
    expect(isScientificId(id)).toBe(false),
  )
})

describe('Canvas ids', () => {
  it('are the same id with a tilde and with seventeen digits', () => {
    expect(canvasIdOf('2386~3042656')).toBe('23860000003042656')
    expect(canvasIdOf(' 501001 ')).toBe('501001')
    expect(canvasIdOf('12~abc')).toBe('12~abc')
  })

  it('have a local part without the shard', () => {
    expect(localCanvasId('23860000003042656')).toBe('3042656')
    expect(localCanvasId('3042656')).toBe('3042656')
  })
})

describe('names', () => {
  it('turn around at the comma', () => {
    expect(displayName('Ruiz, Ana')).toBe('Ana Ruiz')
    expect(displayName('Ruiz Pérez, Ana María')).toBe('Ana María Ruiz Pérez')
    expect(displayName('Madonna')).toBe('Madonna')
    expect(displayName(', Ana')).toBe(', Ana')
  })

  it('are sorted by the last word until a roster says better', () => {
    expect(sortableFromName('Ana Ruiz')).toBe('Ruiz, Ana')
    expect(sortableFromName('Madonna')).toBe('Madonna')
    expect(sortableFromName('Dana Reyes, PhD')).toBe('Dana Reyes, PhD')
  })

  it('lose the guard that Canvas puts before formulas', () => {
    expect(unguardName('="=Ana"')).toBe('=Ana')
    expect(unguardName('Ana "A" Ruiz')).toBe('Ana "A" Ruiz')
  })

  it('are compared without minding quotes, case and spaces', () => {
    expect(foldPersonName('Elif  “Eli” Yılmaz')).toBe(foldPersonName("elif 'ELI' Yılmaz"))
    expect(foldPersonName('Chloe\u0301')).toBe(foldPersonName('Chloé'))
  })

  it('tell the test student, in both spellings', () => {
    expect(['Student, Test', 'Test Student', 'test student'].every(isTestStudent)).toBe(true)
    expect(isTestStudent('Testa Studenti')).toBe(false)
  })
})

describe('personIdOf', () => {
  it.each([
    [{ canvasId: '5', sisId: 'S1' }, '5'],
    [{ otherId: 'moodle:51', email: 'a@b.c' }, 'moodle:51'],
    [{ sisId: 'S1', loginId: 'ana' }, 'sis:S1'],
    [{ loginId: 'Ana', email: 'a@b.c' }, 'login:ana'],
    [{ email: 'A@B.c', name: 'Ana' }, 'email:a@b.c'],
    [{ name: 'Ana  Ruiz' }, 'name:ana ruiz'],
    [{ sortableName: 'Ruiz, Ana' }, 'name:ana ruiz'],
    [{ canvasId: '', name: ' ' }, null],
  ])('%j is %s', (facts, id) => expect(personIdOf(facts)).toBe(id))
})

describe('splitSections', () => {
  const split = (...cells: readonly string[]) => Object.fromEntries(splitSections(cells))

  it('cuts where every part stands alone elsewhere', () => {
    expect(split('A 01', 'A 02', 'A 01 and A 02')).toEqual({
      'A 01': ['A 01'],
      'A 02': ['A 02'],
      'A 01 and A 02': ['A 01', 'A 02'],
    })
  })

  it('cuts lists of three, with or without the last comma, in other languages too', () => {
    expect(split('A', 'B', 'C', 'A, B, and C')['A, B, and C']).toEqual(['A', 'B', 'C'])
    expect(split('A', 'B', 'C', 'A, B y C')['A, B y C']).toEqual(['A', 'B', 'C'])
    expect(split('A', 'B', 'A, B')['A, B']).toEqual(['A', 'B'])
  })

  it('does not cut names that hold a comma or "and" themselves', () => {
    const cells = ['Art and Design', 'Music, Theory', 'Art and Design and Music, Theory']
    expect(split(...cells)['Art and Design and Music, Theory']).toEqual(['Art and Design', 'Music, Theory'])
    expect(split('Art and Design')['Art and Design']).toEqual(['Art and Design'])
  })

  it('leaves a cell whole where only one part is known', () => {
    expect(split('A', 'A and B')['A and B']).toEqual(['A and B'])
  })

  it('takes off the semicolon some exports leave', () => {
    expect(split('Hold 02;')['Hold 02;']).toEqual(['Hold 02'])
  })

  it('says nothing for empty cells and is not slow for thousands of names', () => {
    expect(split('')['']).toEqual([])
    const many = Array.from({ length: 20_000 }, (_, at) => `Section ${at}`)
    expect(splitSections(many).get('Section 7')).toEqual(['Section 7'])
  })
})
