import type { EquityView } from '#shared/contract/feedbackViews.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { equityCheck } from '#shared/feedback/equity.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { postsIn } from './drafting.ts'

interface Groups {
  readonly by: string
  readonly name: string
  readonly groupOf: ReadonlyMap<PersonId, string>
}

function sections(students: readonly Person[]): Groups {
  const entries = students.flatMap(({ id, sections: of }) =>
    of.length === 0 ? [] : [[id, of.join(', ')] as const],
  )
  return { by: 'section', name: '', groupOf: new Map(entries) }
}

function membersOf(
  groups: readonly { readonly name: string; readonly members: readonly PersonId[] }[],
): ReadonlyMap<PersonId, string> {
  return new Map(groups.flatMap(({ name, members }) => members.map((id) => [id, name] as const)))
}

/** Everything by which the class can be compared: what divides it into two groups or more. */
function allGroups(course: Course, students: readonly Person[]): readonly Groups[] {
  const sets = course.content.groupSets.map(({ name, groups }) => ({
    by: `set:${name}`,
    name,
    groupOf: membersOf(groups),
  }))
  const plans = Object.entries(course.work.plans).map(([id, { name, groups }]) => ({
    by: `plan:${id}`,
    name,
    groupOf: membersOf(groups),
  }))
  return [sections(students), ...sets, ...plans].filter(({ groupOf }) => new Set(groupOf.values()).size > 1)
}

/** The equity check of some weeks; where the wished comparison is not there (any more), the first there is. */
export function equityView(course: Course, weeks: WeekRange, by: string | null, now: string): EquityView {
  const students = studentsOf(course.content, course.work.people)
  const groups = allGroups(course, students)
  const chosen = groups.find((one) => one.by === by) ?? groups[0]
  const drafts = students.flatMap(({ id }) => tableEntry(course.work.drafts, draftKey(id, weeks)) ?? [])
  const posts = new Map(students.map(({ id }) => [id, postsIn(course, id, weeks)]))
  const report = equityCheck({ drafts, posts, groupOf: chosen?.groupOf ?? new Map(), now })
  return {
    ...report,
    messages: report.rows.length < 2 ? [message('feedback:equity.tooFew')] : report.messages,
    choices: groups.map(({ by: key, name }) => ({ by: key, name })),
    by: chosen?.by ?? null,
    compared: drafts.length,
    without: students.length - drafts.length,
  }
}
