import { readFile } from 'node:fs/promises'
import type { CourseCard } from '#shared/contract/views.ts'
import type { CourseId } from '#shared/model/ids.ts'
import type { Recents } from '../recents.ts'
import { cardFromText, courseCard } from './card.ts'
import type { Courses } from './courses.ts'
import { coursePaths } from './paths.ts'

/** The card of one course: an open one from memory, another from its file. */
async function cardOf(courses: Courses, recents: Recents, id: CourseId): Promise<CourseCard | null> {
  const folder = courses.folderOf(id)
  if (folder === null) return null
  const frame = { id, folder, lastOpened: recents.lastOpened(id), archived: recents.isArchived(id) }
  const open = courses.ifOpen(id)
  if (open !== null) {
    const { scorable, scored } = open.head()
    return courseCard(frame, { work: open.work, toScore: scorable - scored })
  }
  return cardFromText(frame, await readFile(coursePaths(folder).course, 'utf8').catch(() => null))
}

/** Latest opened first; those never opened come last, by name. */
function byLastOpened(one: CourseCard, other: CourseCard): number {
  const oneOpened = one.lastOpened ?? ''
  const otherOpened = other.lastOpened ?? ''
  if (oneOpened === otherOpened) return one.title < other.title ? -1 : 1
  return oneOpened < otherOpened ? 1 : -1
}

/** All courses of the workspace as cards. */
export async function listCourses(courses: Courses, recents: Recents): Promise<readonly CourseCard[]> {
  const cards = await Promise.all((await courses.ids()).map((id) => cardOf(courses, recents, id)))
  return cards.filter((card) => card !== null).toSorted(byLastOpened)
}
