import { describe, expect, it } from 'vitest'
import { joinReadings } from '#shared/canvas/join.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { personId } from '#shared/model/ids.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

describe('New Analytics', () => {
  it('reads the class roster, the UID: taken off', () => {
    const reading = readText(
      'Student Name,Student ID,Student SIS ID,Email,Section Name\nAna Ruiz,5,UID:17,a@b.c,A\n',
    )
    expect(reading.people[0]).toMatchObject({
      canvasId: '5',
      sisId: '17',
      email: 'a@b.c',
      sections: ['A'],
      onRoster: true,
    })
  })

  it('puts the sections of a person with several rows together', () => {
    const reading = readText(
      'Student Name,Student ID,Student SIS ID,Email,Section Name\nAna,5,,a@b.c,A\nAna,5,,a@b.c,B\n',
    )
    expect(reading.people).toMatchObject([{ sections: ['A', 'B'] }])
    expect(reading.rows).toBe(2)
  })

  it('reads the Students tab with and without views, grades with and without %', () => {
    const reading = readText(
      'Full name,Sortable name,Canvas user id,Overall course grade,Assignment on time percent,Last page view time,Last participation time,Last logged out,Page Views,Participations,Email,SIS Id\nAna Ruiz,"Ruiz, Ana",5,93%,100,2026-10-01,,,120,4,a@b.c,17\n',
    )
    expect(reading.columns.map(({ title, values }) => [title, values[personId('5')]])).toEqual([
      ['Overall course grade', '93'],
      ['Assignment on time percent', '100'],
      ['Page Views', '120'],
      ['Participations', '4'],
    ])
  })

  it('joins an id without its shard with the seventeen digits of the gradebook', () => {
    const roster = readText(
      'Student Name,Student ID,Student SIS ID,Email,Section Name\nAna Ruiz,3042656,,a@b.c,A\n',
    )
    const grades = readText('Student,ID,Section,Essay (1)\n"Ruiz, Ana",23860000003042656,A,3\n')
    const { content } = joinReadings([roster, grades], emptyContent)
    expect(content.people).toMatchObject([{ id: '23860000003042656', email: 'a@b.c' }])
  })

  it('tells the late report and the outcomes export from a roster', () => {
    expect(readFixture('new_analytics_late_report.csv').format).toBe('analytics-assignments')
    expect(readFixture('outcomes_export.csv').format).toBe('outcomes')
  })
})

describe('class lists', () => {
  it('knows who teaches by the role', () => {
    const { people } = readFixture('lti_roster.csv')
    expect(people.map(({ name, role, onRoster }) => [name, role, onRoster])).toEqual([
      ['Amara Okafor', 'student', true],
      ['Dana Reyes', 'staff', undefined],
    ])
  })

  it('takes the id of an API script for the Canvas id, and of a list typed by hand for a school’s', () => {
    expect(readFixture('api_roster.csv').people[0]).toMatchObject({ canvasId: '501001', sisId: '90000001' })
    const typed = readText('ID,Name,Email\nA17,Ana Ruiz,a@b.c\n')
    expect(typed.people[0]).toMatchObject({ canvasId: null, sisId: 'A17' })
  })

  it('turns every further column into one to group by', () => {
    const { columns } = readFixture('plain_class_list.csv')
    expect(columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['Major', 'choice'],
      ['Experience with statistics', 'scale'],
      ['GPA', 'number'],
    ])
  })

  it('puts first and last names together', () => {
    const reading = readText('First Name,Last Name,Email,Major\nAna,Ruiz,a@b.c,History\n')
    expect(reading.people[0]).toMatchObject({ name: 'Ana Ruiz', sortableName: 'Ruiz, Ana' })
  })

  it('is no list of things, nor a list in which people repeat', () => {
    expect(readText('name,price\nA-17,12\nB-02,3\n').format).toBe('unknown')
    expect(
      readText('Name,Email,Item\nAna Ruiz,a@b.c,pen\nAna Ruiz,a@b.c,ink\nBen Li,b@b.c,pen\n').format,
    ).toBe('unknown')
  })

  it('reads any table as a class list when the instructor says so', () => {
    const reading = readText('wer,was\nA-17,rot\nB-02,blau\n', 'x.csv', { format: 'course-roster' })
    expect(reading.people.map(({ name }) => name)).toEqual(['A-17', 'B-02'])
    expect(reading.columns.map(({ title }) => title)).toEqual(['was'])
  })
})

describe('the access report', () => {
  it('knows people once, however much they looked at', () => {
    const reading = readFixture('access-report.csv')
    expect([reading.rows, reading.people.length]).toEqual([2, 1])
  })

  it('reads headings with their spaces removed or replaced', () => {
    const reading = readText(
      'UserID,DisplayName,SortableName,Category,Class,Title,Views\n5,Ana Ruiz,"Ruiz, Ana",topics,x,y,1\n',
    )
    expect(reading.people[0]).toMatchObject({ canvasId: '5', name: 'Ana Ruiz', sortableName: 'Ruiz, Ana' })
  })
})

describe('surveys', () => {
  it('takes the later answers of who answered twice', () => {
    const { columns } = readFixture('google_form_skills.csv')
    expect(columns[0]?.values[personId('email:aokafor@example.edu')]).toBe('R;Excel;SPSS')
  })

  it('guesses kinds of questions, grids row by row', () => {
    const { columns } = readFixture('google_form_skills.csv')
    expect(columns.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'choices',
      'scale',
      'availability',
      'availability',
    ])
  })

  it('counts answers that name nobody', () => {
    expect(kindsOf(readFixture('ms_form_skills.csv'))).toEqual(['0 anonymous-answers'])
    expect(readFixture('ms_form_skills.csv').people).toHaveLength(1)
  })

  it('takes the number of a Microsoft form’s answer for nobody’s id', () => {
    expect(readFixture('ms_form_skills.csv').people[0]?.sisId).toBeNull()
    expect(readFixture('ms_form_skills.csv').columns.map(({ title }) => title)).not.toContain('ID')
  })

  it('reads Qualtrics’ three headers and leaves its previews out', () => {
    const reading = readFixture('qualtrics_skills.csv')
    expect(reading.rows).toBe(2)
    expect(reading.columns.map(({ title }) => title)).toEqual(['How confident are you, 1-5?', 'Your major'])
    expect(reading.people[0]).toMatchObject({ sisId: '90000001', sortableName: 'Okafor, Amara' })
  })

  it('fills the same columns when the survey is exported again', () => {
    const ids = (name: string) =>
      readText(
        new TextDecoder().decode(new TextEncoder().encode('Timestamp,Email,How sure are you?\nx,a@b.c,3\n')),
        name,
      ).columns.map(({ id }) => id)
    expect(ids('Survey.csv')).toEqual(ids('Survey (1).csv'))
  })

  it('reads a question called __proto__ like any other', () => {
    const reading = readText('Timestamp,Email,__proto__,What is your aim here?\nx,a@b.c,yes,to learn\n')
    expect(reading.columns.map(({ title, values }) => [title, values[personId('email:a@b.c')]])).toEqual([
      ['__proto__', 'yes'],
      ['What is your aim here?', 'to learn'],
    ])
  })
})
