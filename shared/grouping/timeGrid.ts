import type { Column } from '#shared/model/column.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'
import { answerKey, isBlank, splitChoices, tidy } from './answers.ts'
import { asksForBusyTimes } from './attribute.ts'
import { isDayName, noTime, parseAvailability } from './availability.ts'

/** Form tools write every row of a grid question as a column of its own: "When are you free? [Monday]". */
const gridTitle = /^(.+?)\s*\[([^[\]]+)\]\s*$/u
const unavailable = /^(?:no(?:t|ne)?\b.*|busy|unavailable|x|✗|0|false)$/iu
const available = /^(?:yes|y|free|available|all day|any ?time|x|✓|1|true|ok)$/iu

interface Row {
  readonly column: Column
  /** The question, empty where the title is nothing but a day. */
  readonly stem: string
  readonly row: string
}

/**
 * Columns in which the rows of one grid question about free times are one column of availability again: rows are
 * days and cells are times, or rows are times and cells are days. So are columns of one file that are called
 * nothing but "Monday", "Tuesday" and so on, where their cells are times. It stands where the first of them stood.
 * Other columns, grid questions about anything else among them, stay as they are.
 */
export function withTimeGrids(columns: readonly Column[]): readonly Column[] {
  const grids = Map.groupBy(
    columns.flatMap(rowOf),
    ({ column, stem }) => `${column.from}\n${answerKey(stem)}`,
  )
  const merged = new Map<Column, Column | null>()
  for (const rows of grids.values()) {
    const [first] = rows
    if (first === undefined || rows.length < 2 || !isTimeGrid(rows)) continue
    for (const { column } of rows) merged.set(column, null)
    merged.set(first.column, mergedColumn(first, rows))
  }
  return merged.size === 0 ? columns : columns.flatMap((column) => merged.get(column) ?? keep(column, merged))
}

function keep(column: Column, merged: ReadonlyMap<Column, Column | null>): readonly Column[] {
  return merged.has(column) ? [] : [column]
}

function rowOf(column: Column): readonly Row[] {
  const title = tidy(column.title)
  if (isDayName(title)) return [{ column, stem: '', row: title }]
  const [, stem, row] = gridTitle.exec(title) ?? []
  return stem === undefined || row === undefined ? [] : [{ column, stem, row }]
}

function isTime(text: string): boolean {
  return /^\*@/.test(parseAvailability(text)[0] ?? '')
}

/**
 * Every row names a day, or every row names a time and the cells name days. A bare "Monday" may be about anything
 * (who is on duty, how many hours somebody works), so there most cells must be times and not mere numbers.
 */
function isTimeGrid(rows: readonly Row[]): boolean {
  const answers = rows
    .flatMap(({ column }) => Object.values(column.values))
    .flatMap(splitChoices)
    .filter((part) => !isBlank(part))
  if (rows.every(({ row }) => isDayName(row))) {
    const times = answers.filter((part) => isTime(part) && !/^\d+$/.test(part)).length
    return rows[0]?.stem !== '' || times * 2 > answers.length
  }
  return rows.every(({ row }) => isTime(row)) && answers.some(isDayName)
}

function mergedColumn(first: Row, rows: readonly Row[]): Column {
  const times = new Map<PersonId, string[]>()
  const busy = asksForBusyTimes(first.stem)
  for (const { column, row } of rows) {
    for (const [id, cell] of Object.entries(column.values)) {
      const person = personId(id)
      const list = times.get(person) ?? []
      list.push(...timesIn(row, cell, busy))
      times.set(person, list)
    }
  }
  return {
    ...first.column,
    id: columnId(first.column.id.replace(/\s*\[[^[\]]*\]\s*$/u, '')),
    title: first.stem === '' ? `${first.row}–${rows.at(-1)?.row ?? ''}` : first.stem,
    kind: 'availability',
    // Whoever answered, but is free at no time, has answered.
    values: Object.fromEntries(
      [...times].map(([id, list]) => [id, list.length === 0 ? noTime : list.join('; ')]),
    ),
  }
}

/** The cell of one row as times with their day: "Monday 9-11". A bare "yes" stands for the whole row. */
function timesIn(row: string, cell: string, busy: boolean): readonly string[] {
  return splitChoices(cell)
    .filter((part) => !isBlank(part) && (busy || !unavailable.test(part)))
    .map((part) => (available.test(part) ? row : isDayName(part) ? `${part} ${row}` : `${row} ${part}`))
}
