import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '#backend/course/changesBetween.ts'
import { applyChanges, invert } from '#shared/model/change.ts'
import { emptyMark } from '#shared/model/mark.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { emptyWork, someSettings } from '#test/fixtures/work.ts'

const note = (text: string) => ({ role: null, note: text })

const key = fc.constantFrom('1', '2', 'ana', '__proto__', 'constructor', 'toString')
const works: fc.Arbitrary<CourseWork> = fc
  .record({
    people: fc.array(fc.tuple(key, fc.string().map(note))),
    marks: fc.array(
      fc.tuple(
        key,
        fc.boolean().map((read) => ({ ...emptyMark, read })),
      ),
    ),
    title: fc.constantFrom('HIST 210', 'HIST 211'),
  })
  .map(({ people, marks, title }) => ({
    ...emptyWork,
    settings: { course: { ...someSettings, title } },
    people: Object.fromEntries(people),
    marks: Object.fromEntries(marks),
  }))

describe('the changes between two moments', () => {
  it('lead from one to the other, and back', () => {
    fc.assert(
      fc.property(works, works, (from, to) => {
        const changes = changesBetween(from, to)
        expect(applyChanges(from, changes)).toEqual(to)
        expect(applyChanges(to, invert(changes))).toEqual(from)
      }),
    )
  })

  it('are none where nothing is different', () => {
    fc.assert(
      fc.property(works, (work) => {
        expect(changesBetween(work, structuredClone(work))).toEqual([])
      }),
    )
  })

  it('name the table, the entry, and what it was and becomes', () => {
    const from = { ...emptyWork, people: { ana: note('one'), ben: note('same') } }
    const to = { ...emptyWork, people: { ben: note('same'), chen: note('new') } }
    expect(changesBetween(from, to)).toEqual([
      { table: 'people', key: 'ana', before: note('one'), after: null },
      { table: 'people', key: 'chen', before: null, after: note('new') },
    ])
  })
})
