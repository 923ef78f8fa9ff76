import { describe, expect, it } from 'vitest'
import { gradebookExport } from '#shared/export/gradebookExport.ts'
import type { GradebookWish } from '#shared/contract/exportViews.ts'
import { topicId } from '#shared/model/ids.ts'
import { settings } from '#test/unit/reading/classroom.ts'
import { importGradebook, type CanvasCourse } from './canvasGradebook.ts'
import { anaId, gradebookOf, gradebookText, input, otherAnaId, wish } from './classroom.ts'

const canvas: CanvasCourse = {
  students: [
    { id: otherAnaId, sortableName: 'Ruiz, Ana' },
    { id: anaId, sortableName: 'Ruiz, Ana' },
    { id: '501003', sortableName: 'Wei, Chen' },
    { id: '501004', sortableName: 'Oyelaran, Dee' },
  ],
  assignments: [
    { id: '88121', title: 'Week 1', points: 10 },
    { id: '88122', title: 'Essay, draft (1)', points: 25 },
  ],
  scores: new Map([
    [`${otherAnaId}|88121`, '4'],
    [`501004|88121`, 'EX'],
    [`${anaId}|88122`, '20'],
  ]),
  unassigned: new Set(),
}

function made(more: Partial<GradebookWish> = {}, text = gradebookText) {
  const result = gradebookExport(input(), gradebookOf(text), wish(more))
  if (!result.ok) throw new Error(result.error.key)
  return result.value
}

function refused(more: Partial<GradebookWish>, text = gradebookText): string {
  const result = gradebookExport(input(), gradebookOf(text), wish(more))
  return result.ok ? '' : result.error.key
}

describe('scores for the gradebook', () => {
  it('hold the chosen column only, with the points as they are and the students who get a score', () => {
    expect(made().text).toBe(
      [
        'Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (88121)',
        '"    Points Possible",,,,,10.00',
        `"Ruiz, Ana",${anaId},00123456,aruiz01,HIST 210 - 01,7.50`,
        '"Wei, Chen",501003,,cwei,HIST 210 - 01,7.50',
        '',
      ].join('\n'),
    )
  })

  it('do in Canvas exactly what the change list says', () => {
    const { text, changes } = made()
    const report = importGradebook(text, canvas)
    expect(report).toMatchObject({
      refused: null,
      deletes: [],
      creates: [],
      repoints: [],
      asks: [],
      byName: [],
    })
    expect(report.sets.map(({ student, to }) => [student, to])).toEqual([
      [anaId, '7.50'],
      ['501003', '7.50'],
    ])
    expect(changes).toEqual([
      { key: 'exporting:changes.sets', params: { count: 2, column: 'Week 1 (88121)' } },
      { key: 'exporting:changes.leaves', params: { count: 2 } },
      { key: 'exporting:changes.createsNothing' },
    ])
  })

  it('leave scores that are in Canvas alone unless they are to be replaced', () => {
    const kept = made().rows.find(({ key }) => key === otherAnaId)
    expect(kept).toMatchObject({ state: 'left', before: '4.00', note: { key: 'exporting:left.kept' } })
    const replacing = made({ overwrite: true })
    expect(replacing.rows.find(({ key }) => key === otherAnaId)).toMatchObject({
      state: 'set',
      after: '2.50',
    })
    expect(replacing.changes[1]).toEqual({ key: 'exporting:changes.replaces', params: { count: 1 } })
    expect(importGradebook(replacing.text, canvas).sets).toContainEqual({
      student: otherAnaId,
      assignment: '88121',
      from: '4',
      to: '2.50',
    })
  })

  it('never mix up two students of one name, whichever comes first', () => {
    const turned = gradebookText.split('\n')
    const [one = '', other = ''] = turned.splice(3, 2)
    turned.splice(3, 0, other, one)
    expect(made({}, turned.join('\n')).rows).toEqual(made().rows)
  })

  it('tell students of one name apart in the list', () => {
    expect(made().rows.map(({ name }) => name)).toEqual([
      'Oyelaran, Dee',
      `Ruiz, Ana (${anaId})`,
      `Ruiz, Ana (${otherAnaId})`,
      'Wei, Chen',
    ])
  })

  it('leave excused students excused and students without a Canvas id out', () => {
    expect(made().rows.find(({ key }) => key === '501004')?.note?.key).toBe('exporting:left.excused')
    const [first, ...others] = input().content.people
    if (first === undefined) throw new Error('a person')
    const course = input({}, { people: [{ ...first, canvasId: null }, ...others] })
    const result = gradebookExport(course, gradebookOf(gradebookText), wish())
    expect(result.ok && result.value.rows.find(({ key }) => key === anaId)?.note?.key).toBe(
      'exporting:left.noId',
    )
    expect(result.ok && result.value.text.includes(anaId)).toBe(false)
  })

  it('leave half-scored students out where only whole ones are wanted', () => {
    const rows = made({ complete: true }).rows
    expect(rows.find(({ key }) => key === '501003')?.note).toEqual({
      key: 'exporting:left.partly',
      params: { scored: 0, posts: 1 },
    })
  })

  it('count the best posts, one discussion, or one checkpoint', () => {
    const ana = (more: Partial<GradebookWish>) => made(more).rows.find(({ key }) => key === anaId)?.after
    expect(ana({ best: 1 })).toBe('10.00')
    expect(ana({ best: 9 })).toBe('7.50')
    expect(ana({ scope: { weeks: { from: 1, to: 1 }, topicIds: [] } })).toBe('10.00')
    expect(ana({ scope: { weeks: { from: 1, to: 1 }, topicIds: [topicId('t2')] } })).toBe('5.00')
    const replies = made({ part: 'replies', overwrite: true }).rows
    expect(replies.filter(({ state }) => state === 'set').map(({ key }) => key)).toEqual([otherAnaId])
  })

  it('weigh the criteria as the rubric does', () => {
    const { rubric } = settings()
    const criteria = rubric.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.id === 'point' ? 3 : 0,
    }))
    const course = { ...input(), settings: settings({ rubric: { ...rubric, criteria } }) }
    const result = gradebookExport(course, gradebookOf(gradebookText), wish({ overwrite: true }))
    expect(result.ok && result.value.rows.map(({ after }) => after)).toEqual(['', '7.50', '2.50', '7.50'])
  })

  it('are no file at all where nothing changes', () => {
    expect(made({ scope: { weeks: { from: 7, to: 8 }, topicIds: [] } })).toMatchObject({
      text: '',
      changes: [
        { key: 'exporting:changes.sets', params: { count: 0 } },
        { key: 'exporting:changes.leaves', params: { count: 4 } },
        { key: 'exporting:changes.createsNothing' },
      ],
    })
  })

  it('say that a score is there already, at Canvas’s two decimals and in any notation', () => {
    const text = gradebookText.replace('HIST 210 - 01,,,20.00', 'HIST 210 - 01,,"7,5",20.00')
    expect(made({}, text).rows.find(({ key }) => key === anaId)).toMatchObject({
      state: 'same',
      before: '7,5',
    })
  })
})

