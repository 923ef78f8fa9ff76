import { crc32 } from 'node:zlib'

/**
 * What the frames of a record hold: `about` the import without its posts, `texts` the texts of some posts, one after
 * another, and `posts` these posts without them. All but the texts is JSON.
 */
const frameKinds = ['about', 'texts', 'posts'] as const
export type FrameKind = (typeof frameKinds)[number]

export interface Frame {
  readonly kind: FrameKind
  readonly pieces: readonly string[]
}

/** The first line of every file of frames. */
export const firstLine = 'workbench import 1\n'

/** In front of a frame, `posts 0000025812 9f3a11c2`: its kind, its bytes, and their checksum. */
const headPattern = /^([a-z]{5}) (\d{10}) ([0-9a-f]{8})\n$/
const headLength = 26
const lineEnd = 0x0a

/** Bytes written at a time. */
const batchBytes = 2 ** 22

function headOf(kind: FrameKind, body: Uint8Array): string {
  const checksum = crc32(body).toString(16).padStart(8, '0')
  return `${kind} ${String(body.length).padStart(10, '0')} ${checksum}\n`
}

/** Frames put together into bytes that are written at once. */
export class FrameBatch {
  #bytes = Buffer.allocUnsafeSlow(batchBytes)
  #used = 0

  /** Whether a frame of so many characters is sure to find room; where nothing is in yet, it is made to. */
  makeRoom(characters: number): boolean {
    // No character takes more than three bytes for each of its units.
    const needed = this.#used + headLength + characters * 3 + 1
    if (needed <= this.#bytes.length) return true
    if (this.#used > 0) return false
    this.#bytes = Buffer.allocUnsafeSlow(needed)
    return true
  }

  addLine(line: string): void {
    this.#used += this.#bytes.write(line, this.#used)
  }

  /** Answers how many bytes each piece takes. */
  add({ kind, pieces }: Frame): readonly number[] {
    const start = this.#used + headLength
    let end = start
    const lengths = pieces.map((piece) => {
      const length = this.#bytes.write(piece, end)
      end += length
      return length
    })
    this.#bytes.write(headOf(kind, this.#bytes.subarray(start, end)), this.#used)
    this.#bytes[end] = lineEnd
    this.#used = end + 1
    return lengths
  }

  /** What is in, which stays as it is until more is added. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#used)
    this.#used = 0
    return taken
  }
}

/** Frames one after another; each is answered with the bytes that its pieces take. */
export type Frames = Generator<Frame, void, readonly number[]>

/** The frames as bytes, many frames at a time. Each batch stays as it is until the next but one is made. */
export function* batchesOf(frames: Frames): Generator<Uint8Array> {
  let [batch, other] = [new FrameBatch(), new FrameBatch()]
  batch.addLine(firstLine)
  for (let next = frames.next(); next.done !== true;) {
    const frame = next.value
    const characters = frame.pieces.reduce((sum, piece) => sum + piece.length, 0)
    if (!batch.makeRoom(characters)) {
      yield batch.take()
      ;[batch, other] = [other, batch]
      batch.makeRoom(characters)
    }
    next = frames.next(batch.add(frame))
  }
  yield batch.take()
}

export interface ReadFrame {
  readonly kind: FrameKind
  readonly body: Buffer
}

function isKind(text: string | undefined): text is FrameKind {
  return frameKinds.some((kind) => kind === text)
}

/** The frame that begins there; null where it is not whole, or not what it says. */
function frameAt(bytes: Buffer, at: number): ReadFrame | null {
  const [, kind, length, checksum = ''] =
    headPattern.exec(bytes.toString('latin1', at, at + headLength)) ?? []
  if (!isKind(kind)) return null
  const start = at + headLength
  const body = bytes.subarray(start, start + Number(length))
  const isWhole = body.length === Number(length) && bytes[start + body.length] === lineEnd
  return isWhole && crc32(body) === Number.parseInt(checksum, 16) ? { kind, body } : null
}

/** Whether a file begins as one of frames does; records of earlier versions are one piece of JSON. */
export function hasFrames(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, firstLine.length) === firstLine
}

/** The frames of a file; null in the place of one that is cut or changed, which is then the last. */
export function* readFrames(bytes: Buffer): Generator<ReadFrame | null, undefined> {
  let at = firstLine.length
  while (at < bytes.length) {
    const frame = frameAt(bytes, at)
    yield frame
    if (frame === null) return undefined
    at += headLength + frame.body.length + 1
  }
  return undefined
}
