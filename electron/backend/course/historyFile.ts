import { open, readFile, stat } from 'node:fs/promises'
import { retrying, setAside, writeAtomic } from '../disk/atomicFile.ts'
import { isMissing } from '../failures.ts'
import { readHistory, type HistoryLine, type ReadHistory, type Stacks } from './history.ts'

/** The history file as one open course knows it: how long it is, so that another writer is noticed. */
export interface HistoryFile {
  /** Length in bytes after our own last write. */
  readonly bytes: number
  readonly lines: number
}

/** Reads the history; a missing file is an empty one. */
export async function loadHistory(file: string): Promise<ReadHistory> {
  try {
    return readHistory(await readFile(file, 'utf8'))
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return { lines: [], torn: false, damaged: false, goodBytes: 0 }
  }
}

async function lengthOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return 0
  }
}

/** True while nobody else has written to the history since `known`. */
export async function isOurs(file: string, known: HistoryFile): Promise<boolean> {
  return (await lengthOf(file)) === known.bytes
}

async function truncate(file: string, bytes: number): Promise<void> {
  const handle = await retrying(() => open(file, 'r+'))
  try {
    await handle.truncate(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Cuts off a torn last line, so that the next line does not grow together with it. */
export async function mendTornLine(file: string, read: ReadHistory): Promise<void> {
  if (read.torn) await truncate(file, read.goodBytes)
}

/**
 * Adds one line and flushes it to the disk. When the disk is full, what was written of the line is taken back
 * and the error thrown on: the file is then as before.
 */
export async function appendLine(file: string, known: HistoryFile, line: HistoryLine): Promise<HistoryFile> {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  const handle = await retrying(() => open(file, 'a'))
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } catch (cause) {
    await handle.truncate(known.bytes).catch(() => undefined)
    throw cause
  } finally {
    await handle.close()
  }
  return { bytes: known.bytes + bytes.length, lines: known.lines + 1 }
}

/** Starts the file anew from what can be undone and redone. */
export async function writeCheckpoint(file: string, seq: number, stacks: Stacks): Promise<HistoryFile> {
  const line: HistoryLine = { seq, checkpoint: { undo: [...stacks.undo], redo: [...stacks.redo] } }
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  await writeAtomic(file, bytes)
  return { bytes: bytes.length, lines: 1 }
}

/** Keeps a history that cannot be read aside. Returns where. */
export async function setHistoryAside(file: string, at: string): Promise<string> {
  return await setAside(file, at)
}
