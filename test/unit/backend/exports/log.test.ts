import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptThings } from '#backend/exports/kept.ts'
import { createExportLog, readExportLog } from '#backend/exports/log.ts'
import { readSource } from '#backend/exports/sources.ts'
import type { ExportLogRow } from '#shared/contract/exportViews.ts'
import { courseId } from '#shared/model/ids.ts'
import { tempFolder } from '../tempFolder.ts'

const row = (at: string): ExportLogRow => ({
  at,
  by: 'Dr Lee',
  kind: 'gradebook',
  files: ['a.csv'],
  changes: [],
})

describe('the log of what left', () => {
  it('is empty before anything left', async () => {
    expect(await readExportLog(tempFolder())).toEqual([])
  })

  it('keeps every line, newest first, however many are written at once', async () => {
    const folder = tempFolder()
    const log = createExportLog()
    const times = Array.from({ length: 20 }, (_, at) => `2026-11-01T10:00:${String(at + 10)}Z`)
    await Promise.all(times.map((at) => log.add(folder, row(at))))
    expect((await readExportLog(folder)).map(({ at }) => at)).toEqual(times.toReversed())
  })

  it('passes over a line that a power cut tore, and does not let the next grow together with it', async () => {
    const folder = tempFolder()
    const log = createExportLog()
    await log.add(folder, row('1'))
    const file = path.join(folder, 'exports.jsonl')
    appendFileSync(file, '{"at":"2","by":"Dr')
    await log.add(folder, row('3'))
    expect((await readExportLog(folder)).map(({ at }) => at)).toEqual(['3', '1'])
    expect(readFileSync(file, 'utf8').endsWith('}\n')).toBe(true)
  })

  it('passes over lines of another shape', async () => {
    const folder = tempFolder()
    writeFileSync(path.join(folder, 'exports.jsonl'), 'null\n[]\n{"at":1}\n{"kind":"other"}\n')
    expect(await readExportLog(folder)).toEqual([])
  })
})

describe('files that are kept for an export', () => {
  it('go when newer ones come, and cannot be guessed', () => {
    const kept = keptThings<number>(2)
    const ids = [1, 2, 3].map((thing) => kept.keep(thing))
    expect(ids.map((id) => kept.get(id))).toEqual([undefined, 2, 3])
    expect(kept.get('1')).toBeUndefined()
  })

  const read = (text: string) =>
    readSource(courseId('c'), { name: 'f.csv', bytes: new Uint8Array(new TextEncoder().encode(text)) })

  it('are told by their content', () => {
    expect(read('Student,ID,Section,A (1)\n    Points Possible,,,10\n')).toMatchObject({
      value: { kind: 'gradebook' },
    })
    expect(read('Student Id,Student Name,A - Points\n')).toMatchObject({ value: { kind: 'assessments' } })
  })

  it('are refused in words where they are neither, or rounded', () => {
    expect(read('hello')).toMatchObject({ error: { key: 'exporting:file.neither' } })
    expect(read('Student,ID,Section,A (1)\nAna,2.386E+16,x,3\n')).toMatchObject({
      error: { key: 'exporting:file.roundedIds' },
    })
  })
})
