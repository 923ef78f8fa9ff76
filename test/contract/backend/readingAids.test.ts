import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueuePlace } from '#shared/contract/views.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'

const workspace = lastingFolder()
const driver = new Driver(workspace)
let course = ''

/** Thirty students, a practice forum and a prompt with an opening post each. */
function classFile(): Buffer {
  const header = fixture('ubc_4242-discussion_2024-09.csv').toString('utf8').split('\r\n')[0] ?? ''
  const topic = (id: number, title: string) =>
    `${id},"${title}","Post once",501999,"Prof. Dana Reyes",2025-02-10 07:00:00 PST,2025-02-10 07:05:00 PST`
  const rows = Array.from({ length: 30 }, (_, at) => {
    const words = `My street changed in way ${at}, because rents rose while wages stood still, and I can show the letters.`
    const when = `2025-02-11 12:${String(at).padStart(2, '0')}:44 PST`
    return `${topic(71000, 'Week 5: Rent')},${501100 + at},"Student Number${at}",${820100 + at},,"${words}",0,${when}`
  })
  const hello = `${topic(70999, 'Introduce yourself')},501100,"Student Number0",820001,,"Hello from my town, I like maps.",0,2025-02-09 12:00:00 PST`
  return Buffer.from([header, hello, ...rows, ''].join('\r\n'))
}

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'Aids', term: '' })).id
  const uploads = [await driver.upload('class.csv', classFile())]
  const { stageId } = await driver.finish(await driver.call('import.stage', { course, uploads }))
  await driver.finish(await driver.call('import.commit', { course, stageId, forums: {} }))
  await driver.call('forums.set', {
    course,
    topicId: '70999',
    forum: {
      purpose: 'practice',
      week: null,
      firstPostDate: null,
      replyDate: null,
      lastSafeDate: null,
      points: null,
    },
  })
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const everything = { week: null, topicId: null } as const
const queue = () => driver.call('posts.queue', { course, order: 'shuffled', ...everything })
const allRows = async () => {
  const postIds = (await queue()).rows.map(({ postId }) => postId)
  return await driver.call('posts.rows', { course, postIds })
}

async function setAll(
  row: Pick<QueuePlace, 'postId'>,
  level: 0 | 1 | 2 | 3 | 4,
  afresh = false,
): Promise<void> {
  for (const criterionId of ['point', 'support', 'inquire', 'transform']) {
    const about = { course, postId: row.postId, criterionId, afresh } as const
    await driver.call('marks.level', { ...about, level, how: 'own', reason: '' })
  }
}

describe('forums where nothing is scored', () => {
  test('stand last in the queue, have no criteria, and keep no level', async () => {
    const last = (await allRows()).at(-1)
    expect(last).toMatchObject({ topicId: '70999', criteria: 0 })
    const level = {
      course,
      postId: last?.postId ?? '',
      criterionId: 'point',
      level: 3,
      how: 'own',
      reason: '',
    } as const
    expect(await driver.ask('marks.level', level)).toMatchObject({ ok: false, error: { kind: 'refused' } })
    const reading = await driver.call('posts.read', { course, postId: last?.postId ?? '' })
    expect(reading).toMatchObject({ scorable: false, mark: { levels: {} } })
    const { scorable } = await driver.call('course.head', { course })
    expect(scorable).toBe(30)
  })
})

