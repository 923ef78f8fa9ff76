import { randomBytes } from 'node:crypto'
import type { Term } from '#shared/canvas/checkImport.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportPreview, ResumedImport } from '#shared/contract/importViews.ts'
import { postId } from '#shared/model/ids.ts'
import { noDecisions, type ImportDecisions, type ReadChoice } from '#shared/model/importChoices.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { courseRef } from '../course/contentMirror.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import type { Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import type { JobContext } from '../jobs/jobs.ts'
import type { UploadedFile } from '../uploads.ts'
import type { CourseRef, ImportNotes, PartChoice, StagedImport } from '../worker/protocol.ts'
import { keepFiles, readStage, removeStage, stageFolder, writeStage, type StageNote } from './stageFolder.ts'

const dayMs = 86_400_000
/** Discussions open before the first day and are read out after the last. */
const slackDays = 21

/** When posts of the course are to be expected; null where the course does not say when it begins. */
export function termOf(work: CourseWork): Term | null {
  const { firstDay, weeks } = settingsOf(work)
  const first = firstDay === null ? Number.NaN : Date.parse(firstDay)
  if (Number.isNaN(first)) return null
  const day = (days: number): string => new Date(first + days * dayMs).toISOString()
  return [day(-slackDays), day(weeks * 7 + slackDays)]
}

interface Staging {
  readonly course: CourseRef
  readonly notes: ImportNotes
  readonly term: Term | null
}

function stagingOf({ folder, work }: Course): Staging {
  const notes = { forums: work.forums, people: work.people, columns: work.columns }
  return { course: courseRef(folder, work), notes, term: termOf(work) }
}

export function newStageId(): string {
  return `stage-${randomBytes(8).toString('hex')}`
}

function hooksOf(context: JobContext) {
  return { signal: context.signal, onProgress: context.progress }
}

function notesOf({ preview, sources }: StagedImport, at: string): StageNote {
  const wishes = preview.files.map(({ source, part, choice, remembered }) => ({
    source,
    part,
    choice,
    remembered,
  }))
  const skipped = Object.keys(preview.skipped)
  const decisions: ImportDecisions = { ...noDecisions, skipped: skipped.map((id) => postId(id)) }
  return { version: 1, at, sources, wishes, decisions, step: '' }
}

/** Reads files without keeping them anywhere: for the command line, which decides at once. */
export async function stageFiles(
  desk: Desk,
  course: CourseRef,
  files: readonly UploadedFile[],
  context: JobContext,
  choice: ReadChoice = {},
): Promise<Result<ImportPreview, ApiError>> {
  const stageId = newStageId()
  const notes = { forums: {}, people: {}, columns: {} }
  const input = { course, stageId, files, choice, remembered: {}, notes, term: null, skipped: [] }
  const transfer = files.map(({ bytes }) => bytes.buffer)
  const staged = await desk.worker.run('import.stage', input, { ...hooksOf(context), transfer })
  return staged.ok ? ok(staged.value.preview) : staged
}

/** Reads files for an open course and says what importing them would do. They wait in its folder. */
export async function stageImport(
  desk: Desk,
  course: Course,
  files: readonly UploadedFile[],
  context: JobContext,
): Promise<Result<ImportPreview, ApiError>> {
  const stageId = newStageId()
  const folder = stageFolder(course.folder, stageId)
  if (folder === null) throw new Error(`Not the id of a stage: ${stageId}`)
  const kept = await keepFiles(folder, files)
  if (!kept.ok) return kept
  const input = {
    ...stagingOf(course),
    stageId,
    files,
    choice: {},
    remembered: desk.layouts.all(),
    skipped: [],
  }
  const transfer = files.map(({ bytes }) => bytes.buffer)
  const staged = await desk.worker.run('import.stage', input, { ...hooksOf(context), transfer })
  if (!staged.ok) {
    await removeStage(folder)
    return staged
  }
  desk.originals.staged(stageId, files, staged.value.sources)
  const noted = await writeStage(folder, notesOf(staged.value, desk.ports.clock.now()))
  return noted.ok ? ok(staged.value.preview) : noted
}

interface Noted {
  readonly folder: string
  readonly note: StageNote
}

/** What was written down of a staged import. */
export async function noteOf(course: Course, stageId: string): Promise<Result<Noted, ApiError>> {
  const folder = stageFolder(course.folder, stageId)
  if (folder === null) return failure('not-found', 'errors:stageGone')
  const note = await readStage(folder)
  return note.ok ? ok({ folder, note: note.value }) : note
}

async function readAgain(
  desk: Desk,
  course: Course,
  stageId: string,
  { folder, note }: Noted,
  context: JobContext,
): Promise<Result<StagedImport, ApiError>> {
  const { sources, wishes, decisions } = note
  const input = { ...stagingOf(course), stageId, folder, sources, wishes, skipped: decisions.skipped }
  return await desk.worker.run('import.restage', input, hooksOf(context))
}

function withReads(note: StageNote, reads: readonly Omit<PartChoice, 'remembered'>[]): StageNote {
  const isRead = (wish: PartChoice) => (read: Omit<PartChoice, 'remembered'>) =>
    read.source === wish.source && read.part === wish.part
  const wishes = note.wishes.map((wish) => {
    const read = reads.find(isRead(wish))
    return read === undefined ? wish : { ...read, remembered: false }
  })
  return { ...note, wishes }
}

/** Reads parts of the staged files as wished now. If that fails, everything stays as it was read before. */
export async function restageImport(
  desk: Desk,
  course: Course,
  stageId: string,
  reads: readonly Omit<PartChoice, 'remembered'>[],
  context: JobContext,
): Promise<Result<ImportPreview, ApiError>> {
  const noted = await noteOf(course, stageId)
  if (!noted.ok) return noted
  const { folder } = noted.value
  const note = withReads(noted.value.note, reads)
  const staged = await readAgain(desk, course, stageId, { folder, note }, context)
  if (!staged.ok) return staged
  const written = await writeStage(folder, note)
  return written.ok ? ok(staged.value.preview) : written
}

/** Takes a staged import up again, reading its files where they are not at hand any more. */
export async function resumeImport(
  desk: Desk,
  course: Course,
  stageId: string,
  context: JobContext,
): Promise<Result<ResumedImport, ApiError>> {
  const noted = await noteOf(course, stageId)
  if (!noted.ok) return noted
  const staged = await readAgain(desk, course, stageId, noted.value, context)
  if (!staged.ok) return staged
  const { decisions, step } = noted.value.note
  return ok({ preview: staged.value.preview, decisions, step })
}

/** Runs a task that needs the stage at hand; once more after reading the files again where it is not. */
export async function withStage<T>(
  desk: Desk,
  course: Course,
  stageId: string,
  context: JobContext,
  work: (folder: string) => Promise<Result<T, ApiError>>,
): Promise<Result<T, ApiError>> {
  const folder = stageFolder(course.folder, stageId)
  if (folder === null) return failure('not-found', 'errors:stageGone')
  const done = await work(folder)
  if (done.ok || done.error.kind !== 'not-found') return done
  const noted = await noteOf(course, stageId)
  if (!noted.ok) return noted
  const staged = await readAgain(desk, course, stageId, noted.value, context)
  return staged.ok ? await work(folder) : staged
}

/** Writes down what was decided so far and where the instructor is. */
export async function noteDecisions(
  course: Course,
  stageId: string,
  decisions: ImportDecisions,
  step: string,
): Promise<Result<null, ApiError>> {
  const noted = await noteOf(course, stageId)
  return noted.ok ? await writeStage(noted.value.folder, { ...noted.value.note, decisions, step }) : noted
}

/** Puts a staged import away. */
export async function discardImport(
  desk: Desk,
  course: Course,
  stageId: string,
): Promise<Result<null, ApiError>> {
  const folder = stageFolder(course.folder, stageId)
  desk.originals.discarded(stageId)
  if (folder !== null) await removeStage(folder)
  return await desk.worker.run('import.discard', { stageId })
}
