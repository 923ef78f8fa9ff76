import type { Person } from '#shared/model/person.ts'
import { studentsOf } from '#shared/reading/people.ts'
import type { ExportInput } from './exportInput.ts'

/** The class by sortable name, as Canvas lists it; namesakes by id, so that lists are always the same. */
export function classByName({ content, work }: ExportInput): readonly Person[] {
  return studentsOf(content, work.people).toSorted(
    (one, other) => one.sortableName.localeCompare(other.sortableName, 'en') || (one.id < other.id ? -1 : 1),
  )
}
