import path from 'node:path'
import { z } from 'zod'
import { ExportWish, type ExportLogRow } from '#shared/contract/exportViews.ts'
import { Message } from '#shared/model/message.ts'
import { appendLine, readLines } from '../disk/lineLog.ts'
import { writeQueue, type WriteQueue } from '../disk/writeQueue.ts'

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

/** Every export of a course, newest first. */
export async function readExportLog(folder: string): Promise<readonly ExportLogRow[]> {
  return await readLines(logPath(folder), LogLine)
}

/** Appends lines one behind another, whichever course they are of. */
export interface ExportLog {
  readonly add: (folder: string, row: ExportLogRow) => Promise<void>
}

/** A log with its own write queue. */
export function createExportLog(queue: WriteQueue = writeQueue()): ExportLog {
  return { add: (folder, row) => queue.run(() => appendLine(logPath(folder), row)) }
}
