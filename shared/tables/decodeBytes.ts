import { detectEncoding, encodingInsteadOfUtf8, isUtf8, pieceEnd, type Encoding } from './detectEncoding.ts'

/** Text of a file, and how its bytes were read. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** NULs have no meaning in text and end strings in other programs. */
function withoutNulls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/**
 * The text of a file. Bytes that do not fit the encoding become U+FFFD; nothing is thrown.
 * @param wanted the instructor's choice of encoding, a WHATWG label.
 */
export function decodeBytes(bytes: Uint8Array, wanted?: string): DecodedText {
  const encoding = detectEncoding(bytes, wanted)
  const text = new TextDecoder(encoding.label).decode(bytes.subarray(encoding.markBytes))
  const instead = text.includes('\uFFFD') ? betterEncoding(bytes, encoding, wanted) : null
  return instead === null ? { text: withoutNulls(text), encoding } : decodeBytes(bytes, instead)
}

/**
 * The encoding to read again with, where a file that began as UTF-8 was found to go on as something else; null where
 * it was read rightly or as the instructor wanted it.
 */
export function betterEncoding(
  bytes: Uint8Array,
  used: Pick<Encoding, 'label'>,
  wanted?: string,
): string | null {
  if (wanted !== undefined || used.label !== 'utf-8' || isUtf8(bytes)) return null
  return encodingInsteadOfUtf8(bytes)
}

/** Encodings in which the byte 0x0A is always a line feed, so that a file can be cut behind one. */
function cutsAtLineFeeds(label: string): boolean {
  return !label.startsWith('utf-16') && label !== 'iso-2022-jp'
}

const judgedBytes = 8 * 1024 * 1024

/** A piece of a file's text and where in the file it ends (bytes). */
export interface TextPiece {
  readonly text: string
  readonly end: number
  /** Some bytes made no letters and are U+FFFD in the text. */
  readonly undecodable: boolean
}

/** Strictly first: that tells damage without looking through all the text. */
function decodePiece(bytes: Uint8Array, label: string): Pick<TextPiece, 'text' | 'undecodable'> {
  try {
    return {
      text: new TextDecoder(label, { ignoreBOM: true, fatal: true }).decode(bytes),
      undecodable: false,
    }
  } catch {
    return { text: new TextDecoder(label, { ignoreBOM: true }).decode(bytes), undecodable: true }
  }
}

/**
 * The text of a file piece by piece, so that a big file is never held whole as text beside its bytes.
 * @param start the byte to begin at, behind a byte-order mark.
 * @param size asked before each piece; may grow.
 */
export function* textPieces(
  bytes: Uint8Array,
  encoding: Pick<Encoding, 'label'>,
  start: number,
  size: () => number,
): Generator<TextPiece> {
  const cut = cutsAtLineFeeds(encoding.label)
  // NULs come from wrong guesses and broken programs, and then from the beginning; looking through 95 MB for them
  // would take a third of the time that splitting all of it into cells takes.
  const hasNulls = bytes.subarray(0, judgedBytes).includes(0)
  for (let from = start; from < bytes.length;) {
    const end = cut ? pieceEnd(bytes, from, size()) : bytes.length
    const { text, undecodable } = decodePiece(bytes.subarray(from, end), encoding.label)
    yield { text: hasNulls ? withoutNulls(text) : text, end, undecodable }
    from = end
  }
}
