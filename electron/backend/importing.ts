import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome } from '#shared/contract/importViews.ts'
import { invert, type Change } from '#shared/model/change.ts'
import type { ImportId } from '#shared/model/ids.ts'
import type { ImportDecisions } from '#shared/model/importChoices.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { sameValue } from './calls/sameValue.ts'
import { courseRef } from './course/contentMirror.ts'
import type { Course } from './course/course.ts'
import type { Stacks } from './course/history.ts'
import { newImportId } from './course/paths.ts'
import type { Desk } from './desk.ts'
import { moveIntoPlace } from './disk/atomicFile.ts'
import { discardImport, termOf, withStage } from './imports/staging.ts'
import type { JobContext } from './jobs/jobs.ts'
import type { WrittenImport } from './worker/protocol.ts'

/** "Import discussion.csv", "Import discussion.csv and 2 more". */
function importName(files: readonly string[]): Message {
  const [file = ''] = files
  return files.length > 1
    ? message('history:import.several', { file, count: files.length - 1 })
    : message('history:import.one', { file })
}

/** Entries that are to be other than they are. */
function entries<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) {
  return Object.entries(after).flatMap(([key, value]) => {
    const old = tableEntry(before, key) ?? null
    return sameValue<T | null>(old, value) ? [] : [{ key, before: old, after: value }]
  })
}

function withRole(work: CourseWork, roles: ImportDecisions['roles']): CourseWork['people'] {
  return Object.fromEntries(
    Object.entries(roles).map(([id, role]) => [id, { note: tableEntry(work.people, id)?.note ?? '', role }]),
  )
}

/** What the decisions about an import change in the course, beside the import itself. */
function decisionChanges(work: CourseWork, { forums, roles, columns }: ImportDecisions): readonly Change[] {
  return [
    ...entries(work.forums, forums).map((change) => ({ table: 'forums' as const, ...change })),
    ...entries(work.people, withRole(work, roles)).map((change) => ({ table: 'people' as const, ...change })),
    ...entries(work.columns, columns).map((change) => ({ table: 'columns' as const, ...change })),
  ]
}

/** What makes a written import count. */
function importIntent(
  work: CourseWork,
  written: WrittenImport,
  at: string,
  decisions: ImportDecisions,
): { readonly name: Message; readonly changes: readonly Change[] } {
  const name = importName(written.fileNames)
  const order = Math.max(-1, ...Object.values(work.imports).map((entry) => entry.order)) + 1
  const change: Change = {
    table: 'imports',
    key: written.outcome.importId,
    before: null,
    after: { at, order, label: name },
  }
  return { name, changes: [change, ...decisionChanges(work, decisions)] }
}

/**
 * Keeps what a stage read: the worker writes it beside its place, then it is moved there and made to count in one
 * act. A kill before the act leaves the course as it was, and the staged files where they are.
 */
export async function commitImport(
  desk: Desk,
  course: Course,
  stageId: string,
  decisions: ImportDecisions,
  context: JobContext,
): Promise<Result<ImportOutcome, ApiError>> {
  const at = desk.ports.clock.now()
  const importId = newImportId(at, randomBytes(4).toString('hex'))
  const { people, skipped } = decisions
  const written = await withStage(desk, course, stageId, context, (stageFolder) => {
    const decided = { people, skipped }
    const input = {
      course: courseRef(course.folder, course.work),
      stageId,
      term: termOf(course.work),
      importId,
      at,
      decided,
      stageFolder,
    }
    return desk.worker.run('import.write', input, { signal: context.signal, onProgress: context.progress })
  })
  if (!written.ok) return written
  const { temp, file, outcome } = written.value
  const done = await course.act(async (work) => {
    await moveIntoPlace(temp, file)
    return ok(importIntent(work, written.value, at, decisions))
  })
  if (!done.ok) {
    await rm(temp, { force: true })
    return done
  }
  desk.layouts.keep(written.value.layouts)
  desk.originals.imported(stageId, importId)
  await discardImport(desk, course, stageId)
  return ok(outcome)
}

/** What an import changed beside bringing its files, where nobody has changed it again since. */
function stillAsImported(work: CourseWork, stacks: Stacks, id: ImportId): readonly Change[] {
  const isBringing = (change: Change): boolean =>
    change.table === 'imports' && change.key === id && change.before === null
  const act = stacks.undo.find((entry) => entry.act.changes.some(isBringing))?.act
  const changes = act?.changes.filter((change) => change.table !== 'imports') ?? []
  const current = (change: Change): unknown => tableEntry<unknown>(work[change.table], change.key) ?? null
  return invert(changes.filter((change) => sameValue<unknown>(current(change), change.after)))
}

/**
 * Takes an import out of the course, and with it what was decided while importing, unless that was changed since.
 * The file stays, so that this too can be undone.
 */
export async function undoImport(course: Course, id: ImportId): ReturnType<Course['act']> {
  const { stacks } = course
  return await course.act((work) => {
    const before = tableEntry(work.imports, id)
    if (before === undefined) return ok(null)
    const key = before.label.key === 'history:import.several' ? 'takeBackSeveral' : 'takeBackOne'
    const name = message(`history:import.${key}`, before.label.params)
    const change: Change = { table: 'imports', key: id, before, after: null }
    return ok({ name, changes: [change, ...stillAsImported(work, stacks, id)] })
  })
}
