import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for one test, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'))
  made.push(folder)
  return folder
}
