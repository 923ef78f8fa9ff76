import { createPieceCutter } from './asciiPiece.ts'
import type { Dialect } from './csvRecords.ts'
import { pieceEnd, type Encoding } from './detectEncoding.ts'
import { QuickReader } from './quickRecords.ts'
import { isBlankRecord, type ReadHooks, type VisitRow } from './table.ts'

/** A file of delimited text and how it is to be read. */
export interface Source {
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  readonly dialect: Dialect
  /** Characters of a `sep=;` line, which is no record. */
  readonly skip: number
}

/** A place between two records. */
export interface Place {
  readonly byte: number
  readonly line: number
}

/** Reading begins with a small piece, as often only the first records are wanted. */
export const firstPiece = 256 * 1024
/**
 * Below a million letters, as longer decoded texts are kept outside of the engine's own memory, which then clears up
 * all of that in the middle of reading: a fifth of the time.
 */
export const laterPieces = 512 * 1024
const judgedBytes = 8 * 1024 * 1024

/** In these, bytes below 128 are always ASCII, and delimiters and quotes can be looked for in the bytes. */
const quickEncodings: readonly string[] = ['utf-8', 'windows-1252']

/** Whether a file can be read by its bytes. NULs are left out of text, so places would no longer agree. */
export function canReadQuickly({ bytes, encoding, dialect }: Source): boolean {
  return (
    quickEncodings.includes(encoding.label) &&
    /^[\t !#-~]$/.test(dialect.delimiter) &&
    dialect.newline === '\n' &&
    !bytes.subarray(0, judgedBytes).includes(0)
  )
}

function cellDecoder(label: string): (bytes: Uint8Array) => string | null {
  const decoder = new TextDecoder(label, { ignoreBOM: true, fatal: true })
  return (bytes) => {
    try {
      return decoder.decode(bytes)
    } catch {
      return null
    }
  }
}

/**
 * Hands out records from `from` on as long as they are plain (see `QuickReader`), blank ones left out.
 * @returns where it came to: the end of the file, or a record that needs care.
 */
export function readQuickly(
  { bytes, encoding, dialect }: Source,
  from: Place,
  visit: VisitRow,
  hooks: ReadHooks,
): Place & { readonly stopped: boolean } {
  const cutter = createPieceCutter()
  const reader = new QuickReader({
    delimiter: dialect.delimiter,
    stripReturn: dialect.stripReturn,
    decode: cellDecoder(encoding.label),
    visit: (cells, line) => {
      if (!isBlankRecord(cells)) visit(cells, line)
    },
  })
  let { byte, line } = from
  let size = firstPiece
  while (byte < bytes.length) {
    if (hooks.shouldStop?.() === true) return { byte, line, stopped: true }
    const end = pieceEnd(bytes, byte, size)
    const read = reader.read(cutter.cut(bytes.subarray(byte, end)), line, end === bytes.length)
    byte += read.used
    line = read.line
    if (read.odd) break
    size = read.records === 0 ? size * 2 : laterPieces
    hooks.onProgress?.(Math.min(byte, bytes.length), bytes.length)
  }
  return { byte, line, stopped: false }
}
