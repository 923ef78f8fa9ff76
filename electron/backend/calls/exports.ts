import type { Handlers } from '#shared/contract/dispatch.ts'
import type { ExportLogRow, ExportPlan, ExportWish } from '#shared/contract/exportViews.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { CourseId } from '#shared/model/ids.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { err, ok } from '#shared/model/result.ts'
import { settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { createExportLog, readExportLog } from '../exports/log.ts'
import { keptThings } from '../exports/kept.ts'
import { makeExport } from '../exports/make.ts'
import { readSource, sourceView, type Source } from '../exports/sources.ts'
import { deliver, draftIdsOf } from '../feedback/delivery.ts'
import { diskFailure, failure } from '../failures.ts'

/** What a log line needs of a plan; the texts themselves are the page's by then. */
interface Left {
  readonly course: CourseId
  readonly plan: Pick<ExportPlan, 'kind' | 'changes'> & { readonly files: readonly string[] }
  /** Weeks whose approved feedback goes out with it; null where no feedback does. */
  readonly feedback: WeekRange | null
}

/** The messages and the comments in the rubric file hand feedback out; a copy for oneself does not. */
function feedbackWeeks(wish: ExportWish): WeekRange | null {
  if (wish.kind === 'inbox') return wish.weeks
  return wish.kind === 'assessments' && wish.commentsIn !== null ? wish.scope.weeks : null
}

type ExportCalls = 'export.source' | 'export.plan' | 'export.done' | 'export.log'

/** The way back to Canvas: the instructor's own file in, the change list and the new file out, a log of what left. */
export function exportCalls(desk: Desk): Pick<Handlers, ExportCalls> {
  const sources = keptThings<Source>(4)
  const plans = keptThings<Left>(50)
  const log = createExportLog()
  return {
    'export.source': ({ course, uploadId }) =>
      withCourse(desk, course, ({ work, forums }) => {
        const taken = desk.uploads.take([uploadId])
        if (!taken.ok) return taken
        const [upload] = taken.value
        if (upload === undefined) return failure('not-found', 'errors:upload.gone')
        const source = readSource(course, upload)
        if (!source.ok) return err({ kind: 'refused', message: source.error })
        const id = sources.keep(source.value)
        const rubric = courseRubric(settingsOf(work).rubric, forums)
        return ok(sourceView(source.value, id, rubric, desk.words))
      }),
    'export.plan': ({ course, wish }) =>
      withCourse(desk, course, async (opened) => {
        const sourceOf = (id: string): Source | undefined => {
          const source = sources.get(id)
          return source?.course === course ? source : undefined
        }
        const made = await makeExport(desk, opened, wish, sourceOf)
        if (!made.ok) return made
        const files = made.value.files.map(({ name }) => name)
        const plan = { kind: wish.kind, changes: made.value.changes, files }
        return ok({
          ...made.value,
          kind: wish.kind,
          planId: plans.keep({ course, plan, feedback: feedbackWeeks(wish) }),
        })
      }),
    'export.done': ({ course, planId }) =>
      withCourse(desk, course, async (opened) => {
        const left = plans.get(planId)
        if (left?.course !== course) return failure('not-found', 'exporting:file.gone')
        const by = settingsOf(opened.work).instructor
        const row: ExportLogRow = { at: desk.ports.clock.now(), by, ...left.plan }
        try {
          await log.add(opened.folder, row)
          if (left.feedback !== null) {
            const done = await deliver(opened, draftIdsOf(opened, left.feedback), true, row.at)
            if (!done.ok) return done
          }
          return ok(await readExportLog(opened.folder))
        } catch (cause) {
          return diskFailure(cause, 'exports.jsonl')
        }
      }),
    'export.log': ({ course }) =>
      withCourse(desk, course, async ({ folder }) => {
        try {
          return ok(await readExportLog(folder))
        } catch (cause) {
          return diskFailure(cause, 'exports.jsonl')
        }
      }),
  }
}
