import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const driver = new Driver(lastingFolder())
let course = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'HIST 210', term: '' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv'])
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const postsThere = async () =>
  (await driver.call('posts.queue', { course, order: 'thread', week: null, topicId: null, only: [] })).rows
    .length

test('going back to a kept moment brings everything back as one act, and undo brings the later work again', async () => {
  const { settings } = await driver.call('course.head', { course })
  const posts = await postsThere()
  const point = await driver.call('history.mark', { course })
  await driver.call('course.settings', { course, settings: { ...settings, instructor: 'Dr Lee' } })
  const [imported] = await driver.call('import.list', { course })
  await driver.call('import.undo', { course, importId: imported?.id ?? '' })
  expect(await postsThere()).toBe(0)

  const back = await driver.call('history.backTo', { course, point: point.id })
  expect(back.settings.instructor).toBe('')
  expect(back.undo.undo?.key).toBe('history:backTo')
  expect(await postsThere()).toBe(posts)
  expect(await driver.call('history.points', { course })).toEqual([point])

  const forth = await driver.call('history.undo', { course })
  expect(forth.settings.instructor).toBe('Dr Lee')
  expect(await postsThere()).toBe(0)
})

test('keeping a moment is no act: what was taken back can still be done again', async () => {
  await driver.call('history.undo', { course })
  const { undo } = await driver.call('course.head', { course })
  expect(undo.redo).not.toBeNull()
  await driver.call('history.mark', { course })
  expect((await driver.call('course.head', { course })).undo).toEqual(undo)
})

test('a moment that is not there is refused, and nothing changes', async () => {
  const before = await driver.call('course.head', { course })
  const answer = await driver.ask('history.backTo', { course, point: '../../course' })
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await driver.call('course.head', { course })).toEqual(before)
})
