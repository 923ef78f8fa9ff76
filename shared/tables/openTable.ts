import { readRecords, separatorLine } from './csvRecords.ts'
import { textPieces } from './decodeBytes.ts'
import { detectEncoding, pieceEnd } from './detectEncoding.ts'
import { guessDialect } from './guessDialect.ts'
import {
  canReadQuickly,
  firstPiece,
  laterPieces,
  readQuickly,
  type Place,
  type Source,
} from './readQuickly.ts'
import {
  isBlankRecord,
  openingRows,
  type ReadEnd,
  type ReadHooks,
  type Table,
  type TableRow,
  type VisitRow,
} from './table.ts'

/** What the instructor may decide about how a file reads. */
export interface TableOptions {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

const dialectSample = 64 * 1024
/** A first line may be very long; beyond this, guessing the delimiter on half a line is good enough. */
const dialectSampleLimit = 1024 * 1024

function countIn(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++
  return count
}

function linesOf(cells: readonly string[], newline: string): number {
  let lines = 1
  for (const cell of cells) if (cell !== '') lines += countIn(cell, newline)
  return lines
}

/** Plain records at full speed; from the first that is not plain, all with care. */
function readAll(source: Source, visit: VisitRow, hooks: ReadHooks): ReadEnd {
  const { bytes, encoding, skip } = source
  const line = skip > 0 ? 2 : 1
  if (!canReadQuickly(source)) {
    return readCarefully(source, { byte: encoding.markBytes, line }, visit, hooks)
  }
  const { stopped, ...place } = readQuickly(source, { byte: encoding.markBytes + skip, line }, visit, hooks)
  return stopped || place.byte >= bytes.length
    ? { stopped, unclosedQuote: null, undecodable: false }
    : readCarefully({ ...source, skip: 0 }, place, visit, hooks)
}

/**
 * Reads a source piece by piece. A piece that completes no record (a cell of many megabytes) doubles the next,
 * so that even a quote that never closes costs no more than reading the file twice.
 */
function readCarefully(source: Source, from: Place, visit: VisitRow, hooks: ReadHooks): ReadEnd {
  const { bytes, encoding, dialect } = source
  let size = firstPiece
  let rest = ''
  let line = from.line
  let skip = source.skip
  let unclosedQuote: number | null = null
  let undecodable = false
  for (const piece of textPieces(bytes, encoding, from.byte, () => size)) {
    if (hooks.shouldStop?.() === true) return { stopped: true, unclosedQuote: null, undecodable }
    const text = skip > 0 ? piece.text.slice(skip) : rest + piece.text
    skip = 0
    undecodable ||= piece.undecodable
    const atEnd = piece.end >= bytes.length
    const records = readRecords(text, dialect, atEnd)
    const quotes = text.includes('"')
    for (const cells of records.rows) {
      if (!isBlankRecord(cells)) visit(cells, line)
      if (records.unclosedQuote && cells === records.rows.at(-1)) unclosedQuote = line
      line += quotes ? linesOf(cells, dialect.newline) : 1
    }
    size = records.rows.length === 0 ? size * 2 : laterPieces
    rest = atEnd ? '' : text.slice(records.used)
    hooks.onProgress?.(piece.end, bytes.length)
  }
  return { stopped: false, unclosedQuote, undecodable }
}

/** Reads no further than the first piece that fills the opening. */
function readOpening(source: Source): readonly TableRow[] {
  const opening: TableRow[] = []
  const keep: VisitRow = (cells, line) => {
    if (opening.length < openingRows) opening.push({ cells, line })
  }
  readAll(source, keep, { shouldStop: () => opening.length >= openingRows })
  return opening
}

/**
 * Opens delimited text (CSV, TSV, European `;`) as a table: encoding and delimiter decided from the content
 * unless given, byte-order mark and `sep=` line removed, nothing read twice into memory.
 */
export function openTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  const encoding = detectEncoding(bytes, options.encoding)
  const end = Math.min(pieceEnd(bytes, encoding.markBytes, dialectSample), dialectSampleLimit)
  const sample = new TextDecoder(encoding.label, { ignoreBOM: true })
    .decode(bytes.subarray(encoding.markBytes, end))
    .replaceAll('\0', '')
  const named = separatorLine.exec(sample)
  const skip = named?.[0].length ?? 0
  const dialect = guessDialect(sample.slice(skip), options.delimiter ?? named?.[1])
  const source = { bytes, encoding, dialect, skip }
  return {
    encoding: encoding.label,
    encodingCertain: encoding.certain,
    delimiter: dialect.delimiter,
    opening: readOpening(source),
    eachRecord: (visit, hooks = {}) => readAll(source, visit, hooks),
  }
}
