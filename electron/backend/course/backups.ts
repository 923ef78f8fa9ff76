import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { copyAtomic } from '../disk/atomicFile.ts'
import { decodeCourse, type CourseData } from './courseData.ts'
import type { CoursePaths } from './paths.ts'

/** How many good copies are kept. */
const keptBackups = 12

const isBackup = /^course-[0-9TZ-]+\.json$/u

/** Names of the backups, newest first. */
async function backupNames(paths: CoursePaths): Promise<readonly string[]> {
  const names = await readdir(paths.backups).catch(() => [])
  return names
    .filter((name) => isBackup.test(name))
    .toSorted()
    .toReversed()
}

/** The newest backup that can be read, with the time in its name; null where there is none. */
export async function newestGoodBackup(
  paths: CoursePaths,
): Promise<{ readonly name: string; readonly data: CourseData } | null> {
  for (const name of await backupNames(paths)) {
    const text = await readFile(path.join(paths.backups, name), 'utf8').catch(() => null)
    const decoded = text === null ? null : decodeCourse(text)
    if (decoded?.ok === true) return { name, data: decoded.value }
  }
  return null
}

/**
 * Keeps a copy of the present `course.json`, unless the newest copy is the same, and lets the oldest copies go.
 * The caller has made sure that the file is good. `at` is ISO 8601.
 */
export async function keepBackup(paths: CoursePaths, at: string): Promise<void> {
  const [newest] = await backupNames(paths)
  const present = await readFile(paths.course)
  if (newest !== undefined) {
    const last = await readFile(path.join(paths.backups, newest)).catch(() => null)
    if (last?.equals(present) === true) return
  }
  await copyAtomic(paths.course, path.join(paths.backups, `course-${at.replaceAll(/[:.]/gu, '-')}.json`))
  const stale = (await backupNames(paths)).slice(keptBackups)
  await Promise.all(stale.map((name) => rm(path.join(paths.backups, name), { force: true })))
}
