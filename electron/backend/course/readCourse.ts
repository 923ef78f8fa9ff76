import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ApiError } from '#shared/contract/call.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { sweepTemps, setAside } from '../disk/atomicFile.ts'
import { diskFailure, failure, isMissing } from '../failures.ts'
import { newestGoodBackup } from './backups.ts'
import { decodeCourse, newCourseData, newSettings, type CourseData, type DecodeError } from './courseData.ts'
import { replay, type Replayed } from './history.ts'
import {
  loadHistory,
  mendTornLine,
  setHistoryAside,
  writeCheckpoint,
  type HistoryFile,
} from './historyFile.ts'
import { coursePaths, importIdOf, type CoursePaths } from './paths.ts'

/** A course as found on disk, whole again where that could be done. */
export interface ReadCourse extends Pick<Replayed, 'work' | 'seq' | 'stacks'> {
  readonly savedAt: string
  readonly toScore: number
  readonly history: HistoryFile
  /** `course.json` lacks something of this: it is to be written. */
  readonly stale: boolean
  readonly notices: readonly Message[]
}

interface Saved {
  readonly data: CourseData
  readonly stale: boolean
  readonly notices: readonly Message[]
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return null
  }
}

function idAndFile(file: string): readonly (readonly [id: string, file: string])[] {
  const id = importIdOf(file)
  return id === null ? [] : [[id, file]]
}

/** Last resort: the imports are files of their own, so the posts are there even where the work is lost. */
async function fromImports(paths: CoursePaths, at: string): Promise<CourseData | null> {
  const names = await readdir(paths.imports).catch(() => [])
  const found = new Map(names.toSorted().flatMap((file) => idAndFile(file)))
  if (found.size === 0) return null
  const data = newCourseData(newSettings(path.basename(paths.folder), ''), at)
  const imports = Object.fromEntries(
    [...found].map(([id, file], order) => [
      id,
      { at, order, label: message('history:import.found', { file }) },
    ]),
  )
  return { ...data, work: { ...data.work, imports } }
}

/** What stands in for a `course.json` that is missing or damaged: a backup, the whole history, the imports. */
async function substitute(
  paths: CoursePaths,
  at: string,
): Promise<{ data: CourseData; notice: Message } | null> {
  const backup = await newestGoodBackup(paths)
  if (backup !== null) {
    return { data: backup.data, notice: message('errors:notice.fromBackup', { at: backup.data.savedAt }) }
  }
  const { lines } = await loadHistory(paths.history)
  if (lines[0]?.seq === 1) {
    const data = newCourseData(newSettings(path.basename(paths.folder), ''), at)
    return { data, notice: message('errors:notice.fromHistory') }
  }
  const data = await fromImports(paths, at)
  return data === null ? null : { data, notice: message('errors:notice.fromImports') }
}

async function restore(
  paths: CoursePaths,
  cause: DecodeError | null,
  at: string,
): Promise<Result<Saved, ApiError>> {
  const found = await substitute(paths, at)
  const folder = path.basename(paths.folder)
  if (found === null) {
    return cause === null
      ? failure('not-found', 'errors:course.missing', { folder })
      : failure('damaged', 'errors:course.damaged', { folder })
  }
  if (cause === null) return ok({ data: found.data, stale: true, notices: [found.notice] })
  const kept = await setAside(paths.course, at)
  const aside = message('errors:notice.damaged', { file: 'course.json', kept: path.basename(kept) })
  return ok({ data: found.data, stale: true, notices: [aside, found.notice] })
}

async function readSaved(paths: CoursePaths, at: string): Promise<Result<Saved, ApiError>> {
  const text = await readText(paths.course)
  const decoded = text === null ? null : decodeCourse(text)
  if (decoded?.ok === true) return ok({ data: decoded.value, stale: false, notices: [] })
  if (decoded?.error.kind === 'from-the-future') {
    return failure('from-the-future', 'errors:course.fromTheFuture', { folder: path.basename(paths.folder) })
  }
  return await restore(paths, decoded?.error ?? null, at)
}

function historyNotices(replayed: Replayed, lost: boolean): readonly Message[] {
  const notices: Message[] = []
  if (replayed.applied > 0) notices.push(message('errors:notice.recovered', { count: replayed.applied }))
  if (lost) notices.push(message('errors:notice.historyLost'))
  return notices
}

async function readOver(paths: CoursePaths, saved: Saved, at: string): Promise<ReadCourse> {
  const read = await loadHistory(paths.history)
  await mendTornLine(paths.history, read)
  const replayed = replay(saved.data, read.lines)
  const unusable = read.damaged || (replayed.broken && read.lines.length > 0)
  if (unusable) await setHistoryAside(paths.history, at)
  const history =
    unusable || (replayed.broken && replayed.seq > 0)
      ? await writeCheckpoint(paths.history, replayed.seq, replayed.stacks)
      : { bytes: read.goodBytes, lines: read.lines.length }
  return {
    work: replayed.work,
    seq: replayed.seq,
    stacks: replayed.stacks,
    savedAt: saved.data.savedAt,
    toScore: saved.data.toScore,
    history,
    stale: saved.stale || replayed.applied > 0,
    notices: [
      ...saved.notices,
      ...historyNotices(replayed, unusable || (replayed.broken && replayed.seq > 0)),
    ],
  }
}

/**
 * Reads a course folder: sweeps what a killed program left, sets damaged files aside, restores from the newest
 * good copy, and brings in the acts that were made after it. A course of a newer version is refused untouched.
 */
export async function readCourse(folder: string, at: string): Promise<Result<ReadCourse, ApiError>> {
  const paths = coursePaths(folder)
  try {
    const saved = await readSaved(paths, at)
    if (!saved.ok) return saved
    await Promise.all([paths.folder, paths.imports, paths.backups].map(sweepTemps))
    return ok(await readOver(paths, saved.value, at))
  } catch (cause) {
    return diskFailure(cause, path.basename(folder))
  }
}
