import type { Handlers } from '#shared/contract/dispatch.ts'
import type { PersonRow } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'
import { roleOf } from '#shared/reading/people.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'

function personRows({ content, work }: Course): readonly PersonRow[] {
  return content.people
    .map((person) => ({
      personId: person.id,
      name: person.name,
      sortableName: person.sortableName,
      sections: person.sections,
      role: roleOf(person, work.people),
    }))
    .toSorted((one, other) => one.sortableName.localeCompare(other.sortableName, 'en'))
}

/** Everybody in the course. */
export function peopleCalls(desk: Desk): Pick<Handlers, 'people.list'> {
  return { 'people.list': ({ course }) => withCourse(desk, course, (opened) => ok(personRows(opened))) }
}
