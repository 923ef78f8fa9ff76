import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ExportWish, type ExportLogRow } from '#shared/contract/exportViews.ts'
import { Message } from '#shared/model/message.ts'
import { retrying } from '../disk/atomicFile.ts'
import { writeQueue, type WriteQueue } from '../disk/writeQueue.ts'
import { isMissing } from '../failures.ts'

const kinds = ExportWish.options.map((option) => option.unwrap().shape.kind.value)

const LogLine = z
  .object({
    at: z.string(),
    by: z.string(),
    kind: z.enum(kinds),
    files: z.array(z.string()).readonly(),
    changes: z.array(Message).readonly(),
  })
  .readonly()

/** Where a course keeps what left it and when; beside `course.json`, so that it goes wherever the course goes. */
function logPath(folder: string): string {
  return path.join(folder, 'exports.jsonl')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** A line that was torn by a power cut is passed over; it had not been confirmed to anybody. */
function readLine(line: string): readonly ExportLogRow[] {
  const row = LogLine.safeParse(parsed(line))
  return row.success ? [row.data] : []
}

/** Every export of a course, newest first. */
export async function readExportLog(folder: string): Promise<readonly ExportLogRow[]> {
  try {
    const text = await readFile(logPath(folder), 'utf8')
    return text.split('\n').flatMap(readLine).toReversed()
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return []
  }
}

async function append(folder: string, row: ExportLogRow): Promise<void> {
  const handle = await retrying(() => open(logPath(folder), 'a+'))
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    // A torn last line must not grow together with this one.
    const start = size > 0 && last[0] !== 0x0a ? '\n' : ''
    await handle.appendFile(`${start}${JSON.stringify(row)}\n`)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Appends lines one behind another, whichever course they are of. */
export interface ExportLog {
  readonly add: (folder: string, row: ExportLogRow) => Promise<void>
}

/** A log with its own write queue. */
export function createExportLog(queue: WriteQueue = writeQueue()): ExportLog {
  return { add: (folder, row) => queue.run(() => append(folder, row)) }
}
