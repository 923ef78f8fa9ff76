import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvasNumber, roundPoints, writePoints } from '#shared/export/canvasNumber.ts'
import { readGradebookFile, refusedNewTitle, spelledHeader } from '#shared/export/gradebookFile.ts'
import { rowsByCanvasId } from '#shared/export/rowsByCanvasId.ts'
import { gradebookOf, gradebookText } from './classroom.ts'

const file = gradebookOf(gradebookText)
const titled = (title: string, points = '10') =>
  gradebookOf(`Student,ID,Section,${title}\nPoints Possible,,,${points}\n"Ruiz, Ana",1,A,\n`)
const refusal = (title: string, points?: string) => titled(title, points).columns[0]?.refused?.key ?? null

describe('a gradebook from Canvas', () => {
  it('holds every student but the test student, and no row that is about points or posting', () => {
    expect(file.students.map(({ canvasId }) => canvasId)).toEqual([
      '23860000003042656',
      '23860000003042657',
      '501003',
      '501004',
    ])
  })

  it('has the student columns in the one order that the importer takes', () => {
    expect(file.about.map((at) => file.header[at])).toEqual([
      'Student',
      'ID',
      'SIS User ID',
      'SIS Login ID',
      'Section',
    ])
  })

  it('puts them in that order from whatever order they stand in', () => {
    const turned = gradebookOf('Section,SIS Login ID,ID,Student,A (1)\nPoints Possible,,,,5\nx,y,1,Ana,\n')
    expect(turned.about.map((at) => turned.header[at])).toEqual(['Student', 'ID', 'SIS Login ID', 'Section'])
  })

  it('leaves the SIS user id out where no SIS login stands beside it', () => {
    const lone = gradebookOf('Student,ID,SIS User ID,Section\nAna,1,00123456,A\n')
    expect(lone.about.map((at) => lone.header[at])).toEqual(['Student', 'ID', 'Section'])
  })

  it('takes last and first name where the school shows them apart', () => {
    const apart = gradebookOf('LastName,FirstName,ID,Section\nRuiz,Ana,1,A\n')
    expect(apart.about.map((at) => apart.header[at])).toEqual(['LastName', 'FirstName', 'ID', 'Section'])
  })

  it.each([
    '',
    'Student,Section\nAna,A',
    'ID,Section\n1,A',
    'Student,ID\nAna,1',
    'LastName,ID,Section\nR,1,A',
  ])('is not "%s"', (text) => {
    const rows = text.split('\n').map((line) => line.split(','))
    expect(readGradebookFile(rows)).toMatchObject({ ok: false, error: { key: 'exporting:file.noGradebook' } })
  })

  it('is refused where a spreadsheet has rounded the ids', () => {
    const rows = [
      ['Student', 'ID', 'Section'],
      ['Ana', '2.3860E+16', 'A'],
    ]
    expect(readGradebookFile(rows)).toMatchObject({ ok: false, error: { key: 'exporting:file.roundedIds' } })
  })

  it.each([
    ['student', 'Student'],
    [' SIS  login id ', 'SIS Login ID'],
    ['Week 1 (88121)', 'Week 1 (88121)'],
    ['', ''],
  ])('has "%s" spelled as "%s"', (cell, spelled) => {
    expect(spelledHeader(cell)).toBe(spelled)
  })
})

describe('an assignment column', () => {
  it('is one with an id in brackets at the end of its title', () => {
    expect(file.columns.map(({ title }) => title)).toEqual(['Week 1 (88121)', 'Essay, draft (1) (88122)'])
    expect(file.columns.map(({ points }) => points)).toEqual([10, 25])
  })

  it.each([
    ['Week 1 (7)', '10', null],
    ['Week 1 (7)', '0', 'exporting:refused.noPoints'],
    ['Week 1 (7)', '', 'exporting:refused.noPoints'],
    ['Week 1 (7)', '(read only)', 'exporting:refused.readOnly'],
    ['Final Score notes (7)', '10', 'exporting:refused.dropped'],
    ['final score notes (7)', '10', null],
    ['Week 1\u00A0(7)', '10', 'exporting:refused.oddTitle'],
    ['"Week\n1 (7)"', '10', 'exporting:refused.lineBreak'],
  ])('"%s" worth "%s" is refused for: %s', (title, points, key) => {
    expect(refusal(title, points)).toBe(key)
  })

  it('is refused the second time its title stands there', () => {
    const twice = gradebookOf('Student,ID,Section,A (1),A (1)\nPoints Possible,,,5,5\nAna,1,x,,\n')
    expect(twice.columns.map(({ refused }) => refused?.key ?? null)).toEqual([
      null,
      'exporting:refused.twice',
    ])
  })
})

describe('the title of a new assignment', () => {
  it.each([
    ['Discussion, weeks 1 to 4', null],
    ['Discussion (7)', 'exporting:refused.newWithNumber'],
    ['Dis\ncussion', 'exporting:refused.lineBreak'],
    ['12,5', 'exporting:refused.newIsNumber'],
    ['Week 1', 'exporting:refused.newExists'],
    [' Week 1 ', 'exporting:refused.newExists'],
    ['Current Grade of talk', 'exporting:refused.newDropped'],
    ['שיחה 🎓', null],
  ])('"%s" is refused for: %s', (title, key) => {
    expect(refusedNewTitle(title, file)?.key ?? null).toBe(key)
  })
})

describe('a number as Canvas reads it', () => {
  it.each([
    ['10', 10],
    ['10.50', 10.5],
    ['10,50', 10.5],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['95%', 95],
    [' 7 ', 7],
    ['-3', -3],
    ['.5', 0.5],
    ['EX', null],
    ['', null],
    ['-', null],
    ['.', null],
    ['1 000', null],
    ['١٢', null],
  ])('"%s" is %s', (cell, number) => {
    expect(canvasNumber(cell)).toBe(number)
  })

  it('comes back as it was written, whatever the points', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (points) => {
        expect(canvasNumber(writePoints(points))).toBeCloseTo(roundPoints(points), 6)
        expect(writePoints(points)).toMatch(/^\d+\.\d\d$/)
      }),
    )
  })

  it.each([
    [1.005, '1.01'],
    [2.675, '2.68'],
    [0.1 + 0.2, '0.30'],
    [1e6, '1000000.00'],
    [0, '0.00'],
  ])('%d is written %s', (points, written) => {
    expect(writePoints(points)).toBe(written)
  })
})

describe('the rows of a person', () => {
  const rows = [{ canvasId: '1' }, { canvasId: '2' }, { canvasId: '1' }, { canvasId: '' }]
  const of = rowsByCanvasId(rows)

  it('are all rows with the id', () => {
    expect(of({ canvasId: '1' })).toEqual([rows[0], rows[2]])
  })

  it.each([null, '', '3'])('are none for the id %s', (canvasId) => {
    expect(of({ canvasId })).toEqual([])
  })

  it('are those of the very id, to the last of its seventeen digits', () => {
    const long = rowsByCanvasId([{ canvasId: '23860000003042656' }, { canvasId: '23860000003042657' }])
    expect(long({ canvasId: '23860000003042657' })).toEqual([{ canvasId: '23860000003042657' }])
  })
})
