import { detectEncoding, pieceEnd, type Encoding } from './detectEncoding.ts'

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
  return { text: withoutNulls(text), encoding }
}

/** Encodings in which the byte 0x0A is always a line feed, so that a file can be cut behind one. */
function cutsAtLineFeeds(label: string): boolean {
  return !label.startsWith('utf-16') && label !== 'iso-2022-jp'
}

/** A piece of a file's text and where in the file it ends (bytes). */
export interface TextPiece {
  readonly text: string
  readonly end: number
}

/**
 * The text of a file piece by piece, so that a big file is never held whole as text beside its bytes.
 * `size` is asked before each piece and may grow.
 */
export function* textPieces(bytes: Uint8Array, encoding: Encoding, size: () => number): Generator<TextPiece> {
  const cut = cutsAtLineFeeds(encoding.label)
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true })
  for (let from = encoding.markBytes; from < bytes.length;) {
    const end = cut ? pieceEnd(bytes, from, size()) : bytes.length
    yield { text: withoutNulls(decoder.decode(bytes.subarray(from, end))), end }
    from = end
  }
}
