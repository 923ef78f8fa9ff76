import { open, readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { isMissing } from '../failures.ts'
import { retrying } from './atomicFile.ts'

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The lines of a log, newest first. A line that was torn by a power cut is passed over; nobody was told of it. */
export async function readLines<T extends z.ZodType>(file: string, line: T): Promise<readonly z.output<T>[]> {
  try {
    const text = await readFile(file, 'utf8')
    return text
      .split('\n')
      .flatMap((one) => {
        const row = line.safeParse(parsed(one))
        return row.success ? [row.data] : []
      })
      .toReversed()
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return []
  }
}

/** Appends one line and waits until the disk has it. */
export async function appendLine(file: string, row: object): Promise<void> {
  const handle = await retrying(() => open(file, 'a+'))
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
