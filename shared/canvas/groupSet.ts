import type { PersonId } from '#shared/model/ids.ts'
import type { Collector } from './collect.ts'
import { fileName } from './fileTitle.ts'
import { cellAt, type Header } from './header.ts'
import { refuseRounded, hasColumns, type TableFormat, type TableSource } from './tableFormat.ts'

const fixed = ['canvas_user_id', 'user_id', 'login_id', 'group_name', 'canvas_group_id', 'group_id']

/** The first columns besides the fixed ones: Canvas translates the headers of `name` and `sections`. */
function translated(header: Header) {
  const free = header.names.flatMap((name, at) => (fixed.includes(name) ? [] : [at]))
  const name = header.has('name') ? header.at('name') : free.find((at) => at === 0)
  const before = header.at('group_name') - 1
  const sections = header.has('sections') ? header.at('sections') : free.find((at) => at === before && at > 0)
  return { name: name ?? -1, sections: sections ?? -1 }
}

/** The person of a row; null for nobody, undefined where the id is refused. */
function addMember(cells: readonly string[], line: number, source: TableSource, into: Collector) {
  const { header } = source
  const { name, sections } = translated(header)
  const canvasId = cellAt(cells, header.at('canvas_user_id'))
  if (refuseRounded(canvasId, 'canvas_user_id', line, into)) return undefined
  const written = cellAt(cells, name)
  return into.people.add({
    canvasId,
    // In this file `user_id` is the SIS id; in the REST API the same word means the Canvas id.
    sisId: cellAt(cells, header.at('user_id')),
    loginId: cellAt(cells, header.at('login_id')),
    sections: cellAt(cells, sections),
    ...(written.includes(', ') ? { sortableName: written } : { name: written }),
    // The export lists the whole class, grouped or not; a file made for import lists whom it moves.
    onRoster: name >= 0,
  })
}

/**
 * A group set ("group category") as exported from the People page, or as prepared for import. The first row of a
 * person counts, as in Canvas's own importer.
 * Source: github.com/instructure/canvas-lms, group_categories_controller.rb and doc/api/group_category_csv.md.
 */
export const groupSet: TableFormat = {
  id: 'canvas-group-set',
  recognise: ({ header }) => {
    if (!header.has('group_name')) return null
    const id = ['canvas_user_id', 'user_id', 'login_id'].find((name) => header.has(name))
    return id === undefined ? null : hasColumns(id, 'group_name')
  },
  read: (source, into) => {
    const groups = new Map<string, PersonId[]>()
    const placed = new Set<PersonId>()
    source.eachRow((cells, line) => {
      into.row()
      const person = addMember(cells, line, source, into)
      if (person === undefined) return
      if (person === null) return into.problems.add('no-person', 'skip', line)
      const group = cellAt(cells, source.header.at('group_name'))
      if (group === '' || placed.has(person)) return
      placed.add(person)
      const members = groups.get(group)
      if (members === undefined) groups.set(group, [person])
      else members.push(person)
    })
    if (groups.size === 0) return
    into.groupSet({
      name: fileName(source.name),
      groups: [...groups].map(([name, members]) => ({ name, members })),
    })
  },
}
