import type { AsciiPiece } from './asciiPiece.ts'
import type { VisitRow } from './table.ts'

const quote = 0x22
const feed = 0x0a
const carriageReturn = 0x0d

/** What came of one piece. */
export interface QuickEnd {
  /** Bytes of the records that were read; what follows is the beginning of another. */
  readonly used: number
  /** The line the next record starts on. */
  readonly line: number
  readonly records: number
  /** The next record is not plain: a quote inside a quoted cell, one that never closes, bytes that are no letters. */
  readonly odd: boolean
}

export interface QuickOptions {
  /** One ASCII character. */
  readonly delimiter: string
  /** Whether a return at the end of the last cell belongs to the line end. */
  readonly stripReturn: boolean
  /** Decodes a cell that is not plain ASCII; null where its bytes are no letters. */
  readonly decode: (bytes: Uint8Array) => string | null
  readonly visit: VisitRow
}

/** A cell that is not ASCII, as it was in the record before: titles and prompts stand in every row of an export. */
interface SeenCell {
  readonly bytes: Uint8Array
  readonly value: string
}

const longestCompared = 2048

function sameBytes(bytes: Uint8Array, from: number, seen: Uint8Array): boolean {
  for (let at = 0; at < seen.length; at++) if (bytes[from + at] !== seen[at]) return false
  return true
}

/** Reads plain records: the common case of CSV, at the speed at which the machine looks for a character. */
export class QuickReader {
  readonly #options: QuickOptions
  readonly #delimiter: number
  /** By column. */
  readonly #seen: (SeenCell | undefined)[] = []
  #piece: AsciiPiece = { bytes: new Uint8Array(), text: '', high: new Int32Array(), highCount: 0 }
  #at = 0
  #line = 1
  /** The next line feed of the piece; before `#at` where it has not been looked for. */
  #feed = 0
  /** The place in `high` of the next byte beyond ASCII. */
  #high = 0
  #endsRecord = false
  #odd = false

  constructor(options: QuickOptions) {
    this.#options = options
    this.#delimiter = options.delimiter.charCodeAt(0)
  }

  /**
   * Hands out the complete records of a piece, up to one that is not plain.
   * @param atEnd no more text follows, so the last record needs no line end.
   */
  read(piece: AsciiPiece, line: number, atEnd: boolean): QuickEnd {
    this.#piece = piece
    this.#at = 0
    this.#high = 0
    this.#feed = -1
    this.#odd = false
    let start = 0
    let startLine = line
    let records = 0
    while (start < piece.bytes.length) {
      this.#line = startLine
      const cells = this.#record(atEnd)
      if (cells === null) break
      this.#options.visit(cells, startLine)
      records++
      start = this.#at
      startLine = this.#line + 1
    }
    return { used: start, line: startLine, records, odd: this.#odd }
  }

  /** Null where the record is not complete, or not plain. */
  #record(atEnd: boolean): string[] | null {
    const cells: string[] = []
    do {
      const cell =
        this.#piece.bytes[this.#at] === quote
          ? this.#quoted(cells.length, atEnd)
          : this.#bare(cells.length, atEnd)
      if (cell === null) return null
      cells.push(cell)
    } while (!this.#endsRecord)
    if (this.#options.stripReturn) {
      const last = cells.length - 1
      const cell = cells[last] ?? ''
      if (cell.endsWith('\r')) cells[last] = cell.slice(0, -1)
    }
    return cells
  }

  /** Up to the next delimiter or line end; quotes inside are text. */
  #bare(column: number, atEnd: boolean): string | null {
    const { bytes } = this.#piece
    const start = this.#at
    let end = start
    for (; end < bytes.length; end++) {
      const byte = bytes[end]
      if (byte === this.#delimiter || byte === feed) break
    }
    if (end === bytes.length && !atEnd) return null
    this.#at = end + 1
    this.#endsRecord = bytes[end] !== this.#delimiter
    return this.#value(column, start, end)
  }

  /** Behind the opening quote up to the quote that is not doubled. */
  #quoted(column: number, atEnd: boolean): string | null {
    const { text, bytes } = this.#piece
    const start = this.#at + 1
    let doubled = false
    let end = text.indexOf('"', start)
    while (end >= 0 && bytes[end + 1] === quote) {
      doubled = true
      end = text.indexOf('"', end + 2)
    }
    // One that never closes is not plain; before the end of the file it may close in the next piece.
    if (end < 0) this.#odd = atEnd
    if (end < 0 || !this.#closes(end + 1, atEnd)) return null
    this.#countLines(start, end)
    const value = this.#value(column, start, end)
    return doubled && value !== null ? value.replaceAll('""', '"') : value
  }

  /** Goes behind what follows a closing quote: a delimiter, a line end or the end of the file. */
  #closes(at: number, atEnd: boolean): boolean {
    const { bytes } = this.#piece
    const next = bytes[at]
    this.#endsRecord = next !== this.#delimiter
    this.#at = at + 1
    if (next === this.#delimiter || next === feed) return true
    if (next === carriageReturn && bytes[at + 1] === feed) {
      this.#at = at + 2
      return true
    }
    if (next === undefined) return atEnd
    this.#odd = true
    return false
  }

  #countLines(start: number, end: number): void {
    if (this.#feed < start) this.#feed = this.#feedFrom(start)
    while (this.#feed < end) {
      this.#line++
      this.#feed = this.#feedFrom(this.#feed + 1)
    }
  }

  /** The first line feed from there on; the end of the piece where there is none. */
  #feedFrom(at: number): number {
    const { text, bytes } = this.#piece
    const found = text.indexOf('\n', at)
    return found < 0 ? bytes.length : found
  }

  #value(column: number, start: number, end: number): string | null {
    const { text, high, highCount } = this.#piece
    while (this.#high < highCount && (high[this.#high] ?? 0) < start) this.#high++
    const isAscii = this.#high >= highCount || (high[this.#high] ?? 0) >= end
    return isAscii ? text.slice(start, end) : this.#decoded(column, start, end)
  }

  #decoded(column: number, start: number, end: number): string | null {
    const { bytes } = this.#piece
    const seen = this.#seen[column]
    if (seen?.bytes.length === end - start && sameBytes(bytes, start, seen.bytes)) return seen.value
    const own = bytes.subarray(start, end)
    const value = this.#options.decode(own)
    if (value === null) this.#odd = true
    else if (own.length <= longestCompared) this.#seen[column] = { bytes: own, value }
    return value
  }
}
