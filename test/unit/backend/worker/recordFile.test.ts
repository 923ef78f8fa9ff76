import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRecord, writeRecord } from '#backend/worker/recordFile.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent, type ImportRecord } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { tempFolder } from '../tempFolder.ts'
import { aPost } from '#test/fixtures/course.ts'

const post = (n: number, text: string): Post => aPost({ id: String(n), text })

function record(posts: readonly Post[]): ImportRecord {
  return {
    id: importId('20261005-ab'),
    at: '2026-10-05T08:00:00.000Z',
    files: [],
    content: { ...emptyContent, posts: [...posts] },
  }
}

const go = (): boolean => false

describe('the record of an import', () => {
  test.each([
    ['no posts', []],
    ['one post', [post(1, 'a "quoted" line\nand another\u2028 one')]],
    ['many posts', Array.from({ length: 3000 }, (_, n) => post(n, 'words '.repeat(100)))],
  ])('with %s reads back as it was written', async (_, posts) => {
    const file = path.join(tempFolder(), 'imports', 'a.json')
    const temp = await writeRecord(file, record(posts), go)
    expect(temp).not.toBeNull()
    expect(readRecord(temp ?? '')).toEqual({ ok: true, value: record(posts) })
  })

  test('leaves nothing when the work is stopped on the way', async () => {
    const folder = tempFolder()
    const posts = Array.from({ length: 10_000 }, (_, n) => post(n, 'words '.repeat(100)))
    let asked = 0
    const stopped = await writeRecord(path.join(folder, 'a.json'), record(posts), () => {
      asked += 1
      return asked > 1
    })
    expect(stopped).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is told damaged when it is cut or is something else, and missing when it is not there', async () => {
    const file = path.join(tempFolder(), 'a.json')
    expect(readRecord(file)).toEqual({ ok: false, error: 'missing' })
    const whole = (await writeRecord(file, record([post(1, 'x')]), go)) ?? ''
    writeFileSync(file, readFileSync(whole).subarray(0, -10))
    expect(readRecord(file)).toEqual({ ok: false, error: 'damaged' })
    writeFileSync(file, '{"id":"x"}')
    expect(readRecord(file)).toEqual({ ok: false, error: 'damaged' })
  })
})
