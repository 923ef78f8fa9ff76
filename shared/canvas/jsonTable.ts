import { tableOfRows, type Table } from '#shared/tables/table.ts'
import { isRecord, recordsOf } from './jsonFields.ts'

const mostColumns = 500

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** `{key: {id: 1}, value: {…}}` → `key.id`, `value.…`: Canvas Data nests one level deep. */
function flatten(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(record)) {
    if (isRecord(value))
      for (const [inner, cell] of Object.entries(value)) flat.set(`${name}.${inner}`, cellOf(cell))
    else flat.set(name, cellOf(value))
  }
  return flat
}

/** A list of records as a table, so that JSON of tabular kinds (Canvas Data, Moodle) is read like their CSV. */
export function jsonTable(value: unknown): Table | null {
  // Moodle puts its list into a list.
  const list: unknown =
    Array.isArray(value) && value.length > 0 && value.every(Array.isArray) ? value.flat() : value
  const records = recordsOf(list).map(flatten)
  if (records.length === 0) return null
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))].slice(0, mostColumns)
  const rows = [names, ...records.map((record) => names.map((name) => record.get(name) ?? ''))]
  return tableOfRows(
    rows.map((cells, at) => ({ cells, line: at + 1 })),
    'utf-8',
  )
}
