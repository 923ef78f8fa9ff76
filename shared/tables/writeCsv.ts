/** How a table is written out. */
export interface WriteOptions {
  readonly delimiter?: ',' | ';' | '\t'
  readonly newline?: '\n' | '\r\n'
  /**
   * Puts an apostrophe before cells that a spreadsheet would run as a formula (they begin with `=`, `+`, `-`, `@`,
   * a tab or a return). For files that people open; off for files another program reads, which would keep it.
   */
  readonly neutraliseFormulas?: boolean
}

/** A cell that a spreadsheet might execute (OWASP, "CSV injection"). Plain numbers such as -1.5 are harmless. */
function startsFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?%?$/.test(cell)
}

function writeCell(cell: string, delimiter: string, neutralise: boolean): string {
  const text = neutralise && startsFormula(cell) ? `'${cell}` : cell
  const quoted = text.includes(delimiter) || /["\r\n]|^\s|\s$|^\uFEFF/.test(text)
  return quoted ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Writes records as CSV: quotes only where needed, doubled inside, a line end after every record, no
 * byte-order mark (Canvas's own importers do not expect one).
 */
export function writeCsv(rows: readonly (readonly string[])[], options: WriteOptions = {}): string {
  const { delimiter = ',', newline = '\n', neutraliseFormulas = false } = options
  const lines = rows.map((cells) => {
    // A record of one empty cell would read as a blank line.
    if (cells.length === 1 && cells[0] === '') return '""'
    return cells.map((cell) => writeCell(cell, delimiter, neutraliseFormulas)).join(delimiter)
  })
  return lines.map((line) => line + newline).join('')
}
