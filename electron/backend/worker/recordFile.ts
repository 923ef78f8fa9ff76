import { readFileSync } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ImportRecord } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tempNameFor } from '../disk/atomicFile.ts'
import { isMissing } from '../failures.ts'

/**
 * Characters of text turned into JSON at a time: a term of posts is never one string in memory, and what is short
 * enough to be among the engine's small things costs no memory of its own.
 */
const pieceLength = 2 ** 16
/** Bytes written at a time. */
const batchBytes = 2 ** 22
/** Bytes after which the disk is told to keep what it has. */
const flushBytes = 2 ** 24

/** Where a piece that begins with this post ends: at least one post, at most so many characters of text. */
function endOfPiece(posts: readonly Post[], from: number): number {
  let length = 0
  let to = from
  for (; to < posts.length && length < pieceLength; to++) {
    const post = posts[to]
    length += (post?.text.length ?? 0) + (post?.source?.length ?? 0)
  }
  return to
}

/**
 * The JSON of a record in pieces: turning many posts at once into text is twice as fast as one by one. What stands
 * between them comes by itself, as putting long strings together means copying them.
 */
export function* recordPieces(record: ImportRecord): Generator<string> {
  const { content, ...about } = record
  const { posts, ...rest } = content
  const head = JSON.stringify({ ...about, content: rest })
  // The head ends in `}}`: the posts go inside the inner of the two.
  yield head.slice(0, -2)
  yield ',"posts":['
  for (let from = 0; from < posts.length;) {
    const to = endOfPiece(posts, from)
    if (from > 0) yield ',\n'
    // Without the brackets of the list that is only this piece.
    yield JSON.stringify(posts.slice(from, to)).slice(1, -1)
    from = to
  }
  yield ']}}\n'
}

/** The bytes of the pieces, many pieces at a time. Each batch stays as it is until the next but one is made. */
function* batchesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  const buffers = [Buffer.allocUnsafeSlow(batchBytes), Buffer.allocUnsafeSlow(batchBytes)] as const
  let [buffer, other] = buffers
  let used = 0
  for (const piece of pieces) {
    // No character takes more than three bytes for each of its units.
    if (used + piece.length * 3 > batchBytes) {
      yield buffer.subarray(0, used)
      ;[buffer, other] = [other, buffer]
      used = 0
    }
    if (piece.length * 3 > batchBytes) yield Buffer.from(piece)
    else used += buffer.write(piece, used)
  }
  yield buffer.subarray(0, used)
}

/** Has the disk keep a file's bytes while more are made, so that little is left to wait for at the end. */
function flushEarly(handle: FileHandle) {
  let unflushed = 0
  let flushed = Promise.resolve()
  return {
    wrote: (bytes: number): void => {
      unflushed += bytes
      if (unflushed < flushBytes) return
      unflushed = 0
      const begun = handle.datasync()
      flushed = Promise.all([flushed, begun]).then(() => undefined)
      // A failure is thrown by `all`; until somebody waits for that it is nobody's.
      flushed.catch(() => undefined)
    },
    /** The last of it, and the file's length. A disk that failed earlier says so only once: that is not passed over. */
    all: async (): Promise<void> => {
      await flushed
      await handle.sync()
    },
  }
}

/** Writes batch after batch; while the disk takes one, the next is made. False where the work was stopped. */
async function writePieces(
  handle: FileHandle,
  record: ImportRecord,
  shouldStop: () => boolean,
): Promise<boolean> {
  const flush = flushEarly(handle)
  let written = Promise.resolve()
  for (const bytes of batchesOf(recordPieces(record))) {
    await written
    if (shouldStop()) return false
    written = handle.writeFile(bytes).then(() => flush.wrote(bytes.length))
  }
  await written
  await flush.all()
  return true
}

/**
 * Writes a record to a temp file beside `file` and flushes it; the caller moves it into place. Returns the temp
 * file, or null where the work was stopped: nothing is left then.
 */
export async function writeRecord(
  file: string,
  record: ImportRecord,
  shouldStop: () => boolean,
): Promise<string | null> {
  await mkdir(path.dirname(file), { recursive: true })
  const temp = tempNameFor(file)
  const handle = await open(temp, 'wx')
  let whole = false
  try {
    whole = await writePieces(handle, record, shouldStop)
  } finally {
    await handle.close()
    if (!whole) await rm(temp, { force: true })
  }
  return whole ? temp : null
}

/** Reads and checks a record. `damaged`: the file is there and is no record; `missing`: it is not there. */
export function readRecord(file: string): Result<ImportRecord, 'damaged' | 'missing'> {
  try {
    const parsed = ImportRecord.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? ok(parsed.data) : err('damaged')
  } catch (cause) {
    if (isMissing(cause)) return err('missing')
    if (cause instanceof SyntaxError) return err('damaged')
    throw cause
  }
}
