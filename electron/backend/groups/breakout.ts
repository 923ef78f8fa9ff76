import type { ExportFile } from '#shared/contract/views.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { folderName } from '../course/folderName.ts'

const address = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u

/** The e-mail address of a person; many schools use it as the login. */
export function addressOf({ email, loginId }: Pick<Person, 'email' | 'loginId'>): string | null {
  return [email, loginId].find((text) => text !== null && address.test(text)) ?? null
}

/**
 * The groups as the file with which Zoom assigns breakout rooms before a meeting: two columns with exactly these
 * headers (Zoom support, "Pre-assigning participants to breakout rooms"). People without an address are named.
 */
export function breakoutFile(plan: GroupPlan, students: readonly Person[]): ExportFile {
  const people = new Map<PersonId, Person>(students.map((person) => [person.id, person]))
  const placed = plan.groups.flatMap(({ name, members }) =>
    members.flatMap((id) => {
      const person = people.get(id)
      return person === undefined ? [] : [{ room: name, person, mail: addressOf(person) }]
    }),
  )
  const rows = placed.flatMap(({ room, mail }) => (mail === null ? [] : [[room, mail]]))
  const without = placed.filter(({ mail }) => mail === null).map(({ person }) => person.name)
  return {
    name: `${folderName(plan.name)} breakout rooms.csv`,
    text: writeCsv([['Pre-assign Room Name', 'Email Address'], ...rows]),
    changes: [
      message('groupsScreen:breakout.changes', { count: rows.length, rooms: plan.groups.length }),
      ...(without.length === 0
        ? []
        : [
            message('groupsScreen:breakout.noAddress', {
              count: without.length,
              names: without.slice(0, 8).join(', '),
            }),
          ]),
    ],
  }
}
