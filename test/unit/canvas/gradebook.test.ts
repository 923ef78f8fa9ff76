import { describe, expect, it } from 'vitest'
import type { FileReading } from '#shared/canvas/reading.ts'
import { kindsOf, readFixture, readText } from './fixtures.ts'

function titles(reading: FileReading): readonly string[] {
  return reading.columns.map(({ title }) => title)
}
function valuesOf(reading: FileReading, title: string) {
  return reading.columns.find((column) => column.title === title)?.values
}

describe('the Canvas gradebook', () => {
  it('takes ids and points of assignments from header and points row', () => {
    const { columns } = readFixture('gradebook_full.csv')
    expect(columns.find(({ title }) => title === 'Essay, draft (1)')).toMatchObject({
      id: 'assignment:33002',
      outOf: 20,
      kind: 'number',
    })
  })

  it('finds the points row behind the hidden row, and counts neither as people', () => {
    const reading = readFixture('gradebook_full.csv')
    expect([reading.rows, reading.people.length]).toEqual([7, 7])
  })

  it('reads decimal commas, quoted or with semicolons, as the same numbers', () => {
    const european = readFixture('gradebook_eu_semicolon_bom.csv')
    const plain = readFixture('gradebook_full.csv')
    expect(european.people).toEqual(plain.people)
    expect(european.columns.map(({ values }) => values)).toEqual(plain.columns.map(({ values }) => values))
    const quoted = readText('Student,ID,Section,Essay (1)\n"Ruiz, Ana",5,A,"85,50"\n')
    expect(valuesOf(quoted, 'Essay')).toEqual({ 5: '85.50' })
  })

  it('leaves out excused, not assigned and missing grades, and counts the first two', () => {
    const reading = readText(
      'Student,ID,Section,Essay (1)\nA,1,S,EX\nB,2,S,N/A\nC,3,S,-\nD,4,S,\nE,5,S,excused\nF,6,S,0.00\n',
    )
    expect(valuesOf(reading, 'Essay')).toEqual({ 6: '0.00' })
    expect(reading.problems).toMatchObject([{ kind: 'excused-cells', message: { params: { count: 3 } } }])
  })

  it('keeps overall totals and leaves those of groups out', () => {
    const header =
      'Student,ID,Section,Essay (1),Essays Current Points,Essays Current Score,Essays Unposted Current Score,Current Score,Unposted Current Score,Final Score,Final Grade,Override Score'
    expect(titles(readText(`${header}\nA,1,S,1,2,3,4,5,6,7,B,9\n`))).toEqual([
      'Essay', 'Current Score', 'Final Score', 'Final Grade', 'Override Score',
    ]) // prettier-ignore
  })

  it('takes an assignment called "Final Grade" for an assignment when it has points', () => {
    const reading = readText('Student,ID,Section,Final Grade (77)\n    Points Possible,,,10\nA,1,S,9\n')
    expect(reading.columns).toMatchObject([{ id: 'assignment:77', title: 'Final Grade', outOf: 10 }])
  })

  it('knows the optional columns and takes none of them for a grade', () => {
    const header = 'Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section,Essay (1)'
    const reading = readText(`${header}\n"Ruiz, Ana",5,00017,aruiz,i-1,canvas.example.edu,A,3\n`)
    expect(titles(reading)).toEqual(['Essay'])
    expect(reading.people[0]).toMatchObject({ sisId: '00017', loginId: 'aruiz', sections: ['A'] })
  })

  it('takes the test student for a test, in a course of any roster', () => {
    const test = readFixture('gradebook_full.csv').people.at(-1)
    expect(test).toMatchObject({ name: 'Test Student', role: 'test' })
    expect(test?.onRoster).toBeUndefined()
  })

  it('takes the guard before a formula off a name', () => {
    const reading = readText('Student,ID,Section,Essay (1)\n"=""=Ruiz, Ana""",5,A,3\n')
    expect(reading.people[0]?.sortableName).toBe('=Ruiz, Ana')
  })

  it('reads names that are not sorted', () => {
    const [zelda] = readText('Student,ID,Section,Essay (1)\nZelda Fitzgerald,5,A,3\n').people
    expect(zelda).toMatchObject({ name: 'Zelda Fitzgerald', sortableName: 'Fitzgerald, Zelda' })
  })

  it('reads columns of the same title as two', () => {
    const reading = readText('Student,ID,Section,Notes,Notes\nA,1,S,x,y\n')
    expect(new Set(reading.columns.map(({ id }) => id)).size).toBe(2)
  })

  it('reads a Points Possible row that lost its spaces, and 2019’s Muted', () => {
    const reading = readFixture('gradebook_2019_muted.csv')
    expect([reading.rows, reading.columns[0]?.outOf]).toEqual([1, 20])
    expect(readText('Student,ID,Section,Essay (1)\nPoints Possible,,,20\nA,1,S,3\n').rows).toBe(1)
  })

  it('refuses rounded ids', () => {
    const reading = readText('Student,ID,Section,Essay (1)\nA,2.386E+16,S,3\n')
    expect(kindsOf(reading)).toContain('2 scientific-id')
    expect(reading.people).toEqual([])
  })

  it('says of a row without anybody that it was left out', () => {
    expect(kindsOf(readText('Student,ID,Section,Essay (1)\n,,S,3\n'))).toEqual(['2 no-person'])
  })

  it('is not seen in any table with a student and an id', () => {
    expect(readText('Student,ID,Locker\nA,1,7\n').format).not.toBe('canvas-gradebook')
  })
})

describe('other systems’ gradebooks', () => {
  it('takes the # off Brightspace’s ids and leaves its last column out', () => {
    const reading = readFixture('d2l_grades.csv')
    expect(reading.people[0]).toMatchObject({
      sisId: '00090001',
      loginId: 'aokafor',
      email: 'aokafor@example.edu',
    })
    expect(reading.columns.map(({ title, outOf }) => [title, outOf])).toEqual([['Week 3 Discussion', 10], ['Essay', 20]]) // prettier-ignore
  })

  it('reads Blackboard’s tab-separated UTF-16', () => {
    const reading = readFixture('blackboard_gc.xls')
    expect([reading.encoding, reading.delimiter]).toEqual(['utf-16le', '\t'])
    expect(reading.columns).toMatchObject([{ title: 'Week 3', outOf: 10 }])
  })
})
