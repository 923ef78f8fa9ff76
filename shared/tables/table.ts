/** One record of a table: its cells, and the line of the file it starts on (1-based). */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
}

export type VisitRow = (cells: readonly string[], line: number) => void

/** Asked and told while a long file is read. */
export interface ReadHooks {
  readonly onProgress?: ((doneBytes: number, totalBytes: number) => void) | undefined
  /** True stops reading at the next piece; what was read then is incomplete. */
  readonly shouldStop?: (() => boolean) | undefined
}

/** How reading the records ended. */
export interface ReadEnd {
  readonly stopped: boolean
  /** Line of a quoted cell that never closes, so that the rest of the file sits in it; null in sound files. */
  readonly unclosedQuote: number | null
  /** Some bytes made no letters in this encoding and were read as U+FFFD. */
  readonly undecodable: boolean
}

/**
 * A table that can be read more than once and is never held whole. Blank records are left out, ragged ones are
 * kept as they are, and headers are ordinary records: which record is the header is for the reader to say.
 */
export interface Table {
  readonly encoding: string
  readonly encodingCertain: boolean
  readonly delimiter: string
  /** The first records, at most 60. */
  readonly opening: readonly TableRow[]
  readonly eachRecord: (visit: VisitRow, hooks?: ReadHooks) => ReadEnd
}

export const openingRows = 60

/** Whether no cell of the record holds anything but white space. */
export function isBlankRecord(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/** A table over records that are already in memory (a sheet of a workbook, saved JSON). */
export function tableOfRows(rows: readonly TableRow[], encoding: string): Table {
  const filled = rows.filter((row) => !isBlankRecord(row.cells))
  return {
    encoding,
    encodingCertain: true,
    delimiter: '',
    opening: filled.slice(0, openingRows),
    eachRecord: (visit) => {
      for (const row of filled) visit(row.cells, row.line)
      return { stopped: false, unclosedQuote: null, undecodable: false }
    },
  }
}
