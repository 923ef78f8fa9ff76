import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/api.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'

const driver = new Driver(lastingFolder())
let course = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'Reading', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
  const header = fixture('ubc_4242-discussion_2024-09.csv').toString('utf8').split('\r\n')[0] ?? ''
  const row =
    '71000,"Week 5: Names","Post once",501999,"Prof. Dana Reyes",2025-02-10 07:00:00 PST,2025-02-10 07:05:00 PST'
  const words =
    'Hi Ben, I read what Ben Lindqvist wrote about rent and I see it the other way in my street. Ben, why is that?'
  const named = [
    header,
    `${row},501001,"Amara Okafor",820001,,"${words}",0,2025-02-11 12:01:44 PST`,
    '',
  ].join('\r\n')
  const uploads = [await driver.upload('named.csv', Buffer.from(named))]
  const { stageId } = await driver.finish(await driver.call('import.stage', { course, uploads }))
  await driver.finish(await driver.call('import.commit', { course, stageId, forums: {} }))
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const read = (postId: string): Promise<Output<'posts.read'>> => driver.call('posts.read', { course, postId })

async function queue(change: { order?: 'shuffled' | 'thread' | 'time' | 'waiting' } = {}) {
  const query = { course, order: 'thread', week: null, topicId: null, only: [], ...change } as const
  return await driver.call('posts.queue', query)
}

async function anonymous(on: boolean): Promise<void> {
  const { settings } = await driver.call('course.head', { course })
  await driver.call('course.settings', { course, settings: { ...settings, anonymous: on } })
}

/** A reply that calls its peer by name, found by what is written, not by chance. */
async function postWithName(name: string): Promise<Output<'posts.read'>> {
  await anonymous(false)
  for (const { postId } of (await queue()).rows) {
    const reading = await read(postId)
    if (reading.focus.post.text.includes(name)) return reading
  }
  throw new Error(`no post names ${name}`)
}

describe('reading without names', () => {
  test('shows codes for students, and neither times nor the exported source', async () => {
    await anonymous(true)
    const postIds = (await queue()).rows.map(({ postId }) => postId)
    const rows = await driver.call('posts.rows', { course, postIds })
    const reading = await read(rows[0]?.postId ?? '')
    expect(rows).toHaveLength(postIds.length)
    expect(reading.focus.who).toMatch(/^\p{Lu}\p{L}+ \d+$/u)
    const students = (await driver.call('people.list', { course })).filter(({ role }) => role === 'student')
    const shown = JSON.stringify([rows, reading.before, reading.focus, reading.after].map((part) => part))
    for (const { name } of students) expect(shown).not.toContain(name)
    expect(reading.focus.post.source).toBeNull()
  })

  test('keeps the same code within a discussion', async () => {
    const codes = async (found: Awaited<ReturnType<typeof queue>>) => {
      const postIds = found.rows.map(({ postId }) => postId).toSorted()
      return (await driver.call('posts.rows', { course, postIds })).map(({ who }) => who).toSorted()
    }
    expect(await codes(await queue({ order: 'time' }))).toEqual(await codes(await queue()))
  })

  test('keeps a pin in the words as written, though it was chosen among codes', async () => {
    const named = await postWithName('Ben')
    const { id: postId, text } = named.focus.post
    await anonymous(true)
    const masked = await read(postId)
    expect(masked.focus.post.text).not.toContain('Ben')
    const span = { start: 0, end: masked.focus.post.text.length }
    const pin = { span, text: masked.focus.post.text, use: 'feedback' as const }
    await driver.call('marks.pin', { course, postId, pin, on: true })
    expect((await read(postId)).mark.pins[0]).toMatchObject({ span, text: masked.focus.post.text })
    await anonymous(false)
    expect((await read(postId)).mark.pins[0]).toMatchObject({ span: { start: 0, end: text.length }, text })
  })

  test('a pin of nothing is refused', async () => {
    const postId = (await queue()).rows[0]?.postId ?? ''
    for (const span of [
      { start: 3, end: 3 },
      { start: 90_000, end: 90_001 },
    ]) {
      const answer = await driver.ask('marks.pin', {
        course,
        postId,
        pin: { span, text: '', use: 'share' },
        on: true,
      })
      expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    }
  })
})

