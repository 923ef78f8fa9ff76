import { describe, expect, it } from 'vitest'
import { callNames, firstName, roleOf, staffIdsOf, studentsOf } from '#shared/reading/people.ts'
import { content, person } from './classroom.ts'

describe('what to call somebody', () => {
  it.each([
    ['Ana Ruiz', 'Ruiz, Ana', 'Ana'],
    ['Ana María Ruiz Peña', 'Ruiz Peña, Ana María', 'Ana María'],
    ['Van Anh Nguyen', 'Nguyen, Van Anh', 'Van Anh'],
    ['J. Robert Berg', 'Berg, J. Robert', 'Robert'],
    ['Robert J Berg', 'Berg, Robert J', 'Robert'],
    ['J. Berg', 'Berg, J.', 'J.'],
    ['ANA RUIZ', 'RUIZ, ANA', 'Ana'],
    ['Mary-Kate O’Neil', 'O’Neil, Mary-Kate', 'Mary-Kate'],
    ['王伟', '王伟', '王伟'],
    ['Madonna', '', 'Madonna'],
    ['Ana Ruiz', 'Ruiz,', 'Ana'],
    ['Jo', 'Jo', 'Jo'],
  ])('%s, sorted as %j, is %s', (name, sortableName, called) => {
    expect(firstName({ name, sortableName })).toBe(called)
  })

  it('has some name for a person without one', () => {
    expect(firstName({ name: '', sortableName: '' })).toBe('')
  })
})

describe('names in a sentence about the class', () => {
  it('adds a letter where two share a first name, and the whole name where that is shared too', () => {
    const people = [
      person('1', 'Ana Ruiz'),
      person('2', 'Ana Berg'),
      person('3', 'Ana Bell'),
      person('4', 'Ben Smith'),
    ]
    expect([...callNames(people).values()]).toEqual(['Ana R.', 'Ana Berg', 'Ana Bell', 'Ben'])
  })
})

describe('roles', () => {
  const people = [
    person('1', 'Ana Ruiz'),
    person('2', 'Dr Lee', { role: 'staff' }),
    person('3', 'Ben X', { role: 'unknown' }),
  ]
  const notes = { '3': { role: 'student', note: '' }, '1': { role: null, note: 'kind' } } as const

  it('go by the instructor’s correction first', () => {
    expect(people.map((one) => roleOf(one, notes))).toEqual(['student', 'staff', 'student'])
  })

  it('decide who is a student and who is staff', () => {
    expect(studentsOf(content({ people }), notes).map(({ id }) => id)).toEqual(['1', '3'])
    expect([...staffIdsOf(content({ people }), notes)]).toEqual(['2'])
  })

  it('are not read from the language’s own properties', () => {
    expect(roleOf(person('constructor', 'C'), {})).toBe('student')
  })
})
