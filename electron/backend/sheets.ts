import type { SheetOrder } from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { classSheet } from '#shared/insights/classSheet.ts'
import type { SheetInput } from '#shared/insights/sheetInput.ts'
import { namesApart, sheetStudents } from '#shared/insights/sheetPeople.ts'
import { studentSheet } from '#shared/insights/studentSheet.ts'
import { rulesVersion } from '#shared/quality/rulesVersion.ts'
import { factsOf } from '#shared/model/courseFacts.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from './course/course.ts'
import { settingsOf } from './course/courseData.ts'
import type { Desk } from './desk.ts'
import { draftInputFor, draftsFor } from './feedback/drafting.ts'

const isApproved = (draft: Draft | undefined): boolean =>
  draft?.state === 'approved' || draft?.state === 'delivered'

/** What all sheets of a course are made from. */
export async function sheetInput(course: Course, weeks: WeekRange, now: string): Promise<SheetInput> {
  const scores = await course.scores.all()
  const { content, work, forums } = course
  return { content, work, settings: settingsOf(work), scores, forums, weeks, now, courseKey: course.id }
}

interface StudentsAsked {
  readonly weeks: WeekRange
  readonly approvedOnly: boolean
  readonly people?: readonly PersonId[] | null
  readonly order?: SheetOrder
}

/**
 * The sheets of a course for some weeks. With `approvedOnly`, students whose feedback is not approved are named and
 * left out; without it their draft is printed as it stands or as the rules would write it.
 */
export async function sheetData(
  desk: Desk,
  course: Course,
  { weeks, approvedOnly, people = null, order = 'name' }: StudentsAsked,
): Promise<SheetData> {
  const input = await sheetInput(course, weeks, desk.ports.clock.now())
  const { work, scores } = input
  const students = sheetStudents(input, people, order)
  const names = namesApart(input, students)
  const keys = students.map(({ id }) => draftKey(id, weeks))
  const kept = keys.map((key) => tableEntry(work.drafts, key))
  const printed = students.filter((_, at) => !approvedOnly || isApproved(kept[at]))
  const drafting = { course, bank: await desk.bank.inUse(), scores }
  const drafts = draftsFor(drafting, printed, weeks)
  const everybody = studentsOf(course.content, work.people).map((person) =>
    draftInputFor(drafting, { person, weeks, postId: null }),
  )
  return {
    students: printed.map((person) =>
      studentSheet({ ...input, person, draft: drafts.get(person.id) ?? null, rulesVersion }),
    ),
    notApproved: students.flatMap(({ id }, at) => (isApproved(kept[at]) ? [] : (names.get(id) ?? []))),
    toHandOut: keys.filter((_, at) => kept[at]?.state === 'approved'),
    classSheet: classSheet(input, everybody),
    facts: factsOf(work.facts),
  }
}
