import { createHash } from 'node:crypto'
import { joinReadings, type JoinedImport } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import type { FileReading } from '#shared/canvas/reading.ts'
import type { ClassContent, ImportedFile } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { UploadedFile } from '../uploads.ts'

/** Files that were read and wait for the instructor's word. Nothing of them is on disk yet. */
export interface Stage {
  readonly folder: string
  readonly readings: readonly FileReading[]
  readonly digests: readonly string[]
  /** Names the content that the people were joined with. */
  readonly key: string
  readonly joined: JoinedImport
}

export interface StageHooks {
  readonly progress: (done: number, total: number, what: Message) => void
  readonly shouldStop: () => boolean
}

/** Reads the files one after another; null where the work was stopped. */
export function readFiles(
  files: readonly UploadedFile[],
  hooks: StageHooks,
): Pick<Stage, 'readings' | 'digests'> | null {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const readings: FileReading[] = []
  const digests: string[] = []
  let before = 0
  for (const file of files) {
    const what = message('jobs:import.reading', { file: file.name })
    hooks.progress(before, total, what)
    const start = before
    readings.push(
      readFile(file, {
        onProgress: (done) => hooks.progress(start + done, total, what),
        shouldStop: hooks.shouldStop,
      }),
    )
    if (hooks.shouldStop()) return null
    digests.push(createHash('sha256').update(file.bytes).digest('hex'))
    before += file.bytes.length
  }
  return { readings, digests }
}

/** Joins the people of the readings with those of the course, and notes each file's digest. */
export function joinStage(
  { readings, digests }: Pick<Stage, 'readings' | 'digests'>,
  existing: ClassContent,
): JoinedImport {
  const joined = joinReadings(readings, existing)
  // The files come back in the order in which the readings were handed in.
  const files = joined.files.map((file, at): ImportedFile => ({ ...file, digest: digests[at] ?? '' }))
  return { ...joined, files }
}
