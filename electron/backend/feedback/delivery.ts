import { draftKey } from '#shared/feedback/draftKey.ts'
import type { Change } from '#shared/model/change.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import type { DraftId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { Course } from '../course/course.ts'

/** A draft as handed out, or as it was before that; null where there is nothing to change. */
function delivered(draft: Draft, on: boolean, at: string): Draft | null {
  if (on && draft.state === 'approved') {
    // The first day counts: feedback that was mended and handed out again has not made anybody wait longer.
    return { ...draft, state: 'delivered', deliveredAt: draft.deliveredAt ?? at }
  }
  if (!on && draft.state === 'delivered') return { ...draft, state: 'approved', deliveredAt: null }
  return null
}

function changesFor(
  work: CourseWork,
  draftIds: readonly DraftId[],
  on: boolean,
  at: string,
): readonly Change[] {
  return [...new Set(draftIds)].flatMap((key) => {
    const before = tableEntry(work.drafts, key)
    const after = before === undefined ? null : delivered(before, on, at)
    return before === undefined || after === null ? [] : [{ table: 'drafts' as const, key, before, after }]
  })
}

/** Notes that approved feedback was handed out, as one act; drafts that are not approved stay as they are. */
export function deliver(
  course: Course,
  draftIds: readonly DraftId[],
  on: boolean,
  at: string,
): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const changes = changesFor(work, draftIds, on, at)
    if (changes.length === 0) return ok(null)
    const name = message(on ? 'history:draft.deliver' : 'history:draft.undeliver', { count: changes.length })
    return ok({ name, changes })
  })
}

/** The feedbacks of a class over some weeks, by id. */
export function draftIdsOf(course: Course, weeks: WeekRange): readonly DraftId[] {
  return studentsOf(course.content, course.work.people).map(({ id }) => draftKey(id, weeks))
}
