import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ApiError } from '#shared/contract/call.ts'
import { ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { writeAtomic } from '../disk/atomicFile.ts'
import { makeFolder } from '../disk/makeFolder.ts'
import { diskFailure, failure, isMissing } from '../failures.ts'
import type { UploadedFile } from '../uploads.ts'
import { stagedBytesPath } from '../worker/stageFiles.ts'

/** What is kept of an import that waits for a decision, beside the bytes of its files. */
export const StageNote = z
  .object({
    version: z.literal(1),
    at: z.string(),
    sources: z
      .array(
        z.object({ name: z.string(), size: z.number().int().nonnegative(), digest: z.string() }).readonly(),
      )
      .min(1)
      .readonly(),
    wishes: z
      .array(
        z
          .object({
            source: z.number().int().nonnegative(),
            part: z.number().int().nonnegative(),
            choice: ReadChoice,
            remembered: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    decisions: ImportDecisions,
    /** The step of the wizard at which it was left. */
    step: z.string(),
  })
  .readonly()
export type StageNote = z.infer<typeof StageNote>

const isStageId = /^stage-[0-9a-f]{16}$/u

/** The folder of a staged import within its course; null for an id that is none: ids come from the page. */
export function stageFolder(course: string, stageId: string): string | null {
  return isStageId.test(stageId) ? path.join(course, 'staged', stageId) : null
}

function notePath(folder: string): string {
  return path.join(folder, 'stage.json')
}

/** Keeps the bytes of the chosen files, so that they can be read otherwise, or later, without being asked for again. */
export async function keepFiles(
  folder: string,
  files: readonly UploadedFile[],
): Promise<Result<null, ApiError>> {
  try {
    await makeFolder(folder)
    // One after the other: together they may be large, and the disk is one.
    for (const [at, file] of files.entries()) await writeFile(stagedBytesPath(folder, at), file.bytes)
    return ok(null)
  } catch (cause) {
    await removeStage(folder)
    return diskFailure(cause, 'staged')
  }
}

/** Writes down how the files are to be read and what was decided. */
export async function writeStage(folder: string, note: StageNote): Promise<Result<null, ApiError>> {
  try {
    await writeAtomic(notePath(folder), JSON.stringify(note))
    return ok(null)
  } catch (cause) {
    return diskFailure(cause, 'staged')
  }
}

/** Reads what was written down; an import that was kept or put away, or whose note is damaged, is gone. */
export async function readStage(folder: string): Promise<Result<StageNote, ApiError>> {
  try {
    const parsed = StageNote.safeParse(JSON.parse(await readFile(notePath(folder), 'utf8')))
    return parsed.success ? ok(parsed.data) : failure('damaged', 'errors:stage.noteDamaged')
  } catch (cause) {
    if (isMissing(cause)) return failure('not-found', 'errors:stageGone')
    if (cause instanceof SyntaxError) return failure('damaged', 'errors:stage.noteDamaged')
    return diskFailure(cause, 'staged')
  }
}

/** Removes a staged import. One that is gone already is gone. */
export async function removeStage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Younger than this, a folder without a note may be one whose files are just being read. */
const unfinishedMs = 24 * 3_600_000

async function sweep(folder: string, now: number): Promise<void> {
  const { mtimeMs } = await stat(folder)
  if (now - mtimeMs > unfinishedMs) await removeStage(folder)
}

/** Imports of a course that wait, newest first; what a killed program left unfinished goes after a day. */
export async function listStages(
  course: string,
  now: string,
): Promise<readonly { readonly stageId: string; readonly note: StageNote }[]> {
  const names = await readdir(path.join(course, 'staged')).catch(() => [])
  const found = await Promise.all(
    names.map(async (stageId) => {
      const folder = stageFolder(course, stageId)
      const note = folder === null ? null : await readStage(folder)
      if (folder === null || note === null) return []
      if (note.ok) return [{ stageId, note: note.value }]
      await sweep(folder, Date.parse(now)).catch(() => undefined)
      return []
    }),
  )
  return found.flat().toSorted((one, other) => (one.note.at < other.note.at ? 1 : -1))
}
