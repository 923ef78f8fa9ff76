import { describe, expect, it } from 'vitest'
import { howMatched } from '#shared/canvas/howMatched.ts'
import type { Person } from '#shared/model/person.ts'
import { aPerson } from '#test/fixtures/course.ts'

const nobody = aPerson({ id: 'x', name: 'Ana Ruiz', sortableName: 'Ruiz, Ana' })
const as = (known: Partial<Person>) => ({ ...nobody, ...known })

describe('by what a person was found again', () => {
  it('is the strongest id that both have', () => {
    const all = { canvasId: '7', sisId: 'S1', loginId: 'aruiz', email: 'a@b.c' }
    expect(howMatched(as(all), as(all))).toBe('canvasId')
    expect(howMatched(as({ ...all, canvasId: null }), as(all))).toBe('sisId')
    expect(howMatched(as({ loginId: 'ARuiz' }), as(all))).toBe('loginId')
    expect(howMatched(as({ email: 'A@B.c' }), as(all))).toBe('email')
  })

  it('takes a Canvas id with its shard for the same, and an SIS id with the mark of one report', () => {
    expect(howMatched(as({ canvasId: '8' }), as({ canvasId: '7' }))).toBe('name')
    expect(howMatched(as({ canvasId: '10000000000000007' }), as({ canvasId: '7' }))).toBe('canvasId')
    expect(howMatched(as({ sisId: 'UID:s1' }), as({ sisId: 'S1' }))).toBe('sisId')
  })

  it('is the name where no id is shared', () => {
    expect(howMatched(nobody, as({ canvasId: '7' }))).toBe('name')
  })
})
