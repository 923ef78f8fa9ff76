import { describe, expect, it } from 'vitest'
import type { AssessmentWish } from '#shared/contract/exportViews.ts'
import { assessmentExport } from '#shared/export/assessmentExport.ts'
import { readAssessmentFile, type AssessmentFile } from '#shared/export/assessmentFile.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import { matchCriteria } from '#shared/export/matchCriteria.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { criterionId, personId } from '#shared/model/ids.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { settings } from '#test/unit/reading/classroom.ts'
import { importAssessments } from './canvasOtherImports.ts'
import { anaId, approved, input, otherAnaId, say, someText, weeks } from './classroom.ts'

const header =
  'Student Id,Student Name,Argument - Rating,Argument - Points,Argument - Comments,Peers - primary - Rating,Peers - primary - Points,Peers - primary - Comments'
const text = [
  header,
  '501003,Wei Chen,Full marks,8,,,,',
  `${otherAnaId},Ana Ruiz,,,,,,`,
  `${anaId},Ana Ruiz,Half,4,"Old, words",,3,Nice`,
  '501004,Dee,,,,,,',
  '',
].join('\n')

function fileOf(csv: string): AssessmentFile {
  const file = readAssessmentFile(readCanvasTable(new TextEncoder().encode(csv)))
  if (!file.ok) throw new Error(file.error.key)
  return file.value
}

function wish(more: Partial<AssessmentWish> = {}): AssessmentWish {
  return {
    kind: 'assessments',
    sourceId: 's',
    scope: { weeks, topicIds: [] },
    matches: [
      { description: 'Argument', criterionId: criterionId('point'), outOf: 8 },
      { description: 'Peers - primary', criterionId: null, outOf: 3 },
    ],
    commentsIn: 'Argument',
    ...more,
  }
}

function made(drafts: CourseWork['drafts'], more: Partial<AssessmentWish> = {}, csv = text) {
  const result = assessmentExport(input({ drafts }), fileOf(csv), wish(more))
  if (!result.ok) throw new Error(result.error.key)
  return result.value
}

const comment =
  'Ana, you tested a claim.\n\n“Rent went up”\n\nTake 10 minutes on Monday.\n\n=What of the streets?'

