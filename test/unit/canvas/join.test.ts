import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { mergeImports } from '#shared/canvas/mergeImports.ts'
import { importId, personId } from '#shared/model/ids.ts'
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

  it('counts a post as updated only when its words changed, not its likes', () => {
    const text = (words: string, likes: number) =>
      readText(
        `topic_id,topic_title,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes\n7,W,5,Ana,1,,${words},${likes}\n7,W,5,Ana,2,,same,0\n`,
      )
    const course = joinReadings([text('before', 0)], emptyContent).content
    const liked = joinReadings([text('before', 9)], course)
    expect([liked.added, liked.updated, liked.unchanged]).toEqual([0, 0, 2])
    const edited = joinReadings([text('after', 9)], course)
    expect([edited.added, edited.updated, edited.unchanged]).toEqual([0, 1, 1])
  })

  it('lists posts of the same topic that are no longer in the export, and keeps them', () => {
    const header =
      'topic_id,topic_title,post_author_id,post_author_name,post_id,post_parent_id,post_message\n'
    const before = readText(`${header}7,W,5,Ana,1,,one\n7,W,5,Ana,2,,two\n8,X,5,Ana,3,,other topic\n`)
    const first = joinReadings([before], emptyContent).content
    const later = joinReadings([readText(`${header}7,W,5,Ana,1,,one\n`)], first)
    expect(later.removed).toEqual(['2'])
    const course = mergeImports([record(1, first), record(2, later.content)])
    expect(course.posts.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('suggests people of the same name, one or several, and joins none of them', () => {
    const wide = readText(
      'student_name,initial_post\nAmara Okafor,words\nSam Lee,words\nNobody Else,words\n',
      'wide.csv',
    )
    const roster = readText(
      'Student,ID,Section\n"Okafor, Amara",1,A\n"Lee, Sam",2,A\n"Lee, Sam",3,A\n',
      'grades.csv',
    )
    const { candidates, content } = joinReadings([wide, roster], emptyContent)
    expect(candidates).toEqual([
      { person: 'name:amara okafor', name: 'Amara Okafor', matches: ['1'] },
      { person: 'name:sam lee', name: 'Sam Lee', matches: ['2', '3'] },
    ])
    expect(content.people).toHaveLength(6)
  })

  it('asks the other way round where a roster comes after posts that only had names', () => {
    const wide = readText('student_name,initial_post\nAmara Okafor,words\n', 'wide.csv')
    const before = joinReadings([wide], emptyContent).content
    const roster = readText('Student,ID,Section\n"Okafor, Amara",1,A\n"Lee, Sam",2,A\n', 'grades.csv')
    const asked = joinReadings([roster], before)
    expect(asked.candidates).toEqual([{ person: '1', name: 'Amara Okafor', matches: ['name:amara okafor'] }])
    const decisions = new Map([[personId('1'), personId('name:amara okafor')]])
    const joined = joinReadings([roster], before, decisions)
    expect(joined.content.people.map(({ id, canvasId }) => [id, canvasId])).toEqual([
      ['2', '2'],
      ['name:amara okafor', '1'],
    ])
    expect(joined.candidates).toEqual([])
    const later = readText('Student,ID,Section\n"Okafor, Amara",1,B\n', 'grades.csv')
    expect(joinReadings([later], joined.content).newPeople).toEqual([])
  })

  it('joins whom the instructor says to be one', () => {
    const wide = readText('student_name,initial_post\nAmara Okafor,words\n', 'wide.csv')
    const decisions = new Map([[personId('name:amara okafor'), personId('501001')]])
    const { content, candidates } = joinReadings([wide, gradebook()], emptyContent, decisions)
    expect(content.people.filter(({ name }) => name === 'Amara Okafor')).toMatchObject([
      { id: '501001', loginId: 'aokafor' },
    ])
    expect(content.posts[0]?.authorId).toBe('501001')
    expect(candidates).toEqual([])
  })

  it('makes a column of the sections, several of one person in one value', () => {
    const { content } = joinReadings([gradebook()], emptyContent)
    const section = content.columns.find(({ id }) => id === 'section')
    expect(section?.kind).toBe('choices')
    expect(section?.values[personId('501006')]).toBe('HIST 210 - 01; HIST 210 - 02')
  })

  it('cuts joined sections by what another file shows to be single ones', () => {
    const joined = readText('Student,ID,Section\n"Ruiz, Ana",5,A and B\n', 'one.csv')
    const single = readText('Student,ID,Section\n"Li, Ben",6,A\n"Li, Cem",7,B\n', 'two.csv')
    const { content } = joinReadings([joined, single], emptyContent)
    expect(content.people.find(({ id }) => id === '5')?.sections).toEqual(['A', 'B'])
  })

  it('names the file of every problem and keeps the order of the files given', () => {
    const { files, problems } = joinReadings([posts(), gradebook()], emptyContent)
    expect(files.map(({ name }) => name)).toEqual(['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
    expect(problems.map(({ file, kind }) => `${file} ${kind}`)).toContain('gradebook_full.csv excused-cells')
  })

  it('takes the version of a post from the newer export, and its markup from the richer one', () => {
    const rich = readFixture('canvas_api_view.json')
    const { content } = joinReadings([posts(), rich], emptyContent)
    expect(content.posts.find(({ id }) => id === '810005')?.text).toBe(
      'Non, pas une révolution.\ncost\nguilds, censors',
    )
    const course = mergeImports([record(1, content)])
    const again = joinReadings([posts()], course)
    expect(again.updated).toBe(0)
    const merged = mergeImports([record(1, content), record(2, again.content)])
    expect(merged.posts.find(({ id }) => id === '810003')?.links).toHaveLength(1)
  })

  it('brings nothing for no files', () => {
    expect(joinReadings([], emptyContent)).toMatchObject({ added: 0, newPeople: [], content: emptyContent })
  })
})
