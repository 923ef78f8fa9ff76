import { existsSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CourseCard } from '#shared/contract/views.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import { lastingFolder } from '../../unit/backend/tempFolder.ts'
import { Driver } from './driver.ts'

const driver = new Driver(lastingFolder())
let course = ''

beforeAll(async () => {
  course = (await driver.call('courses.create', { title: 'HIST 210', term: 'Autumn 2026' })).id
  await driver.importFiles(course, ['ubc_4242-discussion_2024-09.csv', 'gradebook_full.csv'])
}, 60_000)
afterAll(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

async function card(id: string): Promise<CourseCard | undefined> {
  return (await driver.call('courses.list', {})).find((one) => one.id === id)
}

describe('a course for the next term', () => {
  test('has the rubric and settings, and nothing of the students', async () => {
    const { settings } = await driver.call('course.head', { course })
    const kept = { ...settings, instructor: 'Dr Lee', firstDay: '2026-09-07', feedbackTargetDays: 5 }
    await driver.call('course.settings', { course, settings: kept })
    const next = await driver.call('courses.duplicate', { course, title: 'HIST 210', term: 'Spring 2027' })
    expect(next.id).not.toBe(course)
    expect(next.settings).toEqual({ ...kept, term: 'Spring 2027', firstDay: null })
    expect(next.undo).toEqual({ undo: null, redo: null })
    expect(await driver.call('people.list', { course: next.id })).toEqual([])
    expect(await driver.call('import.list', { course: next.id })).toEqual([])
    expect((await driver.call('people.list', { course })).length).toBeGreaterThan(0)
  })

  test('has the looks of its sheets, and nothing that this class agreed on', async () => {
    const { instructor, helpRoute, facts } = await driver.call('facts.get', { course })
    const agreed = {
      meeting: 'Room 4',
      groundRules: ['Listen first'],
      recording: 'vid',
      homeLanguage: 'es' as const,
    }
    const looks = {
      officeHours: 'Mondays',
      questionDays: 21,
      dialogueBox: false,
      levelsAs: 'points' as const,
    }
    await driver.call('facts.set', {
      course,
      instructor,
      helpRoute,
      facts: { ...facts, ...agreed, ...looks },
    })
    const next = await driver.call('courses.duplicate', { course, title: 'HIST 210', term: 'Autumn 2027' })
    expect((await driver.call('facts.get', { course: next.id })).facts).toEqual({ ...noFacts, ...looks })
  })

  test('needs a course to copy', async () => {
    const none = await driver.ask('courses.duplicate', { course: 'None', title: 'X', term: '' })
    expect(none).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('putting a course away', () => {
  test('changes nothing in it, and opening it brings it back', async () => {
    await driver.call('courses.archive', { course, archived: true })
    expect(await card(course)).toMatchObject({ archived: true, title: 'HIST 210' })
    await driver.call('courses.archive', { course, archived: false })
    expect(await card(course)).toMatchObject({ archived: false })
    await driver.call('courses.archive', { course, archived: true })
    await driver.call('course.open', { course })
    expect(await card(course)).toMatchObject({ archived: false })
  })

  test('is refused for a course that is not there', async () => {
    expect(await driver.ask('courses.archive', { course: '../x', archived: true })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })
})

describe('deleting a course', () => {
  test('needs its title, and leaves everything as it was without', async () => {
    const made = await driver.call('courses.create', { title: 'Old course', term: '' })
    const folder = (await card(made.id))?.folder ?? ''
    for (const title of ['', 'old course', 'Old cours']) {
      const refused = await driver.ask('courses.remove', { course: made.id, title })
      expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } })
    }
    expect(existsSync(folder)).toBe(true)
    expect(await driver.call('courses.remove', { course: made.id, title: ' Old course ' })).toBeNull()
    expect(existsSync(folder)).toBe(false)
    expect(await card(made.id)).toBeUndefined()
    expect(await card(course)).toBeDefined()
  })

  test('reaches no folder outside of the workspace', async () => {
    for (const id of ['..', '.', '../..', '/', 'a/../..']) {
      const answer = await driver.ask('courses.remove', { course: id, title: id })
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    }
    expect(await card(course)).toBeDefined()
  })

  test('of a course that cannot be read goes by the name of its folder', async () => {
    const made = await driver.call('courses.create', { title: 'Broken', term: '' })
    const folder = (await card(made.id))?.folder ?? ''
    await driver.call('course.close', { course: made.id })

    writeFileSync(`${folder}/course.json`, '{"formatVersion":77,"data":{}}')
    expect((await card(made.id))?.problem).not.toBeNull()
    await driver.call('courses.remove', { course: made.id, title: made.id })
    expect(existsSync(folder)).toBe(false)
  })
})
