import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { Change } from '#shared/model/change.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import type { Course } from '../course/course.ts'
import { newSettings, settingsKey, settingsOf } from '../course/courseData.ts'
import { listCourses } from '../course/listCourses.ts'
import { withCourse, type Desk } from '../desk.ts'
import { openSample } from '../sample.ts'
import { sameValue } from './sameValue.ts'

function changeSettings(course: Course, settings: CourseSettings): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const before = settingsOf(work)
    if (sameValue(before, settings)) return ok(null)
    const change: Change = { table: 'settings', key: settingsKey, before, after: settings }
    const key = sameValue(before.rubric, settings.rubric) ? 'history:settings' : 'history:rubric'
    return ok({ name: message(key), changes: [change] })
  })
}

type Names =
  | 'courses.list'
  | 'courses.create'
  | 'courses.openSample'
  | 'course.open'
  | 'course.head'
  | 'course.close'
  | 'course.settings'

/** Courses: which there are, opening and closing one, how it is handled. */
export function courseCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'courses.list': async () => {
      // Whoever looks at the courses opens one next.
      desk.worker.warm()
      return ok(await listCourses(desk.courses, desk.recents))
    },
    'courses.create': async ({ title, term }) => {
      const created = await desk.courses.create(newSettings(title, term, desk.ports.timeZone))
      if (!created.ok) return created
      desk.recents.opened(created.value.id)
      return ok(created.value.head())
    },
    'courses.openSample': () =>
      Promise.resolve(ok(desk.jobs.start(message('jobs:sample'), (context) => openSample(desk, context)))),
    'course.open': ({ course }) =>
      withCourse(desk, course, (opened) => {
        desk.recents.opened(opened.id)
        return opened.reread()
      }),
    'course.head': ({ course }) => withCourse(desk, course, (opened) => ok(opened.head())),
    'course.close': async ({ course }) => {
      await desk.courses.close(course)
      return ok(null)
    },
    'course.settings': ({ course, settings }) =>
      withCourse(desk, course, (opened) => changeSettings(opened, settings)),
  }
}
