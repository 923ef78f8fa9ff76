import type { Handlers } from '#shared/contract/dispatch.ts'
import type { ImportRow } from '#shared/contract/views.ts'
import { importId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { activeImports } from '../course/contentMirror.ts'
import { withCourse, type Desk } from '../desk.ts'
import { commitImport, stageImport, undoImport } from '../importing.ts'

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

type Names = 'import.stage' | 'import.commit' | 'import.discard' | 'import.list' | 'import.undo'

/** Reading files, keeping them, taking them back. */
export function importCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'import.stage': ({ course, uploads }) =>
      withCourse(desk, course, (opened) => {
        const files = desk.uploads.take(uploads)
        if (!files.ok) return files
        const what = message('jobs:import.start')
        return ok(desk.jobs.start(what, (context) => stageImport(desk, opened, files.value, context)))
      }),
    'import.commit': ({ course, stageId, forums }) =>
      withCourse(desk, course, (opened) => {
        const what = message('jobs:import.writing')
        return ok(desk.jobs.start(what, (context) => commitImport(desk, opened, stageId, forums, context)))
      }),
    'import.discard': ({ stageId }) => desk.worker.run('import.discard', { stageId }),
    'import.list': ({ course }) => withCourse(desk, course, ({ work }) => ok(importRows(work))),
    'import.undo': ({ course, importId: id }) => withCourse(desk, course, (opened) => undoImport(opened, id)),
  }
}
