import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HostOriginals } from '#backend/ports.ts'
import { tempFolder } from '../../unit/backend/tempFolder.ts'
import { Driver, fixture } from './driver.ts'

const posts = 'ubc_4242-discussion_2024-09.csv'

let workspace = ''
let downloads = ''
let driver: Driver
let course = ''
let binned: string[] = []
let binWorks = true

/** A host whose words for files are their names in the downloads, with a mark before them. */
const originals: HostOriginals = {
  pathOf: (word) => (word.startsWith('word:') ? path.join(downloads, word.slice(5)) : null),
  bin: (file) => {
    if (binWorks) {
      binned.push(path.basename(file))
      rmSync(file)
    }
    return Promise.resolve(binWorks)
  },
}

beforeEach(async () => {
  workspace = tempFolder()
  downloads = tempFolder()
  binned = []
  binWorks = true
  driver = new Driver(workspace, (ports) => ({ ...ports, host: { ...ports.host, originals } }))
  course = (await driver.call('courses.create', { title: 'HIST 210', term: '' })).id
})
afterEach(async () => {
  await driver.close()
  expect(driver.bugs).toEqual([])
})

async function upload(name: string, origin?: string): Promise<string> {
  const bytes = fixture(name)
  writeFileSync(path.join(downloads, name), bytes)
  const from = origin === undefined ? {} : { origin }
  const { uploadId } = await driver.call('upload.begin', { name, size: bytes.length, ...from })
  await driver.call('upload.chunk', { uploadId, base64: bytes.toString('base64') })
  return uploadId
}

/** Imports files from the downloads, for which the host has words. */
async function importFrom(...names: readonly string[]): Promise<string> {
  const uploads: string[] = []
  for (const name of names) uploads.push(await upload(name, `word:${name}`))
  const { stageId } = await driver.finish(await driver.call('import.stage', { course, uploads }))
  const kept = await driver.finish(await driver.call('import.commit', { course, stageId, forums: {} }))
  return kept.importId
}

const kept = (): readonly string[] => {
  const folder = path.join(workspace, course, 'originals')
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}
const tidy = (importId: string, how: 'move' | 'bin') => driver.call('import.tidy', { course, importId, how })
const offered = (importId: string) => driver.call('import.originals', { course, importId })

describe('the files that were imported', () => {
  test('stay where they are until somebody asks', async () => {
    const importId = await importFrom(posts, 'gradebook_full.csv')
    expect(await offered(importId)).toEqual([posts, 'gradebook_full.csv'])
    expect(readdirSync(downloads).toSorted()).toEqual([posts, 'gradebook_full.csv'].toSorted())
    expect(kept()).toEqual([])
  })

  test('are moved into the course’s folder, byte for byte', async () => {
    const importId = await importFrom(posts)
    expect(await tidy(importId, 'move')).toEqual({ done: [posts], kept: [] })
    expect(readFileSync(path.join(workspace, course, 'originals', posts))).toEqual(fixture(posts))
    expect(readdirSync(downloads)).toEqual([])
    expect(await offered(importId)).toEqual([])
  })

  test('are put into the bin', async () => {
    const importId = await importFrom(posts)
    expect(await tidy(importId, 'bin')).toEqual({ done: [posts], kept: [] })
    expect(binned).toEqual([posts])
  })

  test('are touched once, however often one presses', async () => {
    const importId = await importFrom(posts)
    const both = await Promise.all([tidy(importId, 'bin'), tidy(importId, 'bin'), tidy(importId, 'move')])
    expect(both.flatMap(({ done }) => done)).toEqual([posts])
    expect(binned).toEqual([posts])
    expect(kept()).toEqual([])
  })

  test('are not touched where they were changed since or are gone, and that is said', async () => {
    const importId = await importFrom(posts, 'gradebook_full.csv', 'groupset_export_with_sis.csv')
    writeFileSync(path.join(downloads, posts), 'something new')
    rmSync(path.join(downloads, 'gradebook_full.csv'))
    expect(await tidy(importId, 'bin')).toEqual({
      done: ['groupset_export_with_sis.csv'],
      kept: [
        { name: posts, why: { key: 'errors:originals.changed' } },
        { name: 'gradebook_full.csv', why: { key: 'errors:originals.gone' } },
      ],
    })
    expect(readFileSync(path.join(downloads, posts), 'utf8')).toBe('something new')
    expect(await offered(importId)).toEqual([])
  })

  test('can still be moved when the system would not bin them', async () => {
    const importId = await importFrom(posts)
    binWorks = false
    const refused = await tidy(importId, 'bin')
    expect(refused).toEqual({ done: [], kept: [{ name: posts, why: { key: 'errors:originals.notBinned' } }] })
    expect(await offered(importId)).toEqual([posts])
    expect(await tidy(importId, 'move')).toEqual({ done: [posts], kept: [] })
  })

  test('stay, and can be binned, when the course’s folder cannot take them', async () => {
    const importId = await importFrom(posts)
    writeFileSync(path.join(workspace, course, 'originals'), 'no folder')
    const refused = await tidy(importId, 'move')
    expect(refused.kept.map(({ name }) => name)).toEqual([posts])
    expect(existsSync(path.join(downloads, posts))).toBe(true)
    expect(await tidy(importId, 'bin')).toMatchObject({ done: [posts] })
  })

  test('of one course are no affair of another, nor are those of an import that was taken back', async () => {
    const importId = await importFrom(posts)
    const other = (await driver.call('courses.create', { title: 'Other', term: '' })).id
    expect(await driver.call('import.tidy', { course: other, importId, how: 'bin' })).toEqual({ done: [], kept: [] }) // prettier-ignore
    await driver.call('import.undo', { course, importId })
    expect(await tidy(importId, 'bin')).toEqual({ done: [], kept: [] })
    expect(readdirSync(downloads)).toEqual([posts])
  })

  test('are not offered where the host has no word for them, or gave none', async () => {
    const uploads = [await upload(posts), await upload('gradebook_full.csv', 'not from here')]
    const { stageId } = await driver.finish(await driver.call('import.stage', { course, uploads }))
    const { importId } = await driver.finish(
      await driver.call('import.commit', { course, stageId, forums: {} }),
    )
    const answer = await tidy(importId, 'bin')
    expect(answer).toEqual({ done: [], kept: [{ name: 'gradebook_full.csv', why: { key: 'errors:originals.gone' } }] }) // prettier-ignore
    expect(readdirSync(downloads)).toHaveLength(2)
  })
})

test('a host without words for files offers nothing', async () => {
  const plain = new Driver(tempFolder())
  const id = (await plain.call('courses.create', { title: 'HIST 210', term: '' })).id
  await plain.importFiles(id, [posts])
  const importId = (await plain.call('import.list', { course: id }))[0]?.id ?? ''
  expect(await plain.call('import.originals', { course: id, importId })).toEqual([])
  expect(await plain.call('import.tidy', { course: id, importId, how: 'bin' })).toEqual({
    done: [],
    kept: [],
  })
  await plain.close()
  expect(plain.bugs).toEqual([])
})
