import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ImportRecord } from '#shared/model/imports.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tempNameFor } from '../disk/atomicFile.ts'
import { isMissing } from '../failures.ts'

/** Characters gathered before they are written: a term of posts is never one string in memory. */
const pieceLength = 2 ** 20

/** The JSON of a record in pieces, one post a line. */
export function* recordPieces(record: ImportRecord): Generator<string> {
  const { content, ...about } = record
  const { posts, ...rest } = content
  const head = JSON.stringify({ ...about, content: rest })
  // The head ends in `}}`: the posts go inside the inner of the two.
  let piece = `${head.slice(0, -2)},"posts":[`
  let separator = '\n'
  for (const post of posts) {
    piece += separator + JSON.stringify(post)
    separator = ',\n'
    if (piece.length >= pieceLength) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}\n]}}\n`
}

/**
 * Writes a record to a temp file beside `file` and flushes it; the caller moves it into place. Returns the temp
 * file, or null where the work was stopped: nothing is left then.
 */
export function writeRecord(file: string, record: ImportRecord, shouldStop: () => boolean): string | null {
  mkdirSync(path.dirname(file), { recursive: true })
  const temp = tempNameFor(file)
  const handle = openSync(temp, 'wx')
  let whole = false
  try {
    for (const piece of recordPieces(record)) {
      if (shouldStop()) return null
      writeFileSync(handle, piece)
    }
    fsyncSync(handle)
    whole = true
  } finally {
    closeSync(handle)
    if (!whole) rmSync(temp, { force: true })
  }
  return temp
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
