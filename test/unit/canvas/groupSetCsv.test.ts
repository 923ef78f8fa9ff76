import { describe, expect, it } from 'vitest'
import { writeGroupSet, type GroupSetRow } from '#shared/canvas/groupSetCsv.ts'
import { readFixture, readText } from './fixtures.ts'

function row(facts: Partial<GroupSetRow['person']>, groupName: string): GroupSetRow {
  const nobody = {
    name: 'Ana Ruiz',
    sortableName: 'Ruiz, Ana',
    canvasId: null,
    sisId: null,
    loginId: null,
    sections: [],
  }
  return { person: { ...nobody, ...facts }, groupName }
}

describe('writeGroupSet', () => {
  it('writes exactly what Canvas imports: no byte-order mark, line feeds, no group ids', () => {
    const rows = [
      row(
        { canvasId: '23860000003042656', sisId: '00017', loginId: 'aruiz', sections: ['A', 'B'] },
        'Team 1',
      ),
      row({ canvasId: '6', name: "Farid O'Neil", sortableName: "O'Neil, Farid" }, 'Team "2"'),
    ]
    expect(writeGroupSet(rows)).toEqual({
      ok: true,
      value:
        'name,canvas_user_id,user_id,login_id,sections,group_name\n' +
        '"Ruiz, Ana",23860000003042656,00017,aruiz,A and B,Team 1\n' +
        '"O\'Neil, Farid",6,,,,"Team ""2"""\n',
    })
  })

  it('refuses people whom Canvas could not find, by name', () => {
    expect(writeGroupSet([row({}, 'Team 1')])).toEqual({
      ok: false,
      error: { key: 'import:groupSet.noId', params: { count: 1, names: 'Ana Ruiz' } },
    })
    expect(writeGroupSet([row({ canvasId: '2.386E+16' }, 'Team 1')]).ok).toBe(false)
    expect(writeGroupSet([row({ loginId: 'aruiz' }, 'Team 1')]).ok).toBe(true)
  })

  it('leaves formulas alone, as a changed name would be another group', () => {
    const written = writeGroupSet([row({ canvasId: '5' }, '=Team')])
    expect(written.ok && written.value).toContain(',=Team\n')
  })

  it('is read back as the same people in the same groups', () => {
    const { people, groupSets } = readFixture('groupset_export_with_sis.csv')
    const groupOf = new Map(
      groupSets[0]?.groups.flatMap(({ name, members }) => members.map((id) => [id, name] as const)),
    )
    const written = writeGroupSet(
      people.map((person) => ({ person, groupName: groupOf.get(person.id) ?? '' })),
    )
    if (!written.ok) throw new Error(written.error.key)
    const again = readText(written.value, 'groupset_export_with_sis.csv')
    expect(again.format).toBe('canvas-group-set')
    expect(again.people).toEqual(people)
    expect(again.groupSets).toEqual(groupSets)
  })
})
