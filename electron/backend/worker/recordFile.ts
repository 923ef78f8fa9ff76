import { readFileSync } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { ImportRecord } from '#shared/model/imports.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tempNameFor } from '../disk/atomicFile.ts'
import { isMissing } from '../failures.ts'
import { decodeRecord, recordBatches } from './recordBytes.ts'

/** Bytes after which the disk is told to keep what it has. */
const flushBytes = 2 ** 24

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
async function writeBatches(
  handle: FileHandle,
  record: ImportRecord,
  shouldStop: () => boolean,
): Promise<boolean> {
  const flush = flushEarly(handle)
  let written = Promise.resolve()
  for (const bytes of recordBatches(record)) {
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
    whole = await writeBatches(handle, record, shouldStop)
  } finally {
    await handle.close()
    if (!whole) await rm(temp, { force: true })
  }
  return whole ? temp : null
}

/** Reads and checks a record. `damaged`: the file is there and is no record; `missing`: it is not there. */
export function readRecord(file: string): Result<ImportRecord, 'damaged' | 'missing'> {
  try {
    const record = decodeRecord(readFileSync(file))
    return record === null ? err('damaged') : ok(record)
  } catch (cause) {
    if (isMissing(cause)) return err('missing')
    throw cause
  }
}
