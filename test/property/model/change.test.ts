import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, invert, type Change } from '#shared/model/change.ts'
import { emptyMark, type Mark } from '#shared/model/mark.ts'
import type { CourseWork, PersonNote } from '#shared/model/work.ts'
import { emptyWork } from '../../fixtures/work.ts'

const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', '10', '2')
const mark: fc.Arbitrary<Mark> = fc.boolean().map((read) => ({ ...emptyMark, read }))
const note: fc.Arbitrary<PersonNote> = fc.string().map((text) => ({ role: null, note: text }))

type Step =
  | { readonly table: 'marks'; readonly key: string; readonly after: Mark | null }
  | { readonly table: 'people'; readonly key: string; readonly after: PersonNote | null }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ table: fc.constant<'marks'>('marks'), key, after: fc.option(mark) }),
  fc.record({ table: fc.constant<'people'>('people'), key, after: fc.option(note) }),
)

function own<T>(table: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null
}

function toChange(work: CourseWork, next: Step): Change {
  return next.table === 'marks'
    ? { ...next, before: own(work.marks, next.key) }
    : { ...next, before: own(work.people, next.key) }
}

/** Each step sees the work as the steps before it left it, as a real act does. */
function play(steps: readonly Step[]): { readonly work: CourseWork; readonly changes: readonly Change[] } {
  const changes: Change[] = []
  let work = emptyWork
  for (const next of steps) {
    const change = toChange(work, next)
    changes.push(change)
    work = applyChanges(work, [change])
  }
  return { work, changes }
}

describe('changes of the course', () => {
  it('are taken back exactly by their inverse, whatever came in between', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { work, changes } = play(steps)
        expect(applyChanges(work, invert(changes))).toEqual(emptyWork)
      }),
    )
  })

  it('come back exactly after undo and redo', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { work, changes } = play(steps)
        const undone = applyChanges(work, invert(changes))
        expect(applyChanges(undone, changes)).toEqual(work)
      }),
    )
  })

  it('never touch the work they start from', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const before = JSON.stringify(emptyWork)
        play(steps)
        expect(JSON.stringify(emptyWork)).toBe(before)
      }),
    )
  })
})
