import { describe, expect, it } from 'vitest'
import { fullName, sortableName, studentOf, students } from '../../../scripts/sample/people.ts'

describe('the students', () => {
  it('spells campus accounts without accents and apostrophes', () => {
    expect(studentOf('omalley').login).toBe('somalley@student.harborview.example')
    expect(studentOf('aydogan').login).toBe('yaydogan@student.harborview.example')
    expect(studentOf('elamin').login).toBe('relamin@student.harborview.example')
  })

  it('numbers the account of the second student of a name', () => {
    expect(studentOf('kimA').login).toBe('dkim@student.harborview.example')
    expect(studentOf('kimB').login).toBe('dkim2@student.harborview.example')
  })

  it('gives SIS ids leading zeros, which a number would lose', () => {
    expect(students.every(({ sisId }) => /^00\d+$/.test(sisId))).toBe(true)
    expect(new Set(students.map(({ sisId }) => sisId)).size).toBe(students.length)
  })

  it('says names as people do and as Canvas sorts them', () => {
    expect(fullName(studentOf('herrera'))).toBe('Tomás Herrera Villar')
    expect(sortableName(studentOf('herrera'))).toBe('Herrera Villar, Tomás')
  })

  it('has accents, an apostrophe, and exactly one pair of the same name', () => {
    const names = students.map(fullName)
    expect(names.some((name) => /[áãêëö]/.test(name))).toBe(true)
    expect(names.some((name) => name.includes("'"))).toBe(true)
    expect(new Set(names).size).toBe(students.length - 1)
  })

  it('puts everybody into one of two sections and one student into both', () => {
    expect(students.filter(({ sections }) => sections.length === 2).map(({ key }) => key)).toEqual(['brandt'])
    expect(new Set(students.flatMap(({ sections }) => sections)).size).toBe(2)
  })

  it('gives writers enough openings that none comes back more than twice in eight weeks', () => {
    const counts = students.map(({ voice }) => voice.openers.length)
    expect(counts.every((count) => count === 0 || count >= 4)).toBe(true)
  })

  it('refuses an unknown key', () => {
    expect(() => studentOf('__proto__')).toThrow(/No student with key __proto__/)
  })
})
