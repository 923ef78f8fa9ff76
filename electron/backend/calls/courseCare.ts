import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { CourseCard } from '#shared/contract/views.ts'
import { factsOf, noFacts, type CourseFacts } from '#shared/model/courseFacts.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import { settingsOf } from '../course/courseData.ts'
import { listCourses } from '../course/listCourses.ts'
import { withCourse, type Desk } from '../desk.ts'
import { eraseFolder } from '../disk/eraseFolder.ts'
import { diskFailure, failure } from '../failures.ts'

/** The settings of a course for the next term: rubric and habits stay, everything about this class goes. */
export function settingsForNextTerm(from: CourseSettings, title: string, term: string): CourseSettings {
  return { ...from, title, term, sample: false, firstDay: null }
}

/** What the sheets of the next term say: how they look and when levels can be asked about, nothing this class agreed on. */
export function factsForNextTerm(from: CourseFacts): CourseFacts {
  const { officeHours, questionDays, logo, dialogueBox, levelsAs } = from
  return { ...noFacts, officeHours, questionDays, logo, dialogueBox, levelsAs }
}

async function cardOf(desk: Desk, id: CourseId): Promise<CourseCard | null> {
  const cards = await listCourses(desk.courses, desk.recents)
  return cards.find((card) => card.id === id) ?? null
}

/** Erases a course that the instructor has named, so that no slip of the hand loses a term's work. */
async function remove(desk: Desk, id: CourseId, typed: string): Promise<Result<null, ApiError>> {
  const card = await cardOf(desk, id)
  const folder = desk.courses.folderOf(id)
  if (card === null || folder === null) return failure('not-found', 'errors:course.missing', { folder: id })
  if (typed.trim() !== card.title.trim()) return failure('refused', 'errors:course.otherTitle')
  await desk.courses.close(id)
  try {
    await eraseFolder(folder)
  } catch (cause) {
    return diskFailure(cause, card.title)
  }
  desk.recents.forgotten(id)
  return ok(null)
}

type Names = 'courses.duplicate' | 'courses.archive' | 'courses.remove'

/** What becomes of a course when its term is over. */
export function courseCareCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'courses.duplicate': ({ course, title, term }) =>
      withCourse(desk, course, async ({ work }) => {
        const settings = settingsForNextTerm(settingsOf(work), title, term)
        const made = await desk.courses.create(settings, factsForNextTerm(factsOf(work.facts)))
        if (!made.ok) return made
        desk.recents.opened(made.value.id)
        return ok(made.value.head())
      }),
    'courses.archive': async ({ course, archived }) => {
      if ((await cardOf(desk, course)) === null) {
        return failure('not-found', 'errors:course.missing', { folder: course })
      }
      desk.recents.archive(course, archived)
      return ok(null)
    },
    'courses.remove': ({ course, title }) => remove(desk, course, title),
  }
}
