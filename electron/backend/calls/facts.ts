import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { Change } from '#shared/model/change.ts'
import { factsKey, factsOf } from '#shared/model/courseFacts.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { settingsKey, settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { sameValue } from './sameValue.ts'

/** The name of the instructor and where to ask are settings; the form that changes them with the facts is one act. */
function setFacts(
  course: Course,
  { instructor, helpRoute, facts }: Decoded<'facts.set'>,
): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const settings = settingsOf(work)
    const asked = { ...settings, instructor, helpRoute }
    const changes: Change[] = []
    if (!sameValue(settings, asked)) {
      changes.push({ table: 'settings', key: settingsKey, before: settings, after: asked })
    }
    if (!sameValue(factsOf(work.facts), facts)) {
      const before = tableEntry(work.facts, factsKey) ?? null
      changes.push({ table: 'facts', key: factsKey, before, after: facts })
    }
    return ok(changes.length === 0 ? null : { name: message('history:facts'), changes })
  })
}

/** What sheets say about the course. */
export function factCalls(desk: Desk): Pick<Handlers, 'facts.get' | 'facts.set'> {
  return {
    'facts.get': ({ course }) =>
      withCourse(desk, course, ({ work }) => {
        const { instructor, helpRoute } = settingsOf(work)
        return ok({ instructor, helpRoute, facts: factsOf(work.facts) })
      }),
    'facts.set': (asked) => withCourse(desk, asked.course, (opened) => setFacts(opened, asked)),
  }
}
