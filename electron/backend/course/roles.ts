import type { ClassContent } from '#shared/model/imports.ts'
import type { PersonNote } from '#shared/model/work.ts'

/** The content with the roles that the instructor corrected. The same object where there is nothing to correct. */
export function withRoles(content: ClassContent, notes: Readonly<Record<string, PersonNote>>): ClassContent {
  const roleFor = (id: string): PersonNote['role'] =>
    (Object.hasOwn(notes, id) ? notes[id]?.role : undefined) ?? null
  if (!content.people.some((person) => roleFor(person.id) !== null)) return content
  return {
    ...content,
    people: content.people.map((person) => ({ ...person, role: roleFor(person.id) ?? person.role })),
  }
}