describe('setting levels', () => {
  test('twice by the same key is one act, with the time of the first', async () => {
    const postId = (await queue()).rows[1]?.postId ?? ''
    const input = { course, postId, criterionId: 'support', level: 2, how: 'own', reason: '' } as const
    await driver.call('marks.level', input)
    const [once, acts] = [(await read(postId)).mark, (await driver.call('history.list', { course })).length]
    await driver.call('marks.level', input)
    expect((await read(postId)).mark).toEqual(once)
    expect(await driver.call('history.list', { course })).toHaveLength(acts)
    await driver.call('marks.level', { ...input, reason: 'second thoughts' })
    expect(await driver.call('history.list', { course })).toHaveLength(acts + 1)
  })

  test('keeps what the program had suggested then, and the version of the post', async () => {
    const postId = (await queue()).rows[0]?.postId ?? ''
    const suggested = (await read(postId)).score?.criteria
    const input = {
      course,
      postId,
      criterionId: 'support',
      level: 4,
      how: 'disagreed',
      reason: 'cites a letter',
    } as const
    await driver.call('marks.level', input)
    const { mark, focus } = await read(postId)
    const support = Object.entries(mark.levels).find(([id]) => id === 'support')?.[1]
    expect(support).toMatchObject({ level: 4, how: 'disagreed', reason: 'cites a letter' })
    expect(support?.suggested).toBe(
      Object.entries(suggested ?? {}).find(([id]) => id === 'support')?.[1].level,
    )
    expect(mark.seenVersion).toBe(focus.post.updatedAt)
    expect(mark.read).toBe(true)
  })

  test('of a criterion or a post that is not there is refused, and leaves no act', async () => {
    const before = await driver.call('history.list', { course })
    const level = { course, level: 1, how: 'own', reason: '' } as const
    const postId = (await queue()).rows[0]?.postId ?? ''
    const unknown = [
      { ...level, postId, criterionId: 'spelling' },
      { ...level, postId: '__proto__', criterionId: 'point' },
      { ...level, postId: '0', criterionId: 'point' },
    ]
    for (const input of unknown) {
      expect(await driver.ask('marks.level', input)).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      })
    }
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('to what it is already is no act', async () => {
    const postId = (await queue()).rows[1]?.postId ?? ''
    await driver.call('marks.flags', { course, postId, read: true })
    const before = (await driver.call('history.list', { course })).length
    await driver.call('marks.flags', { course, postId, read: true })
    await driver.call('marks.strategies', { course, postId, strategies: null })
    expect(await driver.call('history.list', { course })).toHaveLength(before)
  })

  test('survives the undoing of the import it belongs to', async () => {
    const postId = (await queue()).rows[0]?.postId ?? ''
    const rows = await driver.call('import.list', { course })
    await driver.call('import.undo', { course, importId: rows.at(-1)?.id ?? '' })
    expect(await driver.ask('posts.read', { course, postId })).toMatchObject({ error: { kind: 'not-found' } })
    await driver.call('history.undo', { course })
    expect(Object.keys((await read(postId)).mark.levels)).toContain('support')
  })
})

describe('what if', () => {
  test('compares from the levels that are suggested, and keeps nothing', async () => {
    const before = await driver.call('history.list', { course })
    const postId = (await queue()).rows[0]?.postId ?? ''
    const { score } = await read(postId)
    const lines = await driver.call('posts.whatIf', { course, postId })
    expect(lines.map(({ kind }) => kind)).toEqual(['padded', 'spelling', 'no-last-question'])
    for (const { criterionId, before: level } of lines[0]?.levels ?? []) {
      expect(level).toBe(Object.entries(score?.criteria ?? {}).find(([id]) => id === criterionId)?.[1].level)
    }
    expect(lines[0]?.levels).toHaveLength(5)
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test('of a post that is not there is refused in words', async () => {
    for (const postId of ['0', '__proto__']) {
      expect(await driver.ask('posts.whatIf', { course, postId })).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      })
    }
  })
})

describe('what a page must not send', () => {
  test.each([
    ['an unknown field', { course: 'c', postId: '1', extra: 1 }],
    ['a number for an id', { course: 'c', postId: 1 }],
    ['nothing', null],
    ['a list', []],
  ])('%s is answered in words and reaches no handler', async (_, input) => {
    const answer = await driver.ask('posts.read', input as unknown as { course: string; postId: string })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
  })
})