describe('rubric scores and feedback', () => {
  it('fill the file of Canvas: header as it was, points, the rating’s own name, feedback with its lines', () => {
    const { text: csv } = made(approved(anaId))
    expect(csv.startsWith(`${header}\n`)).toBe(true)
    const written = importAssessments(csv, ['Argument', 'Peers - primary'])
    expect([...written.keys()]).toEqual([anaId])
    // The middle of 4 and 2 is the higher of the two: 8 points, which the file calls "Full marks".
    expect(written.get(anaId)?.get('Argument')).toEqual({
      points: '8.00',
      rating: 'Full marks',
      comments: comment,
    })
    expect(written.get(anaId)?.get('Peers - primary')).toEqual({ points: '3', rating: '', comments: 'Nice' })
  })

  it('come for approved students only, and only where there is a level', () => {
    const rows = made({
      ...approved(anaId, { state: 'edited' }),
      ...approved('501003'),
      ...approved('501004'),
    }).rows
    const why = (id: string) => rows.find(({ key }) => key === id)?.note?.key
    expect(why(anaId)).toBe('exporting:left.notApproved')
    expect(why('501004')).toBe('exporting:left.noPosts')
    expect(rows.find(({ key }) => key === '501003')?.state).toBe('set')
  })

  it('never give one Ana the words of the other', () => {
    const other = { ...someText, strength: 'For the other Ana.' }
    const drafts = { ...approved(anaId), ...approved(otherAnaId, { text: other }) }
    const written = importAssessments(made(drafts).text, ['Argument'])
    expect(written.get(anaId)?.get('Argument')?.comments).toContain('tested a claim')
    expect(written.get(otherAnaId)?.get('Argument')?.comments).toContain('For the other Ana.')
    // A draft that stands under another student's key is nobody's.
    const [wrong] = Object.values(approved(anaId, { personId: personId(otherAnaId) }))
    if (wrong === undefined) throw new Error('a draft')
    expect(made({ [draftKey(personId(anaId), weeks)]: wrong }).text).toBe('')
  })

  it('take feedback of exactly the weeks that are asked for', () => {
    expect(made(approved(anaId), { scope: { weeks: { from: 1, to: 1 }, topicIds: [] } }).text).toBe('')
  })

  it('say what they write, what they replace and whom they leave alone', () => {
    expect(made(approved(anaId)).changes).toEqual([
      { key: 'exporting:changes.assesses', params: { count: 1, criteria: 'Argument' } },
      { key: 'exporting:changes.comments', params: { criterion: 'Argument' } },
      { key: 'exporting:changes.replacesAssessments', params: { count: 1 } },
      { key: 'exporting:changes.leaves', params: { count: 3 } },
      { key: 'exporting:changes.createsNothing' },
    ])
    expect(made(approved(anaId), { commentsIn: null }).changes).toHaveLength(4)
  })

  it('are written once: a file that holds them already changes nothing', () => {
    const first = made(approved(anaId))
    expect(made(approved(anaId), {}, first.text)).toMatchObject({ text: '', rows: { 1: {} } })
    expect(made(approved(anaId), {}, first.text).rows.find(({ key }) => key === anaId)?.state).toBe('same')
  })

  it('have no byte-order mark even where the file had one, for Canvas would then find no student', () => {
    const { text: csv } = made(approved(anaId), {}, `\uFEFF${text}`)
    expect(csv.charCodeAt(0)).toBe('S'.charCodeAt(0))
    expect(importAssessments(`\uFEFF${csv}`, ['Argument']).has(anaId)).toBe(false)
  })

  it('use the points of a rubric that came from Canvas', () => {
    const { rubric } = settings()
    const criteria = rubric.criteria.map((criterion) => ({ ...criterion, points: [0, 2, 5] }))
    const course = {
      ...input({ drafts: approved('501003') }),
      settings: settings({ rubric: { ...rubric, criteria } }),
    }
    const result = assessmentExport(course, fileOf(text), wish())
    // Level 3 of 4 over three ratings is the best of them, rounded up.
    expect(
      result.ok && importAssessments(result.value.text, ['Argument']).get('501003')?.get('Argument')?.points,
    ).toBe('5.00')
  })
})

describe('the criteria of the file', () => {
  it('are matched by exact wording and by nothing else', () => {
    const { rubric } = settings()
    const [one, two] = rubric.criteria
    if (one === undefined || two === undefined) throw new Error('criteria')
    const own = {
      ...rubric,
      criteria: [
        { ...one, title: 'Argument' },
        { ...two, title: 'peers - Primary' },
      ],
    }
    expect(matchCriteria(fileOf(text), own, say).map(({ criterionId: id, outOf }) => [id, outOf])).toEqual([
      ['point', 8],
      [null, 3],
    ])
    const inWords = fileOf('Student Id,Student Name,Makes a point - Points\n1,a,\n')
    expect(matchCriteria(inWords, rubric, say)[0]?.criterionId).toBe('point')
  })

  it('are refused where two have one name, or points are hidden', () => {
    const twice = fileOf('Student Id,Student Name,A - Points,A - Points,B - Comments\n1,a,,,\n')
    expect(matchCriteria(twice, settings().rubric, say).map(({ refused }) => refused?.key)).toEqual([
      'exporting:refused.criterionTwice',
      'exporting:refused.criterionNoPoints',
    ])
    const matches = [{ description: 'A', criterionId: criterionId('point'), outOf: 4 }]
    expect(assessmentExport(input(), twice, wish({ matches }))).toMatchObject({ ok: false })
  })

  it('nothing matched is said, not written', () => {
    const result = assessmentExport(input({ drafts: approved(anaId) }), fileOf(text), wish({ matches: [] }))
    expect(result).toMatchObject({ ok: false, error: { key: 'exporting:refused.nothingMatched' } })
  })

  it('rounded ids and other tables are refused', () => {
    const read = (csv: string) => readAssessmentFile(readCanvasTable(new TextEncoder().encode(csv)))
    expect(read('Student Id,Student Name,A - Points\n2.386E+16,a,\n')).toMatchObject({
      ok: false,
      error: { key: 'exporting:file.roundedIds' },
    })
    expect(read('Student,ID,Section\na,1,b\n')).toMatchObject({ ok: false })
    expect(read('')).toMatchObject({ ok: false })
  })
})
