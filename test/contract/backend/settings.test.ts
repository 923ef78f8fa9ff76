import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/api.ts'
import { criterionId } from '#shared/model/ids.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'

const driver = new Driver(lastingFolder())
const posts = 'ubc_4242-discussion_2024-09.csv'
const weeks = { from: 1, to: 15 }
let course = ''
let other = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'One', term: '' })).id
  other = (await driver.call('courses.create', { title: 'Other', term: '' })).id
  await driver.importFiles(course, [posts, 'gradebook_full.csv'])
  await driver.importFiles(other, [posts])
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const head = (of = course): Promise<Output<'course.head'>> => driver.call('course.head', { course: of })

const queueOf = (of: string): Promise<Output<'posts.queue'>> =>
  driver.call('posts.queue', { course: of, order: 'thread', week: null, topicId: null, only: [] })

async function firstPost(of = course): Promise<string> {
  return (await queueOf(of)).rows[0]?.postId ?? ''
}

const levelOf = (postId: string, criterion: string, of = course): Promise<Output<'marks.level'>> =>
  driver.call('marks.level', {
    course: of,
    postId,
    criterionId: criterion,
    level: 4,
    how: 'own',
    reason: '',
  })

describe('the rubric of a course', () => {
  const own = {
    id: criterionId('own'),
    title: 'Kindness',
    description: '',
    signal: 'none' as const,
    weight: 1,
    points: null,
    meanings: null,
  }

  test('is changed as an act with a name of its own, and undone', async () => {
    const { settings } = await head()
    const rubric = { ...settings.rubric, criteria: [...settings.rubric.criteria, own] }
    const changed = await driver.call('course.settings', { course, settings: { ...settings, rubric } })
    expect(changed.undo.undo?.key).toBe('history:rubric')
    expect((await driver.call('history.undo', { course })).settings).toEqual(settings)
  })

  test('decides which levels can be set; levels of a criterion taken out come back with it', async () => {
    const { settings } = await head()
    const postId = await firstPost()
    await levelOf(postId, 'support')
    const without = settings.rubric.criteria.filter(({ id }) => id !== 'support')
    const rubric = { ...settings.rubric, criteria: [...without, own] }
    await driver.call('course.settings', { course, settings: { ...settings, rubric } })
    const mark = { course, postId, criterionId: 'support', level: 1, how: 'own', reason: '' } as const
    const refused = await driver.ask('marks.level', mark)
    expect(refused).toMatchObject({ ok: false, error: { message: { key: 'errors:unknownCriterion' } } })
    await levelOf(postId, 'own')
    const quality = async () => (await driver.call('overview.get', { course, week: null })).quality
    expect((await quality()).map((row) => row.criterionId)).not.toContain('support')
    expect((await quality()).find((row) => row.criterionId === 'own')?.levels[4]).toBe(1)
    await driver.call('course.settings', { course, settings })
    expect((await quality()).find((row) => row.criterionId === 'support')?.levels[4]).toBe(1)
  })

  test('gives no suggestion for a criterion without a signal', async () => {
    const { settings } = await head()
    const rubric = { ...settings.rubric, criteria: [own] }
    await driver.call('course.settings', { course, settings: { ...settings, rubric } })
    const { score } = await driver.call('posts.read', { course, postId: await firstPost() })
    expect(score?.criteria[own.id]?.level ?? null).toBeNull()
    await driver.call('history.undo', { course })
  })
})

describe('settings', () => {
  test('that are the same are no act', async () => {
    const before = await driver.call('history.list', { course })
    const { settings } = await head()
    await driver.call('course.settings', { course, settings })
    expect(await driver.call('history.list', { course })).toEqual(before)
  })

  test.each([
    ['no weeks', { weeks: 0 }],
    ['half a week', { weeks: 1.5 }],
    ['a target of no days', { feedbackTargetDays: 0 }],
    ['a title that is a number', { title: 7 }],
  ])('with %s are refused and change nothing', async (_, change) => {
    const { settings } = await head()
    const wrong = { ...settings, ...change } as typeof settings
    expect(await driver.ask('course.settings', { course, settings: wrong })).toMatchObject({
      error: { kind: 'bad-request' },
    })
    expect((await head()).settings).toEqual(settings)
  })

  test('keep their folder when the title changes, so that nothing that points there breaks', async () => {
    const { settings, folder, id } = await head()
    const renamed = await driver.call('course.settings', {
      course,
      settings: { ...settings, title: 'A new title' },
    })
    expect(renamed).toMatchObject({ folder, id })
    const cards = await driver.call('courses.list', {})
    expect(cards.find((card) => card.id === course)?.title).toBe('A new title')
    await driver.call('history.undo', { course })
  })
})

