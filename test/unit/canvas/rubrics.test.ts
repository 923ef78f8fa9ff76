import { describe, expect, it } from 'vitest'
import { guessSignal } from '#shared/canvas/rubrics.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

describe('rubric assessments', () => {
  it('splits a criterion from its part at the last dash', () => {
    const { rubrics, columns } = readFixture('rubric_assessments_export.csv')
    expect(rubrics[0]?.criteria.map(({ title }) => title)).toEqual([
      'Argument',
      'Use of sources - primary',
      'Engagement with peers',
    ])
    expect(columns.find(({ title }) => title === 'Use of sources - primary - Points')?.values).toEqual({
      501001: '3',
    })
  })

  it('gives people who were not assessed no value, which is not zero', () => {
    const { columns, people } = readFixture('rubric_assessments_export.csv')
    expect(people).toHaveLength(2)
    expect(columns.every(({ values }) => !Object.hasOwn(values, '501002'))).toBe(true)
  })

  it('reads exports without points or without ratings', () => {
    const reading = readText('Student Id,Student Name,Idea - Comments\n5,Ana Ruiz,"Good,\nreally"\n')
    expect(reading.format).toBe('rubric-assessments')
    expect(reading.columns).toMatchObject([{ kind: 'text', values: { 5: 'Good,\nreally' } }])
  })

  it('is not taken for a roster, and a roster not for it', () => {
    expect(readFixture('rubric_assessments_export.csv').format).toBe('rubric-assessments')
    expect(readFixture('new_analytics_class_roster.csv').format).toBe('analytics-roster')
  })

  it('refuses rounded ids', () => {
    expect(kindsOf(readText('Student Id,Student Name,Idea - Points\n2.386E+16,Ana,3\n'))).toEqual([
      '2 scientific-id',
    ])
  })
})

describe('a rubric’s definition', () => {
  it('keeps titles exactly, and points lowest first, with decimal commas', () => {
    const reading = readText(
      'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\nMine,Peers’ ideas,Builds on others,true,Full,,"2,5",None,,0\n',
    )
    expect(reading.rubrics).toMatchObject([
      {
        title: 'Mine',
        criteria: [{ title: 'Peers’ ideas', description: 'Builds on others', points: [0, 2.5] }],
      },
    ])
  })

  it('keeps the words of the ratings as the meanings of the five levels', () => {
    const [argument] = readFixture('rubric_definition.csv').rubrics[0]?.criteria ?? []
    expect(argument?.points).toEqual([0, 2, 4])
    expect(argument?.meanings).toEqual([
      'None: No claim',
      'Partial: Claim only',
      'Partial: Claim only',
      'Full marks: Claim with reasons',
      'Full marks: Claim with reasons',
    ])
  })

  it('leaves a rating without points out, with its words', () => {
    const reading = readText(
      'Rubric Name,Criteria Name,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\nMine,Idea,Full,all of it,,None,,0\n',
    )
    expect(reading.rubrics[0]?.criteria[0]).toMatchObject({ points: [0], meanings: Array(5).fill('None') })
  })

  it('has no meanings where the ratings have no words', () => {
    const reading = readText('Rubric Name,Criteria Name,Rating Points,Rating Points\nMine,Idea,3,0\n')
    expect(reading.rubrics[0]?.criteria[0]).toMatchObject({ points: [0, 3], meanings: null })
  })

  it('reads several rubrics, a blank name going on with the one above', () => {
    const reading = readText('Rubric Name,Criteria Name\nOne,A\n,B\nTwo,C\n')
    expect(reading.rubrics.map(({ title, criteria }) => [title, criteria.length])).toEqual([['One', 2], ['Two', 1]]) // prettier-ignore
  })

  it('keeps the first of two criteria of one title, as they collide in Canvas', () => {
    const reading = readText('Rubric Name,Criteria Name,Criteria Description\nOne,A,first\nOne,A,second\n')
    expect(reading.rubrics[0]?.criteria.map(({ description }) => description)).toEqual(['first'])
  })

  it('gives the same criterion the same id in a definition and in an export', () => {
    const defined = readFixture('rubric_definition.csv').rubrics[0]?.criteria[0]
    const assessed = readFixture('rubric_assessments_export.csv').rubrics[0]?.criteria[0]
    expect(assessed?.id).toBe(defined?.id)
  })
})

describe('guessSignal', () => {
  it.each([
    ['Argument', '', 'point'],
    ['Use of evidence', '', 'support'],
    ['Engagement with peers', '', 'engage'],
    ['Replies to classmates', 'uses sources', 'engage'],
    ['Asks questions', '', 'inquire'],
    ['Connects to own life', '', 'transform'],
    ['Quality', 'Cites the readings', 'support'],
    ['Timeliness', 'On time', 'none'],
    ['', '', 'none'],
  ])('%s (%s) looks at %s', (title, description, signal) =>
    expect(guessSignal(title, description)).toBe(signal),
  )
})
