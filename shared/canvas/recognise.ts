import type { Message } from '#shared/model/message.ts'
import type { Table } from '#shared/tables/table.ts'
import { gradebook } from './gradebook.ts'
import { groupSet } from './groupSet.ts'
import { readHeader } from './header.ts'
import type { FormatId } from './reading.ts'
import type { TableFormat, TableSample } from './tableFormat.ts'
import { ubc2024 } from './ubc2024.ts'

/** The kinds of table, in the order in which they are tested: the first that fits has it. */
export const tableFormats: readonly TableFormat[] = [ubc2024, groupSet, gradebook]

/** A table taken for one kind, and the record that is its header. */
export interface Recognised {
  readonly format: TableFormat
  readonly why: Message
  readonly sample: TableSample
  readonly headerRow: number
}

/** Headings that somebody typed above the table when re-saving it; more than this is not a table with a title. */
const mostRowsAbove = 4

/** A table as it looks with a given record as its header. */
export function sampleAt(table: Table, headerRow: number, name: string): TableSample {
  return {
    name,
    header: readHeader(table.opening[headerRow]?.cells ?? []),
    rows: table.opening.slice(headerRow + 1),
  }
}

/**
 * Tells what kind of table a file is, from its header and first records.
 * @param headerRow the instructor's choice; else the first record, then those below it, are tried.
 */
export function recogniseTable(table: Table, name: string, headerRow?: number): Recognised | null {
  const rows =
    headerRow === undefined ? Array.from({ length: mostRowsAbove + 1 }, (_, at) => at) : [headerRow]
  for (const row of rows.filter((at) => at < table.opening.length)) {
    const sample = sampleAt(table, row, name)
    for (const format of tableFormats) {
      const why = format.recognise(sample)
      if (why !== null) return { format, why, sample, headerRow: row }
    }
  }
  return null
}

/** The reader of a kind that the instructor has chosen, null where the kind is no table. */
export function tableFormatOf(id: FormatId): TableFormat | null {
  return tableFormats.find((format) => format.id === id) ?? null
}