describe('looking up one name', () => {
  test('shows one student’s name and nobody else’s, is taken back by undo, and stays in the log', async () => {
    const { rows } = await queue()
    const postId = rows[0]?.postId ?? ''
    const head = await driver.call('names.lookUp', { course, postId, on: true })
    expect(JSON.stringify(head.undo)).not.toContain('Student Number')
    const shown = (await allRows()).filter(({ name }) => name !== null)
    expect(new Set(shown.map(({ name }) => name)).size).toBe(1)
    expect(shown.map((row) => row.postId)).toContain(postId)
    const { focus } = await driver.call('posts.read', { course, postId })
    expect(focus.name).toMatch(/^Student Number\d+$/u)
    expect(focus.who).not.toContain('Student')
    await driver.call('history.undo', { course })
    expect((await allRows()).every(({ name }) => name === null)).toBe(true)
    expect(await driver.call('names.log', { course })).toMatchObject([{ name: focus.name, postId }])
  })

  test('of somebody who is shown already is no second act and no second line', async () => {
    const postId = (await queue()).rows[1]?.postId ?? ''
    await driver.call('names.lookUp', { course, postId, on: true })
    const acts = (await driver.call('history.list', { course })).length
    const lines = (await driver.call('names.log', { course })).length
    await driver.call('names.lookUp', { course, postId, on: true })
    expect(await driver.call('history.list', { course })).toHaveLength(acts)
    expect(await driver.call('names.log', { course })).toHaveLength(lines)
    await driver.call('names.lookUp', { course, postId, on: false })
    expect((await driver.call('posts.read', { course, postId })).focus.name).toBeNull()
    expect(await driver.call('names.log', { course })).toHaveLength(lines)
  })

  test('of a post that is not there is refused', async () => {
    expect(await driver.ask('names.lookUp', { course, postId: '0', on: true })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('keeps no name in the log, only who it was', () => {
    expect(readFileSync(path.join(workspace, course, 'names.jsonl'), 'utf8')).not.toContain('Student Number')
  })
})

describe('views under a name', () => {
  const choice = { order: 'thread', ...everything, only: ['unscored', 'late'] } as const
  const views = async () => (await driver.call('posts.choices', { course })).views

  test('are kept, replaced under the same name however it is spelled, undone and deleted', async () => {
    await driver.call('views.save', { course, name: 'Late ones', choice })
    await driver.call('views.save', { course, name: 'LATE ONES', choice: { ...choice, order: 'time' } })
    expect(await views()).toMatchObject([{ name: 'LATE ONES', choice: { order: 'time' } }])
    await driver.call('history.undo', { course })
    const [view] = await views()
    expect(view).toMatchObject({ name: 'Late ones', choice: { order: 'thread', only: ['unscored', 'late'] } })
    await driver.call('views.remove', { course, viewId: view?.viewId ?? '' })
    expect(await views()).toEqual([])
    await driver.call('history.undo', { course })
    expect(await views()).toHaveLength(1)
  })

  test('need a name', async () => {
    expect(await driver.ask('views.save', { course, name: '  ', choice })).toMatchObject({
      error: { kind: 'bad-request' },
    })
    expect(await driver.ask('views.remove', { course, viewId: '__proto__' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('the choices say which weeks, topics, sections and groups there are', async () => {
    const choices = await driver.call('posts.choices', { course })
    expect(choices.topics.map(({ title, scored }) => [title, scored])).toEqual([
      ['Introduce yourself', false],
      ['Week 5: Rent', true],
    ])
  })
})

describe('why a post was late', () => {
  test('is noted, found, and taken back', async () => {
    const postId = (await queue()).rows[2]?.postId ?? ''
    await driver.call('marks.late', { course, postId, reason: ' ill ' })
    expect((await driver.call('posts.read', { course, postId })).mark.lateReason).toBe('ill')
    await driver.call('history.undo', { course })
    expect((await driver.call('posts.read', { course, postId })).mark.lateReason).toBe('')
  })
})

describe('an early post that comes back', () => {
  test('comes after twenty posts, blind, and its second levels stand beside the first', async () => {
    const { rows } = await queue()
    for (const row of rows.slice(0, 19)) await setAll(row, 1)
    expect(await driver.call('posts.returning', { course })).toBeNull()
    const last = rows[19]
    if (last === undefined) throw new Error('there are thirty posts')
    await setAll(last, 3)
    const back = await driver.call('posts.returning', { course })
    if (back === null) throw new Error('a post comes back after twenty')
    expect(back).toMatchObject({ scored: 0, criteria: 4 })
    const about = { course, postId: back.postId }
    expect((await driver.call('posts.read', { ...about, afresh: true })).mark.levels).toEqual({})
    await setAll(back, 2, true)
    expect(await driver.call('posts.returning', { course })).toBeNull()
    const reading = await driver.call('posts.read', about)
    expect(Object.values(reading.mark.levels).map(({ level }) => level)).toEqual([1, 1, 1, 1])
    expect(Object.values(reading.recheck?.levels ?? {}).map(({ level }) => level)).toEqual([2, 2, 2, 2])
    const { drift } = await driver.call('posts.agreement', { course, order: 'time', ...everything })
    expect(drift).toMatchObject({ posts: 1, earlyLower: [back.postId], earlyHigher: [] })
    await driver.call('history.undo', { course })
    expect(await driver.call('posts.returning', { course })).toMatchObject({ postId: back.postId, scored: 3 })
  })

  test('cannot be judged a second time before it was judged once', async () => {
    const postId = (await queue()).rows[28]?.postId ?? ''
    const level = {
      course,
      postId,
      criterionId: 'point',
      level: 2,
      how: 'own',
      reason: '',
      afresh: true,
    } as const
    expect(await driver.ask('marks.level', level)).toMatchObject({ error: { kind: 'refused' } })
  })
})

describe('looking back on a list', () => {
  test('counts what the list holds, and the whole list where it shows only what is left', async () => {
    const report = await driver.call('posts.agreement', { course, order: 'time', ...everything })
    expect(report).toMatchObject({ scored: 20, total: 30 })
    const left = await driver.call('posts.agreement', {
      course,
      order: 'time',
      ...everything,
      only: ['unscored'],
    })
    expect(left).toEqual(report)
    expect(report.overall.compared).toBe(report.overall.exact + report.disagreements)
  })
})
