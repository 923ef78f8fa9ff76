import Papa from 'papaparse'

/** How the cells and records of a text are set apart. */
export interface Dialect {
  readonly delimiter: string
  /** `\r` only in files that have no line feeds; `\n` serves CRLF as well, see `stripReturn`. */
  readonly newline: '\n' | '\r'
  /** Records end in CRLF (at least some): a return at the end of the last cell is not part of it. */
  readonly stripReturn: boolean
}

/** What was read of a text: complete records, and how far they reach. */
export interface Records {
  readonly rows: readonly (readonly string[])[]
  /** Characters that the rows take up; what follows is the beginning of an unfinished record. */
  readonly used: number
  /** The last quoted cell never closes. */
  readonly unclosedQuote: boolean
}

interface ChunkParser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserAnswer
}
interface ParserAnswer {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string }[]
  readonly meta: { readonly cursor: number }
}

/** Papa Parse's own parser class is typed as answering `any`; this says what it answers. */
const NewParser: new (config: Papa.ParseConfig) => ChunkParser = Papa.Parser

/** The mark Excel writes and reads: `sep=;` as the first line names the delimiter and is no record. */
export const separatorLine = /^sep=(.)\r?\n/i

function stripLastReturn(row: string[]): void {
  const last = row.length - 1
  const cell = row[last]
  if (cell?.endsWith('\r') === true) row[last] = cell.slice(0, -1)
}

/**
 * Splits text into records by the CSV rules: quoted cells may hold delimiters, doubled quotes and line breaks.
 * @param atEnd false when more text follows: a record that may go on is then left for the next call.
 */
export function readRecords(text: string, dialect: Dialect, atEnd: boolean): Records {
  const parser = new NewParser({ delimiter: dialect.delimiter, newline: dialect.newline })
  const answer = parser.parse(text, 0, !atEnd)
  const rows = answer.data
  if (dialect.stripReturn) rows.forEach(stripLastReturn)
  return {
    rows,
    used: answer.meta.cursor,
    unclosedQuote: answer.errors.some((error) => error.code === 'MissingQuotes'),
  }
}

/** All records of a text, a final line end not counting as the start of another. */
export function parseRecords(text: string, dialect: Dialect): readonly (readonly string[])[] {
  if (text === '') return []
  const { rows } = readRecords(text, dialect, true)
  const last = rows.at(-1)
  const endsInNewline = text.endsWith(dialect.newline) && last?.length === 1 && last[0] === ''
  return endsInNewline ? rows.slice(0, -1) : rows
}
