import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import { person } from '#test/unit/reading/classroom.ts'
import { importGroupSet } from './canvasOtherImports.ts'
import { anaId, otherAnaId, people } from './classroom.ts'

const groupName = fc.constantFrom('Team A', 'team a', 'B, "two"', '=SUM(A1)', 'Ω', 'Team C')

function written(rows: Parameters<typeof writeGroupSet>[0]): string {
  const text = writeGroupSet(rows)
  if (!text.ok) throw new Error(text.error.key)
  return text.value
}

describe('groups for a group set', () => {
  it('put every student where the plan says, two of one name too, and make only groups that are not there', () => {
    const [ana, otherAna] = people
    if (ana === undefined || otherAna === undefined) throw new Error('two people')
    const text = written([
      { person: ana, groupName: 'Team A' },
      { person: otherAna, groupName: 'Team B' },
    ])
    const canvas = {
      students: [anaId, otherAnaId],
      groups: ['Team A'],
      memberships: new Map([[anaId, 'Team A']]),
    }
    expect(importGroupSet(text, canvas)).toEqual({
      creates: ['Team B'],
      moves: [{ student: otherAnaId, to: 'Team B' }],
    })
  })

  it('are read by Canvas as they were planned, whatever the names', () => {
    const row = fc.record({ id: fc.bigInt({ min: 1n, max: 10n ** 17n }), groupName })
    fc.assert(
      fc.property(fc.uniqueArray(row, { maxLength: 12, selector: ({ id }) => id }), (rows) => {
        const text = written(
          rows.map(({ id, groupName: group }) => ({
            person: person(String(id), 'Ana Ruiz'),
            groupName: group,
          })),
        )
        const students = rows.map(({ id }) => String(id))
        const report = importGroupSet(text, { students, groups: [], memberships: new Map() })
        expect(report.moves).toEqual(rows.map(({ id, groupName: to }) => ({ student: String(id), to })))
        expect(new Set(report.creates)).toEqual(new Set(rows.map(({ groupName: to }) => to)))
      }),
    )
  })
})
