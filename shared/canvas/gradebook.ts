import { guessKind } from '#shared/grouping/attribute.ts'
import type { TableRow } from '#shared/tables/table.ts'
import type { Collector, ColumnSink } from './collect.ts'
import { cellAt, normaliseName, type Header } from './header.ts'
import {
  refuseRounded,
  hasColumns,
  type TableFormat,
  type TableSample,
  type TableSource,
} from './tableFormat.ts'

/** Canvas's own pattern, greedy: `Essay, draft (1) (33002)` is "Essay, draft (1)" with the id 33002. */
const assignmentTitle = /^(.*)\s\((\d+)\)$/s
const total = /(?:^|\s)(?:unposted )?(?:current|final) (?:points|score|grade)(?:\s\(.*\))?$/
const overallTotal = /^(?:(?:current|final) (?:score|grade)|override (?:score|grade))(?:\s\(.*\))?$/
const knownColumns = [
  'student',
  'lastname',
  'firstname',
  'id',
  'sis user id',
  'sis login id',
  'integration id',
  'root account',
  'section',
]

function isPointsRow(cells: readonly string[]): boolean {
  return /^\s*points possible/i.test(cells[0] ?? '')
}

/** Written only where an assignment is posted by hand; in exports of about 2019 the word is "Muted". */
function isHiddenRow(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*(?:muted|manual posting.*)?\s*$/is.test(cell))
}

/** `85,00` → `85.00`; everything else as it is. */
export function normaliseNumber(cell: string): string {
  return /^-?\d+,\d+%?$/.test(cell) ? cell.replace(',', '.') : cell
}

function pointsOf(cell: string): number | null {
  const text = normaliseNumber(cell)
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

interface GradeColumn {
  readonly at: number
  readonly sink: ColumnSink
}

function openColumn(
  at: number,
  header: Header,
  points: TableRow | undefined,
  into: Collector,
): ColumnSink | null {
  const name = header.names[at] ?? ''
  const title = header.titles[at] ?? ''
  if (name === '' || knownColumns.includes(name)) return null
  const outOf = pointsOf(cellAt(points?.cells ?? [], at))
  const assignment = assignmentTitle.exec(title)
  if (assignment !== null && (outOf !== null || !total.test(name))) {
    return into.column(`assignment:${assignment[2] ?? ''}`, assignment[1] ?? '', 'number', outOf)
  }
  if (overallTotal.test(name))
    return into.column(`gradebook:${name}`, title, name.includes('grade') ? 'choice' : 'number')
  if (total.test(name)) return null
  return into.column(
    `gradebook:${name}`,
    title,
    outOf === null ? (values) => guessKind(title, values) : 'number',
    outOf,
  )
}

function openColumns(source: TableSource, into: Collector): readonly GradeColumn[] {
  const points = source.rows.find(({ cells }) => isPointsRow(cells))
  return source.header.names.flatMap((_, at) => {
    const sink = openColumn(at, source.header, points, into)
    return sink === null ? [] : [{ at, sink }]
  })
}

function nameFacts(cells: readonly string[], header: Header) {
  const last = cellAt(cells, header.at('lastname'))
  const first = cellAt(cells, header.at('firstname'))
  if (header.has('lastname')) {
    return { name: `${first} ${last}`.trim(), sortableName: first === '' ? last : `${last}, ${first}` }
  }
  const student = cellAt(cells, header.at('student'))
  return student.includes(', ') ? { sortableName: student } : { name: student }
}

/** The person of a row; null for nobody, undefined where the id is refused. */
function addStudent(cells: readonly string[], line: number, header: Header, into: Collector) {
  const id = cellAt(cells, header.at('id'))
  if (refuseRounded(id, 'ID', line, into)) return undefined
  return into.people.add({
    canvasId: id,
    sisId: cellAt(cells, header.at('sis user id')),
    loginId: cellAt(cells, header.at('sis login id')),
    sections: cellAt(cells, header.at('section')),
    onRoster: true,
    ...nameFacts(cells, header),
  })
}

/** Excused, not assigned to this student, not graded: no value, whatever the reason. */
function isNoGrade(value: string): boolean {
  return value === '' || value === '-' || /^(?:ex|excused|n\/a)$/i.test(value)
}

function recognise({ header, rows }: TableSample) {
  const names = header.has('lastname', 'firstname', 'id')
    ? ['lastname', 'firstname', 'id']
    : ['student', 'id']
  if (!header.has(...names)) return null
  const canvas = header.has('section') || header.has('sis login id') || header.has('sis user id')
  const graded =
    header.titles.some((title) => assignmentTitle.test(title)) || rows.some(({ cells }) => isPointsRow(cells))
  if (!canvas && !graded) return null
  return hasColumns(...names, ...['sis login id', 'section'].filter((name) => header.has(name)))
}

/**
 * Canvas gradebook, as exported and as prepared for import: assignments with their id in the title, the points
 * row and the hidden row recognised by content (the hidden row comes first), decimal commas, the test student.
 * Source: github.com/instructure/canvas-lms, lib/gradebook_exporter.rb and lib/gradebook_importer.rb.
 */
export const gradebook: TableFormat = {
  id: 'canvas-gradebook',
  recognise,
  read: (source, into) => {
    const columns = openColumns(source, into)
    let excused = 0
    source.eachRow((cells, line) => {
      if (isPointsRow(cells) || isHiddenRow(cells)) return
      into.row()
      const person = addStudent(cells, line, source.header, into)
      if (person === undefined) return
      if (person === null) return into.problems.add('no-person', 'skip', line)
      for (const { at, sink } of columns) {
        const value = cellAt(cells, at)
        if (!isNoGrade(value)) sink.set(person, normaliseNumber(value))
        else if (normaliseName(value) !== '' && value !== '-') excused++
      }
    })
    if (excused > 0) into.problems.add('excused-cells', 'note', 0, { count: excused })
  },
}
