import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import { anonymisedFile } from '#test/unit/export/anonymised.ts'
import { assessmentExport } from '#shared/export/assessmentExport.ts'
import { readAssessmentFile } from '#shared/export/assessmentFile.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import { feedbackFile, postsFile } from '#shared/export/everythingFiles.ts'
import { gradebookExport } from '#shared/export/gradebookExport.ts'
import { readGradebookFile } from '#shared/export/gradebookFile.ts'
import { inboxFile, inboxMessages } from '#shared/export/inboxMessages.ts'
import { rubricFile } from '#shared/export/rubricFile.ts'
import { recordText } from '#shared/export/recordFiles.ts'
import { recordOf } from '#shared/export/studentRecord.ts'
import { criterionId } from '#shared/model/ids.ts'
import { anaId, approved, input, otherAnaId, people, say, weeks, wish } from '#test/unit/export/classroom.ts'

const canvasFile = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/export/${name}`, import.meta.url))

const course = input({ drafts: { ...approved(anaId), ...approved('501003') } })
const scored = { ...course, scores: new Map() }

function gradebook(name: string): string {
  const file = readGradebookFile(readCanvasTable(canvasFile(name)))
  if (!file.ok) throw new Error(file.error.key)
  const column = file.value.columns.find(({ title }) => title.includes('(33001)'))
  const target = { kind: 'column', at: column?.at ?? -1 } as const
  const made = gradebookExport(course, file.value, wish({ target, overwrite: true }))
  return made.ok ? made.value.text : made.error.key
}

function assessments(): string {
  const file = readAssessmentFile(readCanvasTable(canvasFile('rubric_assessments.csv')))
  if (!file.ok) throw new Error(file.error.key)
  const matches = [{ description: 'Use of sources - primary', criterionId: criterionId('support'), outOf: 3 }]
  const scope = { weeks, topicIds: [] }
  const commentsIn = 'Use of sources - primary'
  const made = assessmentExport(course, file.value, {
    kind: 'assessments',
    sourceId: 's',
    scope,
    matches,
    commentsIn,
  })
  return made.ok ? made.value.text : made.error.key
}

function groupSet(): string {
  const groups = ['Team A', 'Team B']
  const rows = people.slice(0, 4).map((person, at) => ({ person, groupName: groups[at % 2] ?? '' }))
  const written = writeGroupSet(rows)
  return written.ok ? written.value : written.error.key
}

function record(): string {
  const [person] = people
  if (person === undefined) throw new Error('a person')
  return recordText(recordOf(course, person, say, '2026-11-01'))
}

describe('every export is written as it always was', () => {
  it.each([
    ['gradebook-comma.csv', () => gradebook('gradebook_comma.csv')],
    ['gradebook-semicolon.csv', () => gradebook('gradebook_semicolon_bom.csv')],
    ['gradebook-lastname.csv', () => gradebook('gradebook_lastname.csv')],
    ['assessments.csv', assessments],
    ['group-set.csv', groupSet],
    ['rubric.csv', () => rubricFile(course.settings.rubric, say)],
    ['posts.csv', () => postsFile(scored, say)],
    ['feedback.csv', () => feedbackFile(scored, say)],
    ['without-names.csv', () => anonymisedFile(scored, 'golden', say)],
    ['record.txt', record],
    ['messages.txt', () => inboxFile(inboxMessages(course, weeks, say), course)],
  ])('%s', async (name, write) => {
    await expect(write()).toMatchFileSnapshot(`files/${name}`)
  })

  it('one gradebook in three variants gives the same scores', () => {
    const scores = ['gradebook_comma.csv', 'gradebook_semicolon_bom.csv'].map((name) =>
      gradebook(name).split('\n').slice(1),
    )
    expect(scores[1]).toEqual(scores[0])
    expect(gradebook('gradebook_comma.csv')).toContain(otherAnaId)
  })
})
