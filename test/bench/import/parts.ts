import { readFileSync, rmSync } from 'node:fs'
import { moveIntoPlace } from '#backend/disk/atomicFile.ts'
import { writeRecord } from '#backend/worker/recordFile.ts'
import { joinReadings } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent } from '#shared/model/imports.ts'
import Papa from 'papaparse'

/** What one round took, in seconds; `ratio` is reading, joining and storing together by Papa Parse alone. */
export interface Parts {
  readonly posts: number
  readonly papa: number
  readonly read: number
  readonly join: number
  readonly store: number
  readonly ratio: number
  /** The same by processor time of the main thread: waiting for the disk or for other programs is no part of it. */
  readonly busyRatio: number
}

interface Timed<T> {
  readonly value: T
  /** Seconds by the clock. */
  readonly took: number
  /** Seconds of this thread's processor time. */
  readonly busy: number
}

/** Begins with an emptied heap, so that nobody clears away what another has left. */
async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  globalThis.gc?.()
  const before = process.threadCpuUsage()
  const start = performance.now()
  const value = await work()
  const took = (performance.now() - start) / 1000
  const { user, system } = process.threadCpuUsage(before)
  return { value, took, busy: (user + system) / 1e6 }
}

/** What the import of one file took, by its parts, and its processor time altogether. */
interface ImportParts extends Pick<Parts, 'posts' | 'read' | 'join' | 'store'> {
  readonly busy: number
}

/**
 * The import of one file as the worker does it, step by step: read (recognised, all of its posts), joined with an
 * empty course, stored by the backend's own writer, flushed to the disk and in its place.
 */
export async function importOnce(bytes: Uint8Array, out: string): Promise<ImportParts> {
  const read = await timed(() => readFile({ name: 'discussion.csv', bytes }))
  const joined = await timed(() => joinReadings([read.value], emptyContent))
  const { files, content } = joined.value
  const stored = await timed(async () => {
    const temp = await writeRecord(out, { id: importId('bench'), at: '', files, content }, () => false)
    if (temp !== null) await moveIntoPlace(temp, out)
  })
  const busy = read.busy + joined.busy + stored.busy
  return { posts: content.posts.length, read: read.took, join: joined.took, store: stored.took, busy }
}

/**
 * One round: Papa Parse with its defaults on the text, then the import of the same file's bytes. What it stores is a
 * new file, as every import is: in the place of an older one, its blocks would have to be freed within the round.
 */
export async function round(file: string): Promise<Parts> {
  const text = readFileSync(file, 'utf8')
  const papa = await timed(() => Papa.parse<string[]>(text).data.length)
  const record = `${file}.record`
  const { busy, ...parts } = await importOnce(readFileSync(file), record)
  rmSync(record)
  const ratio = (parts.read + parts.join + parts.store) / papa.took
  return { ...parts, papa: papa.took, ratio, busyRatio: busy / papa.busy }
}
