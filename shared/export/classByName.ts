import type { Person } from '#shared/model/person.ts'
import { studentsOf } from '#shared/reading/people.ts'
import type { ExportInput } from './exportInput.ts'

/** The class by sortable name, as Canvas lists it; namesakes by id, so that lists are always the same. */
export function classByName({ content, work }: ExportInput): readonly Person[] {
  return studentsOf(content, work.people).toSorted(
    (one, other) => one.sortableName.localeCompare(other.sortableName, 'en') || (one.id < other.id ? -1 : 1),
  )
}

/** Names for a list of people: with the Canvas id where two have the same, so that nobody is taken for another. */
export function listNames(people: readonly Person[]): (person: Person) => string {
  const seen = new Map<string, number>()
  for (const { sortableName } of people) seen.set(sortableName, (seen.get(sortableName) ?? 0) + 1)
  return ({ id, canvasId, sortableName }) =>
    (seen.get(sortableName) ?? 0) > 1 ? `${sortableName} (${canvasId ?? id})` : sortableName
}
