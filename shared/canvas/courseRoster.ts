import { message } from '#shared/model/message.ts'
import { openAttributes } from './attributeColumns.ts'
import type { Header } from './header.ts'
import { cellAt } from './header.ts'
import {
  findIdentity,
  identify,
  identityPositions,
  isStaffRole,
  type IdentityColumns,
} from './identityColumns.ts'
import { refuseRounded, type TableFormat, type TableSample } from './tableFormat.ts'

/** The roster scripts that read Canvas's API call the Canvas id just `id`. */
function identityOf(header: Header): IdentityColumns {
  const fromApi =
    header.has('id') && (header.has('sortable_name') || header.has('sis_user_id') || header.has('login_id'))
  const found = findIdentity(header, fromApi)
  // Without any name column the first column is taken for it: people are listed by something.
  const named = found.name >= 0 || found.lastName >= 0 || found.firstName >= 0
  const free = identityPositions(found)
  return named || free.size > 0 ? found : { ...found, name: 0 }
}

/** "Ana Ruiz", "Ruiz, Ana", "Jean-Luc d'Arc": two to five capitalised or particle words, no digits. */
const personName = /^\p{Lu}[\p{L}\p{M}'’.\-"]*,?(?: [\p{L}"'(][\p{L}\p{M}'’.\-")]*){1,4}$/u

function holdsNames({ rows }: TableSample, at: number): boolean {
  const cells = rows.map((row) => cellAt(row.cells, at)).filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => personName.test(cell)).length >= cells.length * 0.8
}

/** A list of people: named by ids or addresses, or by a column of what are plainly people's names, one row each. */
function recognise(sample: TableSample) {
  const identity = findIdentity(sample.header, true)
  const ids = [identity.email, identity.loginId, identity.sisId].filter((at) => at >= 0)
  const named = identity.name >= 0 || (identity.lastName >= 0 && identity.firstName >= 0)
  if (!named || sample.rows.length === 0) return null
  const key = ids[0] ?? (identity.name >= 0 && holdsNames(sample, identity.name) ? identity.name : -1)
  const values = sample.rows.map((row) => cellAt(row.cells, key).toLowerCase()).filter((cell) => cell !== '')
  const distinct = new Set(values).size === values.length && values.length >= sample.rows.length * 0.9
  if (key < 0 || !distinct) return null
  return message('import:why.roster', { column: sample.header.titles[key] ?? '' })
}

/**
 * Any list of a class: LTI rosters, scripts over Canvas's API, a list typed by hand. What does not identify people
 * becomes a column to group by.
 */
export const courseRoster: TableFormat = {
  id: 'course-roster',
  recognise,
  read: (source, into) => {
    const { header } = source
    const identity = identityOf(header)
    const taken = identityPositions(identity)
    const sortable = header.has('sortable_name') ? header.at('sortable_name') : header.at('sortable name')
    const idle = [sortable, header.at('short_name'), header.at('pronouns')]
    const free = header.titles.flatMap((title, at): readonly (readonly [number, string])[] =>
      title === '' || taken.has(at) || idle.includes(at) ? [] : [[at, title]],
    )
    const columns = openAttributes('roster', free, into)
    source.eachRow((cells, line) => {
      into.row()
      const facts = identify(cells, identity)
      if (refuseRounded(facts.canvasId ?? '', 'id', line, into)) return
      const staff = isStaffRole(cellAt(cells, identity.role))
      const sortableName = cellAt(cells, sortable) || facts.sortableName
      const person = into.people.add({
        ...facts,
        sortableName,
        onRoster: !staff,
        ...(staff ? { role: 'staff' as const } : {}),
      })
      if (person === null) return into.problems.add('no-person', 'skip', line)
      for (const { at, set } of columns) set(person, cells[at] ?? '')
    })
  },
}
