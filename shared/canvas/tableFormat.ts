import { message, type Message } from '#shared/model/message.ts'
import type { ReadEnd, Table, TableRow, VisitRow } from '#shared/tables/table.ts'
import type { Collector } from './collect.ts'
import type { Header } from './header.ts'
import { isScientificId } from './identity.ts'
import type { FormatId, ReadOptions } from './reading.ts'

/** What recognising looks at: the header and the first records below it. */
export interface TableSample {
  readonly name: string
  readonly header: Header
  readonly rows: readonly TableRow[]
}

/** What reading works on. */
export interface TableSource extends TableSample {
  readonly table: Table
  readonly options: ReadOptions
  /** All records below the header, once from the beginning; may be called again. */
  readonly eachRow: (visit: VisitRow) => ReadEnd
}

/** One kind of table: how it is told, and how it is read. */
export interface TableFormat {
  readonly id: FormatId
  /** Why this table is of the kind, or null where it is not. */
  readonly recognise: (sample: TableSample) => Message | null
  readonly read: (source: TableSource, into: Collector) => void
}

/** "has the columns a, b": the reason given for most formats. */
export function hasColumns(...columns: readonly string[]): Message {
  return message('import:why.columns', { columns: columns.join(', ') })
}

/** Recognises by columns that all have to be there. */
export function byColumns(...columns: readonly string[]): TableFormat['recognise'] {
  return ({ header }) => (header.has(...columns) ? hasColumns(...columns) : null)
}

/**
 * True, and said once, where a spreadsheet has rounded an id. Whatever the id named cannot be told any more, and
 * different ids look the same: the file must be exported again.
 */
export function refuseRounded(id: string, column: string, line: number, into: Collector): boolean {
  if (!isScientificId(id)) return false
  into.problems.add('scientific-id', 'stop', line, { id, column })
  return true
}
