import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ImportRecord } from '#shared/model/imports.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

/** Made by the program as it was in November 2026, when an import was one piece of JSON. */
const oldCourse = fileURLToPath(new URL('../../fixtures/courses/before-records', import.meta.url))
const course = 'HIST 210'

let workspace = ''
let driver: Driver

beforeEach(() => {
  workspace = tempFolder()
  cpSync(oldCourse, path.join(workspace, course), { recursive: true })
  driver = new Driver(workspace)
})
afterEach(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

const importsFolder = (): string => path.join(workspace, course, 'imports')
const recordOfBefore = (): string => readdirSync(path.join(oldCourse, 'imports'))[0] ?? ''

test('a course of before opens with every post as it was', async () => {
  const head = await driver.call('course.open', { course })
  expect(head.notices).toEqual([])
  const file = path.join(oldCourse, 'imports', recordOfBefore())
  const { content } = ImportRecord.parse(JSON.parse(readFileSync(file, 'utf8')))
  expect(content.posts.length).toBe(7)
  for (const post of content.posts.filter(({ deleted }) => !deleted)) {
    const { focus } = await driver.call('posts.read', { course, postId: post.id, wait: false })
    expect(focus.post.text).toBe(post.text)
  }
})

test('a course of before takes a new import beside the old one, and undoes it', async () => {
  const before = await driver.call('course.head', { course })
  const same = await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv'])
  expect(same).toMatchObject({ added: 0, updated: 0 })
  await driver.importFiles(course, ['moodle_forum_discussion.csv'])
  expect(readdirSync(importsFolder()).map((name) => path.extname(name)).toSorted()).toEqual(['.json', '.record', '.record']) // prettier-ignore
  await driver.close()
  driver = new Driver(workspace)
  const after = await driver.call('course.open', { course })
  expect(after.scorable).toBeGreaterThan(before.scorable)
  await driver.call('history.undo', { course })
  expect((await driver.call('course.head', { course })).scorable).toBe(before.scorable)
})

test('an import of before that is damaged is set aside under its own name', async () => {
  writeFileSync(path.join(importsFolder(), recordOfBefore()), '{"id":')
  const head = await driver.call('course.open', { course })
  const [notice] = head.notices
  expect(notice?.key).toBe('errors:notice.importDamaged')
  expect(String(notice?.params?.['kept'])).toMatch(/\.json\.damaged-/)
})

test('imports of before and of now are found again where all else is lost', async () => {
  await driver.importFiles(course, ['moodle_forum_discussion.csv'])
  const { scorable } = await driver.call('course.head', { course })
  await driver.close()
  const lost = path.join(workspace, 'Found')
  cpSync(importsFolder(), path.join(lost, 'imports'), { recursive: true })
  cpSync(path.join(workspace, course, 'course.json'), path.join(lost, 'course.json'))
  writeFileSync(path.join(lost, 'course.json'), '{')
  driver = new Driver(workspace)
  const head = await driver.call('course.open', { course: 'Found' })
  expect(head.notices.map(({ key }) => key)).toContain('errors:notice.fromImports')
  expect(head.scorable).toBe(scorable)
})
