import type { Decoded } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type {
  FoundPosts,
  ImportOutcome,
  ImportRow,
  PartLook,
  WaitingImport,
} from '#shared/contract/importViews.ts'
import type { JobStart } from '#shared/contract/jobs.ts'
import { importId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { activeImports, courseRef } from '../course/contentMirror.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { writeQueue } from '../disk/writeQueue.ts'
import { commitImport, undoImport } from '../importing.ts'
import { listStages } from '../imports/stageFolder.ts'
import {
  discardImport,
  noteDecisions,
  noteOf,
  restageImport,
  resumeImport,
  stageImport,
  termOf,
  withStage,
} from '../imports/staging.ts'
import { tidyOriginals } from '../imports/tidy.ts'
import type { JobContext } from '../jobs/jobs.ts'

/** Imports that count, newest first. */
function importRows(work: CourseWork): readonly ImportRow[] {
  return activeImports(work)
    .toReversed()
    .flatMap((id) => {
      const entry = work.imports[id]
      if (entry === undefined) return []
      const file = entry.label.params?.['file']
      return [
        {
          id: importId(id),
          at: entry.at,
          files: file === undefined ? [] : [String(file)],
          label: entry.label,
        },
      ]
    })
}

/** Nobody follows a short look: it is over before it could be cancelled. */
const unfollowed: JobContext = { signal: new AbortController().signal, progress: () => undefined }

async function foundPosts(
  desk: Desk,
  course: Course,
  { stageId, kind, from }: Decoded<'import.found'>,
): Promise<Result<FoundPosts, ApiError>> {
  const found = await withStage(desk, course, stageId, unfollowed, () =>
    desk.worker.run('import.found', {
      course: courseRef(course.folder, course.work),
      stageId,
      term: termOf(course.work),
      kind,
      from,
    }),
  )
  if (!found.ok) return found
  const isScored = (id: string): boolean =>
    Object.keys(tableEntry(course.work.marks, id)?.levels ?? {}).length > 0
  const rows = found.value.rows.map((row) => ({ ...row, scored: isScored(row.postId) }))
  return ok({ count: found.value.count, rows })
}

async function lookAt(
  desk: Desk,
  course: Course,
  { stageId, source, part, choice }: Decoded<'import.look'>,
): Promise<Result<PartLook | null, ApiError>> {
  const noted = await noteOf(course, stageId)
  if (!noted.ok) return noted
  const { folder, note } = noted.value
  return await desk.worker.run('import.look', { folder, sources: note.sources, source, part, choice })
}

async function waiting(desk: Desk, course: Course): Promise<readonly WaitingImport[]> {
  const stages = await listStages(course.folder, desk.ports.clock.now())
  return stages.map(({ stageId, note }) => ({
    stageId,
    at: note.at,
    files: note.sources.map(({ name }) => name),
  }))
}

/** Imports that are being kept, so that a second click finds the first instead of importing again. */
type Committing = Map<string, JobStart<ImportOutcome>>

function commit(
  desk: Desk,
  course: Course,
  committing: Committing,
  { stageId, forums, people, roles, columns, skipped }: Decoded<'import.commit'>,
): JobStart<ImportOutcome> {
  const running = committing.get(stageId)
  if (running !== undefined) return running
  const started = desk.jobs.start(message('jobs:import.writing'), async (context) => {
    try {
      const decisions = { forums, people, roles, columns, skipped }
      return await commitImport(desk, course, stageId, decisions, context)
    } finally {
      committing.delete(stageId)
    }
  })
  committing.set(stageId, started)
  return started
}

type Names =
  `import.${'stage' | 'look' | 'restage' | 'found' | 'note' | 'waiting' | 'resume' | 'commit' | 'discard' | 'originals' | 'tidy' | 'list' | 'undo'}`

/** Reading files, correcting how they read, keeping them, taking them back. */
export function importCalls(desk: Desk): Pick<Handlers, Names> {
  const committing: Committing = new Map()
  const notes = writeQueue()
  const reading = message('jobs:import.start')
  return {
    'import.stage': ({ course, uploads }) =>
      withCourse(desk, course, (opened) => {
        const files = desk.uploads.take(uploads)
        if (!files.ok) return files
        return ok(desk.jobs.start(reading, (context) => stageImport(desk, opened, files.value, context)))
      }),
    'import.look': (input) => withCourse(desk, input.course, (opened) => lookAt(desk, opened, input)),
    'import.restage': ({ course, stageId, reads }) =>
      withCourse(desk, course, (opened) =>
        ok(
          desk.jobs.start(reading, (context) =>
            notes.run(() => restageImport(desk, opened, stageId, reads, context)),
          ),
        ),
      ),
    'import.found': (input) => withCourse(desk, input.course, (opened) => foundPosts(desk, opened, input)),
    'import.note': ({ course, stageId, decisions, step }) =>
      withCourse(desk, course, (opened) => notes.run(() => noteDecisions(opened, stageId, decisions, step))),
    'import.waiting': ({ course }) =>
      withCourse(desk, course, async (opened) => ok(await waiting(desk, opened))),
    'import.resume': ({ course, stageId }) =>
      withCourse(desk, course, (opened) =>
        ok(desk.jobs.start(reading, (context) => resumeImport(desk, opened, stageId, context))),
      ),
    'import.commit': (input) =>
      withCourse(desk, input.course, (opened) => ok(commit(desk, opened, committing, input))),
    'import.discard': ({ course, stageId }) =>
      withCourse(desk, course, (opened) => notes.run(() => discardImport(desk, opened, stageId))),
    'import.list': ({ course }) => withCourse(desk, course, ({ work }) => ok(importRows(work))),
    'import.originals': ({ course, importId: id }) =>
      withCourse(desk, course, () => ok(desk.originals.of(id).map(({ name }) => name))),
    'import.tidy': ({ course, importId: id, how }) =>
      withCourse(desk, course, (opened) => tidyOriginals(desk, opened, id, how)),
    'import.undo': ({ course, importId: id }) => withCourse(desk, course, (opened) => undoImport(opened, id)),
  }
}
