import { describe, expect, it } from 'vitest'
import { namesSomebody } from '#shared/canvas/mappedPeople.ts'
import { kindsOf, readText } from './fixtures.ts'

const survey = 'Learner,CWL,Hours free,Tools\n"Ruiz, Ana",aruiz,10,"R, SPSS"\nBen Okoro,bokoro,4,R\n,,3,R\n'

describe('a list or survey whose columns were matched by hand', () => {
  it('has people by the columns that say who, and an attribute for every other', () => {
    const reading = readText(survey, 'skills.csv', { people: { name: 0, loginId: 1 } })
    expect(reading.format).toBe('mapped-people')
    expect(reading.people.map(({ id, name, loginId }) => [id, name, loginId])).toEqual([
      ['login:aruiz', 'Ana Ruiz', 'aruiz'],
      ['login:bokoro', 'Ben Okoro', 'bokoro'],
    ])
    expect(reading.columns.map(({ title, values }) => [title, Object.values(values)])).toEqual([
      ['Hours free', ['10', '4']],
      ['Tools', ['R, SPSS', 'R']],
    ])
    expect(kindsOf(reading)).toContain('4 no-person')
  })

  it('is not read while nothing says who a row is about', () => {
    const reading = readText(survey, 'skills.csv', { people: { section: 3 } })
    expect(kindsOf(reading)).toEqual(['0 mapping-nobody'])
    expect(reading.people).toEqual([])
    expect(namesSomebody({ section: 3 })).toBe(false)
    expect(namesSomebody({ email: 0 })).toBe(true)
  })

  it('refuses ids that a spreadsheet has rounded', () => {
    const reading = readText('Who,Id\nAna,1.01E+16\n', 'x.csv', { people: { name: 0, canvasId: 1 } })
    expect(kindsOf(reading)).toContain('2 scientific-id')
    expect(reading.people).toEqual([])
  })

  it('keeps somebody off the roster who only answered', () => {
    const [ana] = readText(survey, 'skills.csv', { people: { name: 0 } }).people
    expect(ana?.onRoster).toBeUndefined()
  })
})
