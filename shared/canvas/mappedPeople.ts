import type { PeopleMapping } from '#shared/model/importChoices.ts'
import { openAttributes } from './attributeColumns.ts'
import type { Header } from './header.ts'
import { cellAt } from './header.ts'
import { findIdentity, identify, identityPositions, type IdentityColumns } from './identityColumns.ts'
import { refuseRounded, type TableFormat } from './tableFormat.ts'

const unsaid: IdentityColumns = {
  canvasId: -1,
  sisId: -1,
  loginId: -1,
  email: -1,
  name: -1,
  firstName: -1,
  lastName: -1,
  section: -1,
  role: -1,
}

/** A first proposal for matching the columns of a list or survey by hand. */
export function guessPeopleMapping(header: Header): PeopleMapping {
  const found = Object.entries(findIdentity(header))
  // A role is no identity, and nothing here can be matched to it.
  return Object.fromEntries(found.filter(([field, at]) => field !== 'role' && at >= 0))
}

/** Whether a mapping says who a row is about at all. */
export function namesSomebody(mapping: PeopleMapping): boolean {
  return Object.entries(mapping).some(([field, at]) => field !== 'section' && at !== undefined)
}

/**
 * A reader for surveys and lists of no known kind, made from what the instructor said about their columns: some say
 * who a row is about, every other column is an attribute. Who answered is not thereby on the roster.
 */
export function mappedPeople(mapping: PeopleMapping): TableFormat {
  return {
    id: 'mapped-people',
    recognise: () => null,
    read: (source, into) => {
      if (!namesSomebody(mapping)) return into.problems.add('mapping-nobody', 'stop', 0)
      const said = Object.entries(mapping).filter(([, at]) => at !== undefined)
      const identity: IdentityColumns = { ...unsaid, ...Object.fromEntries(said) }
      const taken = identityPositions(identity)
      const asked = source.header.titles.flatMap((title, at): readonly (readonly [number, string])[] =>
        title === '' || taken.has(at) ? [] : [[at, title]],
      )
      const columns = openAttributes('survey', asked, into)
      source.eachRow((cells, line) => {
        into.row()
        const ids = [identity.canvasId, identity.sisId].map((at) => cellAt(cells, at))
        if (ids.some((id) => refuseRounded(id, 'id', line, into))) return
        const person = into.people.add(identify(cells, identity))
        if (person === null) return into.problems.add('no-person', 'skip', line)
        for (const { at, set } of columns) set(person, cells[at] ?? '')
      })
    },
  }
}
