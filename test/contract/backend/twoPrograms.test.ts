import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { importFiles } from '../../../electron/cli/commands/import.ts'
import { canvas, run } from '../../golden/cli/inProcess.ts'
import { Driver } from './driver.ts'
import { formatVersion } from '#shared/model/migrations.ts'

const posts = 'ubc_4242-discussion_2024-09.csv'

describe('the app and the command line on one course', () => {
  test('an import from the command line is there when the course is opened again, and can be undone there', async () => {
    const workspace = tempFolder()
    const app = new Driver(workspace)
    const { id: course, folder, scorable } = await app.call('courses.create', { title: 'Shared', term: '' })
    expect(scorable).toBe(0)
    await run(importFiles, '--course', folder, canvas(posts))
    const head = await app.call('course.open', { course })
    expect(head.scorable).toBe(6)
    expect(head.notices).toEqual([])
    expect(await app.call('history.undo', { course })).toMatchObject({ scorable: 0 })
    await app.close()
    expect(app.bugs).toEqual([])
  })

  test('an act in the app takes in what was imported meanwhile', async () => {
    const workspace = tempFolder()
    const app = new Driver(workspace)
    const { id: course, folder, settings } = await app.call('courses.create', { title: 'Shared', term: '' })
    await run(importFiles, '--course', folder, canvas(posts))
    const head = await app.call('course.settings', { course, settings: { ...settings, term: 'Spring' } })
    expect(head).toMatchObject({ scorable: 6, settings: { term: 'Spring' } })
    await app.close()
    const text = readFileSync(path.join(folder, 'course.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ formatVersion, data: { seq: 2 } })
  })

  test('a course made by the command line opens in the app', async () => {
    const workspace = tempFolder()
    await run(importFiles, '--course', path.join(workspace, 'Made by wb'), canvas(posts))
    const app = new Driver(workspace)
    expect(await app.call('courses.list', {})).toMatchObject([
      { id: 'Made by wb', toScore: 6, problem: null },
    ])
    await app.close()
  })
})

describe('what is stopped', () => {
  test('a sample course that is stopped on the way leaves no folder', async () => {
    const workspace = tempFolder()
    const app = new Driver(workspace)
    const start = await app.call('courses.openSample', {})
    await app.call('jobs.wait', { jobId: start.jobId, after: 1 })
    await app.call('jobs.cancel', { jobId: start.jobId })
    const state = await app.end(start)
    const folders = readdirSync(workspace).filter((name) => !name.startsWith('.'))
    expect(folders).toHaveLength(state.kind === 'done' ? 1 : 0)
    await app.close()
    expect(app.bugs).toEqual([])
  })

  test('a program that ends during work ends it, and leaves the course as it was', async () => {
    const workspace = tempFolder()
    const app = new Driver(workspace)
    const { id: course, folder } = await app.call('courses.create', { title: 'C', term: '' })
    await app.importFiles(course, [posts])
    await app.call('groups.build', {
      ...{ course, planId: null, name: 'Long', sizes: { kind: 'ideal' }, uses: [], rules: [], seed: 1 },
    })
    await app.close()
    expect(existsSync(path.join(folder, 'course.json'))).toBe(true)
    const again = new Driver(workspace)
    const head = await again.call('course.open', { course })
    expect(head).toMatchObject({ scorable: 6, notices: [] })
    await again.close()
    expect([...app.bugs, ...again.bugs]).toEqual([])
  })
})
