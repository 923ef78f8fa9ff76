import { readFileSync } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ImportRecord } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tempNameFor } from '../disk/atomicFile.ts'
import { isMissing } from '../failures.ts'

/** Characters written at a time: a term of posts is never one string in memory. */
const pieceLength = 2 ** 20

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

/** The JSON of a record in pieces: turning many posts at once into text is twice as fast as one by one. */
export function* recordPieces(record: ImportRecord): Generator<string> {
  const { content, ...about } = record
  const { posts, ...rest } = content
  const head = JSON.stringify({ ...about, content: rest })
  // The head ends in `}}`: the posts go inside the inner of the two.
  yield `${head.slice(0, -2)},"posts":[`
  for (let from = 0; from < posts.length;) {
    const to = endOfPiece(posts, from)
    const piece = JSON.stringify(posts.slice(from, to))
    // Without the brackets of the list that is only this piece.
    yield from === 0 ? piece.slice(1, -1) : `,\n${piece.slice(1, -1)}`
    from = to
  }
  yield ']}}\n'
}

/** Two buffers by turns: while the disk reads one, the next piece goes into the other. */
function pieceEncoder(): (piece: string) => Uint8Array {
  const buffers = [Buffer.allocUnsafeSlow(4 * pieceLength), Buffer.allocUnsafeSlow(4 * pieceLength)]
  let turn = 0
  return (piece) => {
    const buffer = buffers[(turn = 1 - turn)]
    // No character takes more than three bytes for each of its units.
    if (buffer === undefined || piece.length * 3 > buffer.length) return Buffer.from(piece)
    return buffer.subarray(0, buffer.write(piece))
  }
}

/** Writes piece after piece; while the disk takes one, the next is made. False where the work was stopped. */
async function writePieces(
  handle: FileHandle,
  record: ImportRecord,
  shouldStop: () => boolean,
): Promise<boolean> {
  const encode = pieceEncoder()
  let written = Promise.resolve()
  for (const piece of recordPieces(record)) {
    const bytes = encode(piece)
    await written
    if (shouldStop()) return false
    written = handle.writeFile(bytes)
  }
  await written
  await handle.sync()
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
