import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach } from 'vitest'

const forOneTest: string[] = []
const forAllTests: string[] = []

function make(list: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'))
  list.push(folder)
  return folder
}

function remove(list: string[]): void {
  for (const folder of list.splice(0)) rmSync(folder, { recursive: true, force: true })
}

afterEach(() => remove(forOneTest))
afterAll(() => remove(forAllTests))

/** A folder of its own for one test, gone after it. */
export function tempFolder(): string {
  return make(forOneTest)
}

/** A folder for all tests of a file, gone after the last. */
export function lastingFolder(): string {
  return make(forAllTests)
}
