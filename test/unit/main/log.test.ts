import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../../electron/main/log.ts'

let folder = ''
const noon = (): string => '2026-11-22T12:00:00.000Z'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('createLog', () => {
  it('notes a bug with its time, place and stack, in a folder that it makes', () => {
    const log = createLog(join(folder, 'logs'), noon)
    log.bug('printing', new Error('no paper'))
    const text = readFileSync(log.path, 'utf8')
    expect(text).toMatch(/^2026-11-22T12:00:00.000Z printing: Error: no paper\n {4}at /)
  })

  it('adds to what is there', () => {
    const log = createLog(folder, noon)
    log.bug('a', 'one')
    log.bug('b', 'two')
    expect(readFileSync(log.path, 'utf8')).toBe(`${noon()} a: one\n${noon()} b: two\n`)
  })

  it('starts a new file when the old one is full, and keeps one old one', () => {
    const log = createLog(folder, noon)
    writeFileSync(log.path, 'x'.repeat(1_000_001))
    log.bug('a', 'one')
    expect(readFileSync(log.path, 'utf8')).toBe(`${noon()} a: one\n`)
    expect(statSync(`${log.path}.old`).size).toBe(1_000_001)
  })

  it('cuts what would fill it at once', () => {
    const log = createLog(folder, noon)
    log.bug('a', 'x'.repeat(50_000))
    expect(statSync(log.path).size).toBeLessThan(9_000)
  })

  it('stays silent when the disk refuses: a log never brings the program down', () => {
    writeFileSync(join(folder, 'taken'), '')
    const log = createLog(join(folder, 'taken'), noon)
    expect(() => log.bug('a', 'one')).not.toThrow()
  })
})
