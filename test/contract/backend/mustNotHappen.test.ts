import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'

describe('what must not happen', () => {
  test('ids that lead out of the workspace are no courses', async () => {
    const workspace = path.join(tempFolder(), 'inner')
    const driver = new Driver(workspace)
    const outside = new Driver(path.dirname(workspace))
    await outside.call('courses.create', { title: 'Other', term: '' })
    for (const course of ['../Other', '..', '.', 'a/../../Other', '/etc', 'Other\\..', '\0', '.workbench']) {
      expect(await driver.ask('course.open', { course })).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      })
    }
    await driver.close()
    await outside.close()
    expect(driver.bugs).toEqual([])
  })

  test('an import that is cancelled leaves nothing', async () => {
    const workspace = tempFolder()
    const driver = new Driver(workspace)
    const course = (await driver.call('courses.create', { title: 'C', term: '' })).id
    const uploads = [await driver.upload('a.csv', fixture('ubc_4242-discussion_2024-09.csv'))]
    const preview = await driver.finish(await driver.call('import.stage', { course, uploads }))
    const start = await driver.call('import.commit', { course, stageId: preview.stageId, forums: {} })
    await driver.call('jobs.cancel', { jobId: start.jobId })
    const state = await driver.end(start)
    const kept = await driver.call('import.list', { course })
    // It was cancelled in time or it was not; half-done it is never.
    expect(kept).toHaveLength(state.kind === 'done' ? 1 : 0)
    const imports = path.join(workspace, course, 'imports')
    await driver.close()
    const left = readdirSync(path.dirname(imports)).includes('imports') ? readdirSync(imports) : []
    expect(left.filter((name) => name.includes('.tmp-'))).toEqual([])
  })

  test('a course from a newer version is shown, said, and not opened', async () => {
    const workspace = tempFolder()
    const driver = new Driver(workspace)
    const { id, folder } = await driver.call('courses.create', { title: 'Tomorrow', term: '' })
    await driver.call('course.close', { course: id })
    writeFileSync(path.join(folder, 'course.json'), '{"formatVersion":1000,"data":{}}')
    const [card] = await driver.call('courses.list', {})
    expect(card?.problem).toEqual({ key: 'errors:card.fromTheFuture' })
    expect(await driver.ask('course.open', { course: id })).toMatchObject({
      error: { kind: 'from-the-future' },
    })
    await driver.close()
  })

  test('an import whose file is damaged is set aside and said; the rest of the course opens', async () => {
    const workspace = tempFolder()
    const first = new Driver(workspace)
    const course = (await first.call('courses.create', { title: 'C', term: '' })).id
    await first.importFiles(course, ['ubc_4242-discussion_2024-09.csv'])
    await first.importFiles(course, ['gradebook_full.csv'])
    const rows = await first.call('import.list', { course })
    await first.close()
    const imports = path.join(workspace, course, 'imports')
    writeFileSync(path.join(imports, `${rows[1]?.id ?? ''}.record`), 'workbench import 1\nabout')
    const second = new Driver(workspace)
    const head = await second.call('course.open', { course })
    expect(head.students).toBeGreaterThan(0)
    expect(head.scorable).toBe(0)
    expect(head.notices.map(({ key }) => key)).toEqual(['errors:notice.importDamaged'])
    expect(readdirSync(imports).some((name) => name.includes('.damaged-'))).toBe(true)
    await second.importFiles(course, ['ubc_4242-discussion_2024-09.csv'])
    expect((await second.call('course.head', { course })).scorable).toBe(6)
    await second.close()
    expect(second.bugs).toEqual([])
  })
})