describe('what would go wrong in Canvas', () => {
  it.each([
    ['Final Grade reflection (9)', 'exporting:refused.dropped'],
    ['My Current Scores (9)', 'exporting:refused.dropped'],
    ['Week 1 (9) ', 'exporting:refused.oddTitle'],
    ['Week\u00a0(9)', ''],
    ['"Week\n1 (9)"', 'exporting:refused.lineBreak'],
  ])('a column %j is refused with its reason', (title, reason) => {
    const { columns } = gradebookOf(gradebookText.replace('Week 1 (88121)', title))
    expect(columns.find(({ at }) => at === 6)?.refused?.key ?? '').toBe(
      reason === '' ? 'exporting:refused.oddTitle' : reason,
    )
  })

  it('a column without points or read-only is refused', () => {
    expect(refused({}, gradebookText.replace(',10.00,', ',,'))).toBe('exporting:refused.noPoints')
    expect(refused({}, gradebookText.replace(',10.00,', ',0.00,'))).toBe('exporting:refused.noPoints')
    expect(refused({}, gradebookText.replace(',10.00,', ',(read only),'))).toBe('exporting:refused.readOnly')
    expect(refused({ target: { kind: 'column', at: 5 } })).toBe('exporting:refused.noColumn')
  })

  it('a new assignment is made only when asked for, and said', () => {
    const target = { kind: 'new', title: 'Talk', points: 5 } as const
    const { text, changes } = made({ target })
    expect(importGradebook(text, canvas).creates).toEqual([{ title: 'Talk', points: '5.00' }])
    expect(changes.at(-1)).toEqual({
      key: 'exporting:changes.createsAssignment',
      params: { title: 'Talk', points: 5 },
    })
  })

  it.each([
    ['Talk (12)', 'exporting:refused.newWithNumber'],
    ['Week 1', 'exporting:refused.newExists'],
    ['Final Score of talk', 'exporting:refused.newDropped'],
    ['1,5', 'exporting:refused.newIsNumber'],
    ['a\nb', 'exporting:refused.lineBreak'],
  ])('a new title %j is refused', (title, reason) => {
    expect(refused({ target: { kind: 'new', title, points: 5 } })).toBe(reason)
  })

  it('a gradebook of another class writes nothing', () => {
    const other = gradebookText.replaceAll(/\d{6,}(?=,)/g, (id) => `9${id}`)
    expect(refused({}, other)).toBe('exporting:file.otherClass')
  })

  it('a student twice in the file gets no score', () => {
    const line = gradebookText.split('\n')[3] ?? ''
    const twice = gradebookText.replace(line, `${line}\n${line}`)
    expect(made({}, twice).rows.find(({ key }) => key === anaId)?.note?.key).toBe('exporting:left.twice')
  })
})
