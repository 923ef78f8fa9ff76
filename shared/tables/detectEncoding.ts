import { analyse } from 'chardet'

/** How the bytes of a file are to be read. */
export interface Encoding {
  /** A WHATWG label, e.g. `utf-8`, `utf-16le`, `windows-1252`. */
  readonly label: string
  /** Bytes of the byte-order mark in front, 0 where there is none. */
  readonly markBytes: number
  /** False where the bytes do not say and the likeliest was taken. */
  readonly certain: boolean
}

const sampleBytes = 64 * 1024
const judgedBytes = 1024 * 1024
/** Large enough to be quick, small enough that a piece and its text do not weigh on memory. */
const pieceBytes = 4 * 1024 * 1024

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { label: 'utf-8', markBytes: 3, certain: true }
  if (startsWith(bytes, [0xff, 0xfe])) return { label: 'utf-16le', markBytes: 2, certain: true }
  if (startsWith(bytes, [0xfe, 0xff])) return { label: 'utf-16be', markBytes: 2, certain: true }
  return null
}

/** UTF-16 without a mark: Western text then has a NUL in nearly every second byte, always on the same side. */
function byNulls(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.05) return { label: 'utf-16le', markBytes: 0, certain: true }
  if (even > half * 0.6 && odd < half * 0.05) return { label: 'utf-16be', markBytes: 0, certain: true }
  return null
}

/** The end of a piece that starts at `from`: behind a line feed, which is never inside a UTF-8 character. */
export function pieceEnd(bytes: Uint8Array, from: number, size: number = pieceBytes): number {
  const wanted = from + size
  if (wanted >= bytes.length) return bytes.length
  const back = bytes.lastIndexOf(0x0a, wanted - 1)
  if (back > from) return back + 1
  const ahead = bytes.indexOf(0x0a, wanted)
  return ahead < 0 ? bytes.length : ahead + 1
}

/** Whether all bytes are sound UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let from = 0; from < bytes.length;) {
      const end = pieceEnd(bytes, from)
      decoder.decode(bytes.subarray(from, end))
      from = end
    }
    return true
  } catch {
    return false
  }
}

/** The stretch around the first byte beyond ASCII: a sample of pure ASCII tells a detector nothing. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - sampleBytes / 4)
  return bytes.subarray(start, start + sampleBytes)
}

/** In Western languages few letters have accents; where most letters are beyond ASCII, the script is another. */
function isMostlyBeyondAscii(sample: Uint8Array): boolean {
  let beyond = 0
  let letters = 0
  for (const byte of sample) {
    if (byte >= 0x80) beyond++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++
  }
  return beyond >= 12 && beyond > letters / 2
}

/**
 * Statistics on short cells mistake French for Turkish or Chinese, and re-saves by Excel in the West are by far the
 * most common case: another encoding is believed only for another script, and when it is clearly likelier.
 */
function byStatistics(bytes: Uint8Array): Encoding {
  const sample = tellingSample(bytes)
  const matches = isMostlyBeyondAscii(sample) ? analyse(sample) : []
  const western = matches.find((match) => match.name === 'ISO-8859-1')?.confidence ?? 0
  const best = matches.find((match) => match.name !== 'ASCII' && !match.name.startsWith('UTF'))
  const believed = best !== undefined && best.confidence >= 30 && best.confidence > western + 20
  const label = believed ? best.name.toLowerCase() : 'windows-1252'
  return { label: isKnownEncoding(label) ? label : 'windows-1252', markBytes: 0, certain: false }
}

/** Whether this machine can read the encoding by this name. */
export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/**
 * Works out how a file is encoded: its byte-order mark, NULs on one side (UTF-16), strict UTF-8, else Windows-1252
 * or, where statistics are clear, another 8-bit or Asian encoding. Only the first megabyte is judged, as decoding
 * everything twice would cost more than reading it; a reader that meets U+FFFD later asks `isUtf8` about all of it.
 * @param wanted the instructor's choice (WHATWG label); an unknown one is passed over.
 */
export function detectEncoding(bytes: Uint8Array, wanted?: string): Encoding {
  const marked = byMark(bytes)
  if (wanted !== undefined && isKnownEncoding(wanted)) {
    const label = new TextDecoder(wanted).encoding
    return { label, markBytes: marked?.label === label ? marked.markBytes : 0, certain: true }
  }
  const found = marked ?? byNulls(bytes)
  if (found !== null) return found
  const judged = bytes.subarray(0, pieceEnd(bytes, 0, judgedBytes))
  return isUtf8(judged) ? { label: 'utf-8', markBytes: 0, certain: true } : byStatistics(bytes)
}

/** The likeliest encoding of bytes that turned out not to be UTF-8 further on. */
export function encodingInsteadOfUtf8(bytes: Uint8Array): string {
  return byStatistics(bytes).label
}
