/** A stretch of a file as a string in which every character is one byte of it. */
export interface AsciiPiece {
  readonly bytes: Uint8Array
  /** The bytes as ASCII; a byte of any other letter stands as U+001A, so places in text and bytes are the same. */
  readonly text: string
  /** Where the bytes beyond ASCII are, in order; `highCount` of them are of this piece. */
  readonly high: Int32Array
  readonly highCount: number
}

/** What stands for a byte beyond ASCII; no delimiter, quote or line end. */
const substitute = 0x1a
/** Bytes looked at together, as nearly all of them are ASCII. */
const stride = 16
const fewestHigh = 4096

/** Takes stretches of a file to pieces; what it needs for one is used again for the next. */
export interface PieceCutter {
  /** The piece stays as it is only until the next is cut; its text stays. */
  readonly cut: (bytes: Uint8Array) => AsciiPiece
}

interface Buffers {
  readonly words: Uint32Array
  readonly masked: Uint8Array
  /** Grows with what is found: most files hold few such bytes. */
  high: Int32Array
}

function padded(length: number): number {
  return Math.ceil(length / stride) * stride
}

function newBuffers(length: number): Buffers {
  const buffer = new ArrayBuffer(padded(length))
  return {
    words: new Uint32Array(buffer),
    masked: new Uint8Array(buffer),
    high: new Int32Array(fewestHigh),
  }
}

function grown(high: Int32Array): Int32Array {
  const larger = new Int32Array(high.length * 4)
  larger.set(high)
  return larger
}

function isAscii(words: Uint32Array, at: number): boolean {
  const all = (words[at] ?? 0) | (words[at + 1] ?? 0) | (words[at + 2] ?? 0) | (words[at + 3] ?? 0)
  return (all & 0x80808080) === 0
}

/** Replaces bytes beyond ASCII and notes where they were; answers how many. */
function maskHighBytes(buffers: Buffers, length: number): number {
  const { words, masked } = buffers
  let { high } = buffers
  let count = 0
  for (let from = 0; from < length; from += stride) {
    if (isAscii(words, from >> 2)) continue
    if (count + stride > high.length) high = buffers.high = grown(high)
    for (let at = from; at < from + stride; at++) {
      if ((masked[at] ?? 0) < 0x80) continue
      masked[at] = substitute
      high[count++] = at
    }
  }
  return count
}

/** A cutter of pieces. Strings of one byte a character are searched, kept and written twice as fast as others. */
export function createPieceCutter(): PieceCutter {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let buffers = newBuffers(0)
  return {
    cut: (bytes) => {
      const { length } = bytes
      if (buffers.masked.length < length) buffers = newBuffers(length)
      buffers.masked.set(bytes)
      buffers.masked.fill(0, length, padded(length))
      const highCount = maskHighBytes(buffers, length)
      const text = decoder.decode(buffers.masked.subarray(0, length))
      return { bytes, text, high: buffers.high, highCount }
    },
  }
}
