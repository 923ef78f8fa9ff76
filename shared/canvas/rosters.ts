import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import type { PersonFacts } from './identity.ts'
import { byColumns, hasColumns, refuseRounded, type TableFormat, type TableSource } from './tableFormat.ts'
import { guessKind } from '#shared/grouping/attribute.ts'

type CellOf = (name: string) => string

/** A person a row, and perhaps columns worth grouping by. */
function roster(
  id: TableFormat['id'],
  recognise: TableFormat['recognise'],
  factsOf: (cell: CellOf) => PersonFacts,
  columns: readonly string[] = [],
): TableFormat {
  const openColumns = (header: Header, into: Collector) =>
    columns
      .filter((name) => header.has(name))
      .map((name) => {
        const title = header.titles[header.at(name)] ?? name
        return { name, sink: into.column(`${id}:${name}`, title, (values) => guessKind(title, values)) }
      })
  const read = (source: TableSource, into: Collector): void => {
    const sinks = openColumns(source.header, into)
    source.eachRow((cells, line) => {
      into.row()
      const cell: CellOf = (name) => cellAt(cells, source.header.at(name))
      const facts = factsOf(cell)
      if (facts.canvasId !== undefined && refuseRounded(facts.canvasId, 'id', line, into)) return
      const person = into.people.add(facts)
      if (person === null) return into.problems.add('no-person', 'skip', line)
      for (const { name, sink } of sinks)
        if (cell(name) !== '') sink.set(person, cell(name).replace(/%$/, ''))
    })
  }
  return { id, recognise, read }
}

/** New Analytics, Reports, Class Roster. The SIS id may carry `UID:` in front. */
export const analyticsRoster = roster(
  'analytics-roster',
  ({ header }) => {
    const wanted = ['student name', 'student id', 'section name']
    const extra = ['student sis id', 'email'].filter((name) => header.has(name))
    return header.has(...wanted) && extra.length > 0 && !header.has('assignment name')
      ? hasColumns(...wanted, ...extra)
      : null
  },
  (cell) => ({
    canvasId: cell('student id'),
    sisId: cell('student sis id').replace(/^UID:/i, ''),
    email: cell('email'),
    name: cell('student name'),
    sections: cell('section name'),
    onRoster: true,
  }),
)

/** New Analytics, Students tab. */
export const analyticsStudents = roster(
  'analytics-students',
  byColumns('sortable name', 'canvas user id', 'overall course grade'),
  (cell) => ({
    canvasId: cell('canvas user id'),
    sisId: cell('sis id'),
    email: cell('email'),
    name: cell('full name'),
    sortableName: cell('sortable name'),
    onRoster: true,
  }),
  ['overall course grade', 'assignment on time percent', 'page views', 'participations'],
)

/** New Analytics' late, missing and excused reports: a row per student and assignment. */
export const analyticsAssignments = roster(
  'analytics-assignments',
  byColumns('student name', 'student id', 'assignment name'),
  (cell) => ({
    canvasId: cell('student id'),
    ...(cell('student name').includes(', ')
      ? { sortableName: cell('student name') }
      : { name: cell('student name') }),
    sections: cell('section name'),
  }),
)

/** Canvancement's access report: a row per person and thing looked at. Headings may have their spaces removed. */
export const accessReport = roster(
  'access-report',
  ({ header }) => {
    const user = ['user id', 'userid', 'user_id'].find((name) => header.has(name))
    return user !== undefined && header.has('category', 'class', 'title', 'views')
      ? hasColumns(user, 'category', 'class', 'title', 'views')
      : null
  },
  (cell) => {
    const any = (...names: readonly string[]) => names.map(cell).find((value) => value !== '') ?? ''
    return {
      canvasId: any('user id', 'userid', 'user_id'),
      sisId: any('sis user id', 'sisuser id', 'sis_user id'),
      loginId: any('login id', 'loginid', 'login_id'),
      name: any('display name', 'displayname', 'display_name', 'full name', 'fullname', 'full_name'),
      sortableName: any('sortable name', 'sortablename', 'sortable_name'),
      sections: any('section'),
    }
  },
)
