import type { SheetOrder, SheetPerson } from '#shared/contract/sheetViews.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { seededOrder } from '#shared/reading/seededOrder.ts'
import { currentGroups } from './groupMessages.ts'
import { periodOf } from './period.ts'
import type { SheetInput } from './sheetInput.ts'

/** By sortable name; two of one name by id, so that the pile is always the same. */
function byName(one: Person, other: Person): number {
  return one.sortableName.localeCompare(other.sortableName, 'en') || (one.id < other.id ? -1 : 1)
}

function groupPlaces(input: SheetInput): ReadonlyMap<PersonId, number> {
  const groups = currentGroups(periodOf({ ...input, week: null }))
  return new Map(groups.flatMap(({ members }, at) => members.map((id) => [id, at] as const)))
}

/** Those without a section or a group lie at the end. */
const last = '\uffff'

/**
 * The students that sheets are made for.
 *
 * @param chosen Their ids, or null for the whole class.
 */
export function sheetStudents(
  input: SheetInput,
  chosen: readonly PersonId[] | null,
  order: SheetOrder,
): readonly Person[] {
  const wanted = chosen === null ? null : new Set(chosen)
  const students = studentsOf(input.content, input.work.people)
    .filter(({ id }) => wanted === null || wanted.has(id))
    .toSorted(byName)
  if (order === 'name') return students
  if (order === 'shuffled') return seededOrder(students, `${input.courseKey}|${input.now}`, ({ id }) => id)
  if (order === 'section') {
    const section = (person: Person): string => person.sections.join(', ') || last
    return students.toSorted((one, other) =>
      section(one).localeCompare(section(other), 'en', { numeric: true }),
    )
  }
  const places = groupPlaces(input)
  const place = ({ id }: Person): number => places.get(id) ?? places.size
  return students.toSorted((one, other) => place(one) - place(other))
}

/** A student as a sheet names them: by name, or by the code that stands for them in the whole course. */
export function sheetPerson(input: SheetInput, person: Person): SheetPerson {
  const codes = codesFor('course', input.content.people, input.courseKey)
  return {
    personId: person.id,
    name: person.name,
    code: codes.get(person.id) ?? '',
    section: person.sections.join(', '),
  }
}

/**
 * Names for a list in which people are only read: two of one name are told apart by section, where that is the same
 * too by the code that stands for them.
 */
export function namesApart(input: SheetInput, people: readonly Person[]): ReadonlyMap<PersonId, string> {
  const like = (person: Person, same: (other: Person) => boolean) =>
    people.filter((other) => other.name === person.name && same(other)).length > 1
  const section = ({ sections }: Person): string => sections.join(', ')
  return new Map(
    people.map((person) => {
      if (!like(person, () => true)) return [person.id, person.name]
      const apart = like(person, (other) => section(other) === section(person)) || section(person) === ''
      return [person.id, `${person.name} (${apart ? sheetPerson(input, person).code : section(person)})`]
    }),
  )
}
