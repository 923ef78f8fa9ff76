import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome, ImportPreview } from '#shared/contract/views.ts'
import type { Change } from '#shared/model/change.ts'
import type { ImportId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { sameValue } from './calls/sameValue.ts'
import type { Course } from './course/course.ts'
import { courseRef } from './course/contentMirror.ts'
import { newImportId } from './course/paths.ts'
import type { Desk } from './desk.ts'
import { moveIntoPlace } from './disk/atomicFile.ts'
import type { JobContext } from './jobs/jobs.ts'
import type { UploadedFile } from './uploads.ts'
import type { CourseRef, WrittenImport } from './worker/protocol.ts'

/** Reads files and says what importing them into a course would do. Nothing is written. */
export async function stageFiles(
  desk: Desk,
  course: CourseRef,
  files: readonly UploadedFile[],
  context: JobContext,
  forums: Readonly<Record<string, Forum>> = {},
): Promise<Result<ImportPreview, ApiError>> {
  const stageId = `stage-${randomBytes(8).toString('hex')}`
  return await desk.worker.run(
    'import.stage',
    { course, stageId, files, forums },
    {
      signal: context.signal,
      onProgress: context.progress,
      transfer: files.map(({ bytes }) => bytes.buffer),
    },
  )
}

/** Stages files for an open course. */
export async function stageImport(
  desk: Desk,
  course: Course,
  files: readonly UploadedFile[],
  context: JobContext,
): Promise<Result<ImportPreview, ApiError>> {
  return await stageFiles(desk, courseRef(course.folder, course.work), files, context, course.work.forums)
}

/** "Import discussion.csv", "Import discussion.csv and 2 more". */
function importName(files: readonly string[]): Message {
  const [file = ''] = files
  return files.length > 1
    ? message('history:import.several', { file, count: files.length - 1 })
    : message('history:import.one', { file })
}

function forumChanges(work: CourseWork, forums: Readonly<Record<string, Forum>>): readonly Change[] {
  return Object.entries(forums).flatMap(([key, after]): Change[] => {
    const before = Object.hasOwn(work.forums, key) ? (work.forums[key] ?? null) : null
    return sameValue<Forum | null>(before, after) ? [] : [{ table: 'forums', key, before, after }]
  })
}

/** What makes a written import count. */
function importIntent(
  work: CourseWork,
  written: WrittenImport,
  at: string,
  forums: Readonly<Record<string, Forum>>,
): { readonly name: Message; readonly changes: readonly Change[] } {
  const name = importName(written.fileNames)
  const order = Math.max(-1, ...Object.values(work.imports).map((entry) => entry.order)) + 1
  const change: Change = {
    table: 'imports',
    key: written.outcome.importId,
    before: null,
    after: { at, order, label: name },
  }
  return { name, changes: [change, ...forumChanges(work, forums)] }
}

/**
 * Keeps what a stage read: the worker writes it beside its place, then it is moved there and made to count in one
 * act. A kill before the act leaves the course as it was.
 */
export async function commitImport(
  desk: Desk,
  course: Course,
  stageId: string,
  forums: Readonly<Record<string, Forum>>,
  context: JobContext,
): Promise<Result<ImportOutcome, ApiError>> {
  const at = desk.ports.clock.now()
  const importId = newImportId(at, randomBytes(4).toString('hex'))
  const input = { course: courseRef(course.folder, course.work), stageId, importId, at }
  const written = await desk.worker.run('import.write', input, {
    signal: context.signal,
    onProgress: context.progress,
  })
  if (!written.ok) return written
  const { temp, file, outcome } = written.value
  const done = await course.act(async (work) => {
    await moveIntoPlace(temp, file)
    return ok(importIntent(work, written.value, at, forums))
  })
  if (done.ok) return ok(outcome)
  await rm(temp, { force: true })
  return done
}

/** Takes an import out of the course. The file stays, so that this too can be undone. */
export async function undoImport(course: Course, id: ImportId): ReturnType<Course['act']> {
  return await course.act((work) => {
    const before = Object.hasOwn(work.imports, id) ? work.imports[id] : undefined
    if (before === undefined) return ok(null)
    const key = before.label.key === 'history:import.several' ? 'takeBackSeveral' : 'takeBackOne'
    const name = message(`history:import.${key}`, before.label.params)
    return ok({ name, changes: [{ table: 'imports', key: id, before, after: null }] })
  })
}
