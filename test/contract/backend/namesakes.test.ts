import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import { importAssessments } from '#test/unit/export/canvasOtherImports.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const driver = new Driver(lastingFolder())
const weeks = { from: 1, to: 2 }

/** Three of one name, one of them with other letters in it, and a name that a spreadsheet would run. */
const students = [
  { id: '501', name: 'Ana Ruiz', says: 'alder' },
  { id: '502', name: 'Ana Ruiz', says: 'birch' },
  { id: '503', name: 'Ana  Ruiz', says: 'cedar' },
  { id: '504', name: '=HYPERLINK("x")', says: 'damson' },
] as const
const secrets: readonly string[] = students.map(({ says }) => says)
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const discussion = (): string => {
  const header =
    'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'
  const rows = students.map(({ id, name, says }, at) => {
    const words = `I believe that the ${says} tree explains the street, because every ${says} was planted before the war.`
    return `7,Week 1: Trees,Why?,1,Dr Lee,,,${id},${cell(name)},${900 + at},,${words},0,2026-09-1${at} 10:00:00 UTC`
  })
  return `${[header, ...rows.map((row) => row.replace(/,(I believe.*war\.),/, ',"$1",'))].join('\n')}\n`
}

const gradebook = (): string => {
  const header = 'Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (55)'
  const rows = students.map(({ id, name }, at) => `${cell(name)},${id},,s${at},Section ${at + 1},`)
  return `${[header, '    Points Possible,,,,,10.00', ...rows].join('\n')}\n`
}

let course = ''

async function approveOwn(personId: string, says: string): Promise<string> {
  const { draftId, draft } = await driver.call('feedback.open', { course, weeks, personId, postId: null })
  const text = { ...draft.text, nextStep: `Take 10 minutes on Monday for the ${says} once more. Ask me.` }
  await driver.call('feedback.edit', { course, draftId, text })
  await driver.call('feedback.approve', { course, draftId, approved: true })
  return draftId
}

/** The tree of a text: exactly one, or the text has mixed two students up. */
function treesIn(text: string): readonly string[] {
  return secrets.filter((tree) => text.includes(tree))
}

/** Who is who by section: each of the students sits in one of their own. */
async function idOf(): Promise<ReadonlyMap<string, string>> {
  const people = await driver.call('people.list', { course })
  const found = students.map(({ id }, at) => {
    const person = people.find(({ sections }) => sections.includes(`Section ${at + 1}`))
    if (person === undefined) throw new Error(`Nobody is in section ${at + 1}`)
    return [id, person.personId] as const
  })
  return new Map(found)
}

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'Trees', term: '' })).id
  const uploads = [
    await driver.upload('7-discussion.csv', Buffer.from(discussion())),
    await driver.upload('2026-09-30T1000_Grades-TREES.csv', Buffer.from(gradebook())),
  ]
  const preview = await driver.finish(await driver.call('import.stage', { course, uploads }))
  await driver.finish(await driver.call('import.commit', { course, stageId: preview.stageId, forums: {} }))
  const ids = await idOf()
  for (const { id, says } of students) await approveOwn(ids.get(id) ?? '', says)
  const queue = await driver.call('posts.queue', {
    course,
    order: 'time',
    week: null,
    topicId: null,
    only: [],
  })
  for (const { postId } of queue.rows) {
    const asked = { course, postId, criterionId: 'point', level: 3, how: 'own', reason: '' } as const
    await driver.call('marks.level', asked)
  }
}, 60_000)

afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

describe('students of one name never get each other’s words', () => {
  test('in their feedback and in what is shown beside it', async () => {
    const ids = await idOf()
    expect(ids.size).toBe(students.length)
    for (const { id, says } of students) {
      const asked = { course, weeks, personId: ids.get(id) ?? '', postId: null }
      const view = await driver.call('feedback.open', asked)
      const { strength, quotation, nextStep } = view.draft.text
      expect(treesIn([strength, quotation, nextStep].join(' '))).toEqual([says])
      expect(treesIn(JSON.stringify(view.evidence))).toEqual([says])
    }
  })

  test('on their sheets, each of which has its own code', async () => {
    const asked = { course, weeks, approvedOnly: true, people: null, order: 'name' as const }
    const sheets = (await driver.call('sheets.data', asked)).students
    const ids = await idOf()
    expect(sheets).toHaveLength(students.length)
    expect(new Set(sheets.map(({ code }) => code)).size).toBe(students.length)
    for (const { id, says } of students) {
      const own = sheets.find(({ personId }) => personId === ids.get(id))
      expect(treesIn([own?.strength, own?.quotation, own?.nextStep].join(' '))).toEqual([says])
    }
  })

  test('in the messages, each under its own id', async () => {
    const plan = await driver.call('export.plan', { course, wish: { kind: 'inbox', weeks } })
    const ids = await idOf()
    for (const { id, says } of students) {
      const row = plan.rows.find(({ key }) => key === ids.get(id))
      expect(treesIn((row?.text ?? '').split('\n').slice(0, -3).join('\n'))).toContain(says)
    }
    const messages = (plan.files[0]?.text ?? '').split(/\n(?=[^\n]*\(\d+\)\n=+\n)/)
    expect(messages).toHaveLength(students.length)
    for (const message of messages) {
      const whose = students.find(({ id }) => message.includes(`(${id})`))
      const step = /Take 10 minutes on Monday for the (\w+)/.exec(message)?.[1]
      expect(step).toBe(whose?.says)
    }
  })

  test('in the rubric file for Canvas', async () => {
    const head =
      'Student Id,Student Name,Makes a point - Rating,Makes a point - Points,Makes a point - Comments'
    const lines = students.toReversed().map(({ id, name }) => `${id},${cell(name)},,,`)
    const uploadId = await driver.upload('rubric.csv', Buffer.from(`${[head, ...lines].join('\n')}\n`))
    const source = await driver.call('export.source', { course, uploadId })
    const plan = await driver.call('export.plan', {
      course,
      wish: {
        kind: 'assessments',
        sourceId: source.sourceId,
        scope: { weeks, topicIds: [] },
        matches: [{ description: 'Makes a point', criterionId: 'point', outOf: 4 }],
        commentsIn: 'Makes a point',
      },
    })
    const written = importAssessments(plan.files[0]?.text ?? '', ['Makes a point'])
    expect(written.size).toBe(students.length)
    for (const { id, says } of students) {
      const comments = written.get(id)?.get('Makes a point')?.comments ?? ''
      expect(/Monday for the (\w+)/.exec(comments)?.[1]).toBe(says)
    }
  })

  test('in their records', async () => {
    const ids = await idOf()
    for (const { id, says } of students) {
      const wish = { kind: 'record', personId: ids.get(id) ?? '' } as const
      for (const { text } of (await driver.call('export.plan', { course, wish })).files) {
        expect(/Monday for the (\w+)/.exec(text)?.[1]).toBe(says)
        expect(text).toContain(`I believe that the ${says} tree`)
        for (const other of secrets.filter((tree) => tree !== says))
          expect(text).not.toContain(`I believe that the ${other} tree`)
      }
    }
  })
})

test('a name that is a formula runs in no table that leaves', async () => {
  const plan = await driver.call('export.plan', { course, wish: { kind: 'everything' } })
  for (const { name, text } of plan.files) {
    const cells = readCanvasTable(new TextEncoder().encode(text)).flat()
    expect(
      cells.some((words) => words.includes('HYPERLINK')),
      name,
    ).toBe(true)
    expect(
      cells.filter((words) => /^[=+@\t\r]/.test(words)),
      name,
    ).toEqual([])
  }
})
