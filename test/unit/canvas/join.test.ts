import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { mergeImports } from '#shared/canvas/mergeImports.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent, type ImportRecord } from '#shared/model/imports.ts'
import { readFixture, readText } from './fixtures.ts'

const posts = () => readFixture('ubc_4242-discussion_2024-09.csv')
const gradebook = () => readFixture('gradebook_full.csv')
const groups = () => readFixture('groupset_export_with_sis.csv')

function record(order: number, content: ImportRecord['content']): ImportRecord {
  return { id: importId(`import-${order}`), at: `2025-03-0${order}T00:00:00Z`, files: [], content }
}

describe('joinReadings', () => {
  it('joins one person across posts, gradebook and group set by the Canvas id', () => {
    const { content } = joinReadings([posts(), gradebook(), groups()], emptyContent)
    const amara = content.people.filter(({ name }) => name === 'Amara Okafor')
    expect(amara).toEqual([
      {
        id: '501001',
        canvasId: '501001',
        sisId: '90000001',
        loginId: 'aokafor',
        email: null,
        name: 'Amara Okafor',
        sortableName: 'Okafor, Amara',
        sections: ['HIST 210 - 01'],
        role: 'student',
        onRoster: true,
      },
    ])
  })

  it('takes a topic author who is on no roster for staff, and the test student for a test', () => {
    const { content } = joinReadings([posts(), gradebook()], emptyContent)
    const roles = Object.fromEntries(content.people.map(({ id, role }) => [id, role]))
    expect(roles).toMatchObject({ 501001: 'student', 501999: 'staff', 509999: 'test' })
  })

  it('takes authors for students while no roster is known, and for unknown once they are missing from one', () => {
    const stranger = posts().people.map((person) => (person.id === '501001' ? { ...person } : person))
    expect(stranger).toHaveLength(6)
    const alone = joinReadings([posts()], emptyContent)
    expect(alone.content.people.find(({ id }) => id === '501005')?.role).toBe('student')
    const roster = readText('Student,ID,Section\n"Okafor, Amara",501001,HIST 210 - 01\n', 'grades.csv')
    const joined = joinReadings([posts(), roster], emptyContent)
    expect(joined.content.people.find(({ id }) => id === '501005')?.role).toBe('unknown')
  })

  it('adds everything the first time and nothing the second', () => {
    const first = joinReadings([posts(), gradebook()], emptyContent)
    expect([first.added, first.updated, first.unchanged]).toEqual([7, 0, 0])
    const again = joinReadings([posts(), gradebook()], mergeImports([record(1, first.content)]))
    expect([again.added, again.updated, again.unchanged]).toEqual([0, 0, 7])
    expect(again.newPeople).toEqual([])
    expect(mergeImports([record(1, first.content), record(2, again.content)])).toEqual(
      mergeImports([record(1, first.content)]),
    )
  })

  it('gives the same content whatever the order of the files', () => {
    const forwards = joinReadings([posts(), gradebook(), groups()], emptyContent).content
    const backwards = joinReadings([groups(), gradebook(), posts()], emptyContent).content
    expect(backwards).toEqual(forwards)
  })

  it('keeps the id of people the course knows when a later file brings their Canvas id', () => {
    const byLogin = readText('login_id,group_name\naokafor,Team 1\n', 'teams.csv')
    const first = joinReadings([byLogin], emptyContent)
    const course = mergeImports([record(1, first.content)])
    expect(course.people.map(({ id }) => id)).toEqual(['login:aokafor'])
    const second = joinReadings([gradebook(), posts()], course)
    const amara = second.content.people.find(({ canvasId }) => canvasId === '501001')
    expect(amara?.id).toBe('login:aokafor')
    expect(second.content.posts.filter(({ authorId }) => authorId === 'login:aokafor')).toHaveLength(2)
  })
})
