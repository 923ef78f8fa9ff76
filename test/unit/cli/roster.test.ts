import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { personId } from '#shared/model/ids.ts'
import { readRoster, type Roster } from '../../../electron/cli/roster.ts'

const fixture = (name: string): Roster | null =>
  readRoster({ name, bytes: readFileSync(new URL(`../../fixtures/cli/${name}`, import.meta.url)) })
const typed = (text: string): Roster | null =>
  readRoster({ name: 'typed.csv', bytes: new TextEncoder().encode(text) })

describe('a class list', () => {
  test('gives people by the columns that name them, and attributes by all others', () => {
    const roster = fixture('roster.csv')
    expect(roster?.people).toHaveLength(10)
    expect(roster?.people[4]).toMatchObject({
      id: '105',
      canvasId: '105',
      loginId: 'eng',
      name: 'Eve Ng',
      sortableName: 'Ng, Eve',
      role: 'student',
    })
    expect(roster?.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['Track', 'choice'],
      ['Confidence', 'scale'],
      ['Tools, used', 'choice'],
      ['Comments', expect.any(String)],
    ])
    expect(roster?.columns[1]?.values[personId('101')]).toBe('1')
  })

  test('without ids keeps two students of one name apart', () => {
    const roster = fixture('names-only.csv')
    expect(roster?.people.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Chen', 'Ana'])
    expect(new Set(roster?.people.map(({ id }) => id)).size).toBe(4)
  })

  test('counts a student once, by the first row', () => {
    const roster = typed('id;name;major\n7;Ana;History\n7;Ana again;Biology\n8;Ben;Physics\n')
    expect(roster?.people.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(roster?.columns[0]?.values[personId('7')]).toBe('History')
  })

  test('puts first and last name together, and a section counts as an attribute too', () => {
    const roster = typed('First Name,Last Name,Section\nAna,Ruiz,A\nBen,Li,B\n')
    expect(roster?.people[0]).toMatchObject({ name: 'Ana Ruiz', sortableName: 'Ruiz, Ana', sections: ['A'] })
    expect(roster?.columns.map(({ title }) => title)).toEqual(['Section'])
  })

  test('survives titles and ids that objects have already', () => {
    const roster = typed('name,__proto__,constructor\nAna,1,2\ntoString,3,4\n')
    expect(roster?.columns.map(({ title }) => title)).toEqual(['__proto__', 'constructor'])
    expect(roster?.people).toHaveLength(2)
  })

  test.each([
    ['', 'nothing'],
    ['a,b,c\n1,2,3\n', 'no column that names anybody'],
    ['Section\nA\n', 'sections alone'],
  ])('%j is none: %s', (text) => {
    expect(typed(text)).toBeNull()
  })
})