describe('what a discussion is for', () => {
  test('is not asked to be decided again when it is set to what it is', async () => {
    const [row] = await driver.call('forums.list', { course })
    if (row === undefined) throw new Error('a discussion')
    const set = { course, topicId: row.topic.id, forum: row.forum }
    await driver.call('forums.set', set)
    const acts = await driver.call('history.list', { course })
    await driver.call('forums.set', set)
    expect(await driver.call('history.list', { course })).toEqual(acts)
    const [decided] = await driver.call('forums.list', { course })
    expect(decided?.decided).toBe(true)
    await driver.call('history.undo', { course })
    expect((await driver.call('forums.list', { course }))[0]).toEqual(row)
  })

  test.each(['practice', 'lounge'] as const)('%s is read and never scored', async (purpose) => {
    const rows = await driver.call('forums.list', { course })
    for (const { topic, forum } of rows)
      await driver.call('forums.set', { course, topicId: topic.id, forum: { ...forum, purpose } })
    expect((await head()).scorable).toBe(0)
    expect((await driver.call('overview.get', { course, week: null })).topics.length).toBeGreaterThan(0)
    for (let at = 0; at < rows.length; at += 1) await driver.call('history.undo', { course })
    expect((await head()).scorable).toBe(6)
  })

  test.each(['nowhere', '__proto__'])('cannot be said of the discussion %j', async (topicId) => {
    const [row] = await driver.call('forums.list', { course })
    if (row === undefined) throw new Error('a discussion')
    const answer = await driver.ask('forums.set', { course, topicId, forum: row.forum })
    expect(answer).toMatchObject({ error: { kind: 'not-found', message: { key: 'errors:unknownTopic' } } })
  })
})

describe('two courses at once', () => {
  test('share posts of the same ids and nothing that was done to them', async () => {
    const postId = await firstPost()
    expect(await firstPost(other)).toBe(postId)
    const before = await head(other)
    await driver.call('marks.flags', { course, postId, moderation: true })
    expect(await head(other)).toEqual(before)
    expect((await driver.call('posts.read', { course: other, postId })).mark.moderation).toBe(false)
  })

  test('undo each their own', async () => {
    const postId = await firstPost()
    await levelOf(postId, 'point')
    await levelOf(postId, 'point', other)
    await driver.call('history.undo', { course })
    const marked = await driver.call('posts.read', { course: other, postId })
    expect(Object.keys(marked.mark.levels)).toEqual(['point'])
  })

  test('bear acts in both at the same time, losing none', async () => {
    const rows = (await queueOf(other)).rows.map(({ postId }) => postId)
    await Promise.all(
      [course, other].flatMap((of) =>
        rows.map((postId) => driver.call('marks.flags', { course: of, postId, read: true })),
      ),
    )
    for (const of of [course, other]) {
      const kept = await driver.call('posts.rows', { course: of, postIds: rows })
      expect(kept.map(({ read }) => read)).toEqual(rows.map(() => true))
    }
  })

  test('hand out no sheet of the other', async () => {
    const sheets = await driver.call('sheets.data', { course: other, weeks, approvedOnly: false })
    expect(sheets.classSheet.course).toBe('Other')
    expect(sheets.students.every((sheet) => sheet.course === 'Other')).toBe(true)
  })

  test('a preview of one cannot be kept in the other', async () => {
    const uploads = [await driver.upload('more.csv', fixture('pipe_posts.csv'))]
    const { stageId } = await driver.finish(await driver.call('import.stage', { course, uploads }))
    const before = await head(other)
    const state = await driver.end(await driver.call('import.commit', { course: other, stageId, forums: {} }))
    expect(state.kind).toBe('failed')
    expect(await head(other)).toEqual(before)
    await driver.call('import.discard', { course, stageId })
  })
})

describe('long work', () => {
  test('that is not there is said to be unknown, whichever way it is asked for', async () => {
    for (const jobId of ['job-99999', '__proto__']) {
      expect(await driver.ask('jobs.wait', { jobId, after: 0 })).toMatchObject({
        error: { kind: 'not-found' },
      })
      expect(await driver.ask('jobs.cancel', { jobId })).toMatchObject({ error: { kind: 'not-found' } })
    }
  })

  test('that has ended stays as it ended when it is cancelled late, and answers every late wait', async () => {
    const uploads = [await driver.upload('posts.csv', fixture(posts))]
    const start = await driver.call('import.stage', { course, uploads })
    const preview = await driver.finish(start)
    await driver.call('jobs.cancel', { jobId: start.jobId })
    expect(await driver.finish(start)).toEqual(preview)
    await driver.call('import.discard', { course, stageId: preview.stageId })
  })

  test('reading that is cancelled leaves the course and its history as they were', async () => {
    const before = [await head(), await driver.call('history.list', { course })]
    const uploads = [await driver.upload('posts.csv', fixture(posts))]
    const start = await driver.call('import.stage', { course, uploads })
    await driver.call('jobs.cancel', { jobId: start.jobId })
    const state = await driver.end(start)
    expect(['cancelled', 'done']).toContain(state.kind)
    expect([await head(), await driver.call('history.list', { course })]).toEqual(before)
  })
})
