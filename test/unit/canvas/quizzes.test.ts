import { describe, expect, it } from 'vitest'
import { personId } from '#shared/model/ids.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

describe('Classic Quizzes', () => {
  const header =
    'name,id,sis_id,section,section_id,section_sis_id,submitted,attempt,11: How sure?,1.0,12: Tools,0.0,n correct,n incorrect,score'

  it('reads questions with line breaks in their headers', () => {
    const { columns } = readFixture('classic_quiz_student_analysis.csv')
    expect(columns.map(({ title }) => title)).toEqual([
      'Which of these have you used? (choose all)',
      'Rate your R skill, 1-5',
      'Match the tool to its use',
      'Anything else?',
    ])
  })

  it('unescapes commas inside joined answers, and matches', () => {
    const { columns } = readFixture('classic_quiz_student_analysis.csv')
    expect(columns[0]?.values).toEqual({ 501001: 'R; Excel, Sheets or similar' })
    expect(columns[2]?.values[personId('501001')]).toBe('QGIS → maps; Zotero → references')
  })

  it('leaves the commas of a single answer alone', () => {
    const reading = readText(`${header}\nAna,5,,A,1,,2025-01-14 17:03:21 UTC,1,"Yes, always",1,x,0,1,0,1\n`)
    expect(reading.columns[0]?.values).toEqual({ 5: 'Yes, always' })
  })

  it('takes the last attempt of each person, in any order of rows', () => {
    const rows = [
      'Ana,5,,A,1,,2025-01-14 17:03:21 UTC,2,second,1,x,0,1,0,1',
      'Ana,5,,A,1,,2025-01-13 17:03:21 UTC,1,first,0,y,0,0,1,0',
      'Ben,6,,A,1,,2025-01-13 17:03:21 UTC,1,only,0,y,0,0,1,0',
    ]
    const reading = readText([header, ...rows].join('\n'))
    expect(reading.rows).toBe(3)
    expect(reading.columns[0]?.values).toEqual({ 5: 'second', 6: 'only' })
  })

  it('gives a score only where questions had points', () => {
    const scored = readText(
      `${header}\nAna,5,,A,1,,2025-01-14 17:03:21 UTC,1,a,1,x,0,1,0,0.5\n`,
      'Quiz 1.csv',
    )
    expect(scored.columns.at(-1)).toMatchObject({ title: 'Quiz 1', outOf: 1, values: { 5: '0.5' } })
    const survey = readFixture('classic_quiz_student_analysis.csv')
    expect(survey.columns.some(({ id }) => id.startsWith('quiz-score'))).toBe(false)
  })

  it('reads an anonymous survey as answers of nobody', () => {
    const reading = readFixture('classic_survey_anonymous_student_analysis.csv')
    expect([reading.rows, reading.people.length, reading.columns.length]).toEqual([2, 0, 0])
    expect(kindsOf(reading)).toEqual(['0 anonymous-answers'])
  })

  it('is known in any language, by its numbered questions and their points', () => {
    const reading = readText(
      'nom,id,section,remis,"77: Quelle ville, dites-vous ?",1.0,corrects,faux,note\nAna,5,A,x,Lyon,1,1,0,1\n',
    )
    expect(reading.format).toBe('classic-quiz')
  })
})

describe('New Quizzes', () => {
  it('reads blocks by their place, as their headers repeat', () => {
    const { columns } = readFixture('new_quizzes_student_analysis.csv')
    expect(columns.map(({ id, title }) => [id, title]).slice(0, 2)).toEqual([
      ['item:11', 'How sure are you with R?'],
      ['item:12', 'Why this course?'],
    ])
  })

  it('reads essays as text and takes the last attempt', () => {
    const { columns } = readFixture('new_quizzes_student_analysis.csv')
    expect(columns[1]?.values).toEqual({ 501001: 'Books.' })
    expect(columns[2]).toMatchObject({ outOf: 2, values: { 501001: '1.5', 501002: '0' } })
  })

  it('takes an essay for text, even where everybody wrote the same few words', () => {
    const block = (type: string, answer: string): string =>
      `${type === 'essay' ? 12 : 11},${type},${answer},0,Graded`
    const row = (id: number): string =>
      `P${id},${id},1,A,2026-09-10 14:00:00 UTC,00:01:00,1,${block('choice', 'Yes')},${block('essay', 'Yes')},0,0,0,0,0`
    const reading = readText(
      `Name,ID,SectionIDs,SectionNames,Submitted,ElapsedTime,Attempt,ItemID,ItemType,Tea?,EarnedPoints,Status,ItemID,ItemType,Why tea?,EarnedPoints,Status,NumberOfCorrect,NumberOfIncorrect,NoResponse,PointsPossible,OverallScore\n${[1, 2, 3, 4].map(row).join('\n')}\n`,
    )
    expect(reading.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['Tea?', 'choice'],
      ['Why tea?', 'text'],
    ])
  })

  it('reads the layout without SIS columns', () => {
    const reading = readText(
      'Name,ID,SectionIDs,SectionNames,Submitted,ElapsedTime,Attempt,ItemID,ItemType,Tea or coffee?,EarnedPoints,Status,NumberOfCorrect,NumberOfIncorrect,NoResponse,PointsPossible,OverallScore\nAna,5,1,A,2026-09-10 14:00:00 UTC,00:01:00,1,9,choice,Tea,0,Graded,0,0,0,0,0\n',
    )
    expect(reading.format).toBe('new-quizzes')
    expect(reading.columns).toMatchObject([{ title: 'Tea or coffee?', values: { 5: 'Tea' } }])
  })
})
