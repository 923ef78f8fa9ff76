import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { QueueChoice } from '#shared/model/savedView.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { sameValue } from './sameValue.ts'

/** One name, one view: what is said the same is kept under the same key, however it is spelled. */
function keyOf(name: string): string {
  return `view ${name.normalize('NFC').toLocaleLowerCase('en')}`
}

function saveView(
  course: Course,
  name: string,
  choice: QueueChoice,
  at: string,
): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const key = keyOf(name)
    const before = tableEntry(work.views, key) ?? null
    if (before?.name === name && sameValue(before.choice, choice)) return ok(null)
    const after = { name, at, choice }
    return ok({
      name: message('history:view.save', { view: name }),
      changes: [{ table: 'views', key, before, after }],
    })
  })
}

function removeView(course: Course, key: string): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const before = tableEntry(work.views, key)
    if (before === undefined) return failure('not-found', 'errors:unknownView')
    return ok({
      name: message('history:view.remove', { view: before.name }),
      changes: [{ table: 'views', key, before, after: null }],
    })
  })
}

/** Choices of posts under a name. */
export function viewCalls(desk: Desk): Pick<Handlers, 'views.save' | 'views.remove'> {
  return {
    'views.save': ({ course, name, choice }) =>
      withCourse(desk, course, (opened) => saveView(opened, name, choice, desk.ports.clock.now())),
    'views.remove': ({ course, viewId }) => withCourse(desk, course, (opened) => removeView(opened, viewId)),
  }
}
