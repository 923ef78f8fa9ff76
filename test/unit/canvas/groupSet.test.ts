import { describe, expect, it } from 'vitest'
import { kindsOf, readFixture, readText } from './fixtures.ts'

describe('the Canvas group set', () => {
  it('takes user_id for the SIS id, which it is in this file alone', () => {
    const [amara] = readFixture('groupset_export_with_sis.csv').people
    expect(amara).toMatchObject({ canvasId: '501001', sisId: '90000001', loginId: 'aokafor', onRoster: true })
  })

  it('lists everybody, also those in no group', () => {
    const reading = readFixture('groupset_export_with_sis.csv')
    expect(reading.people).toHaveLength(6)
    expect(reading.groupSets[0]?.groups.flatMap(({ members }) => members)).toHaveLength(4)
  })

  it('makes no group set where nobody is grouped', () => {
    expect(readFixture('groupset_export_empty_set_no_sis.csv').groupSets).toEqual([])
  })

  it('reads translated names of name and sections by their place', () => {
    const reading = readText(
      'nom,canvas_user_id,login_id,sections du cours,group_name\n"Ruiz, Ana",5,aruiz,A,Équipe 1\n',
    )
    expect(reading.people[0]).toMatchObject({ name: 'Ana Ruiz', sections: ['A'], onRoster: true })
  })

  it('takes the first row of a person, as Canvas does', () => {
    const reading = readText('canvas_user_id,group_name\n5,One\n5,Two\n6,Two\n')
    expect(reading.groupSets[0]?.groups).toEqual([
      { name: 'One', members: ['5'] },
      { name: 'Two', members: ['6'] },
    ])
  })

  it('reads people of Canvas’s documented sample by whichever id they have', () => {
    const reading = readText(
      'canvas_user_id,user_id,login_id,group_name,canvas_group_id,group_id\n92,,,Awesome,,\n,13aa3,,,45,\n,,mlemon,,,g125\n',
    )
    expect(reading.people.map(({ id }) => id)).toEqual(['92', 'sis:13aa3', 'login:mlemon'])
  })

  it('is named by its file, without the number of a second download', () => {
    expect(readText('canvas_user_id,group_name\n5,One\n', 'Project teams (2).csv').groupSets[0]?.name).toBe(
      'Project teams',
    )
  })

  it('keeps groups apart whose names are those of objects', () => {
    const reading = readText('canvas_user_id,group_name\n5,__proto__\n6,constructor\n__proto__,One\n')
    expect(reading.groupSets[0]?.groups.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'One'])
    expect(reading.people.map(({ id }) => id)).toContain('__proto__')
  })

  it('refuses rounded ids and passes over rows of nobody', () => {
    expect(kindsOf(readText('canvas_user_id,group_name\n2.386E+16,One\n'))).toContain('2 scientific-id')
    expect(kindsOf(readText('canvas_user_id,group_name\n,One\n'))).toEqual(['2 no-person'])
  })
})
