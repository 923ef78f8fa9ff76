import type { Handlers } from '#shared/contract/dispatch.ts'
import type { PersonRow } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Role } from '#shared/model/person.ts'
import { ok } from '#shared/model/result.ts'
import type { PersonNote } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { roleOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { sameValue } from './sameValue.ts'

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

/** Says what somebody is here. Null goes back to what the imports say; a note about the person stays. */
function setRole(course: Course, personId: PersonId, role: Role | null): ReturnType<Course['act']> {
  const person = indexClass(course.content).people.get(personId)
  if (person === undefined) return Promise.resolve(failure('not-found', 'errors:unknownPerson'))
  return course.act((work) => {
    const before = tableEntry(work.people, personId) ?? null
    const note = before?.note ?? ''
    const after = role === null && note === '' ? null : { role, note }
    if (sameValue<PersonNote | null>(before, after)) return ok(null)
    const name = message('history:role', { person: person.name })
    return ok({ name, changes: [{ table: 'people', key: personId, before, after }] })
  })
}

/** Everybody in the course, and what they are in it. */
export function peopleCalls(desk: Desk): Pick<Handlers, 'people.list' | 'people.role'> {
  return {
    'people.list': ({ course }) => withCourse(desk, course, (opened) => ok(personRows(opened))),
    'people.role': ({ course, personId, role }) =>
      withCourse(desk, course, (opened) => setRole(opened, personId, role)),
  }
}
