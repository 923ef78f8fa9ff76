import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { RestorePoint } from '#shared/contract/views.ts'
import { writeAtomic } from '../disk/atomicFile.ts'
import { decodeCourse, encodeCourse, type CourseData } from './courseData.ts'
import type { CoursePaths } from './paths.ts'

/** How many restore points a course keeps; the oldest go first. */
export const keptPoints = 30

/** The time is the name: `2026-11-22T19-25-03-120Z.json`, so a person can tell the files apart too. */
const isPoint = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d{3})?Z\.json$/u

/** The time in a point's name, ISO 8601. */
export function timeOfPoint(id: string): string {
  const [day = '', clock = ''] = id.split('T')
  const [hour, minute, second, rest] = clock.replace('Z', '').split('-')
  return `${day}T${hour}:${minute}:${second}${rest === undefined ? '' : `.${rest}`}Z`
}

/** The restore points of a course, newest first. */
export async function listPoints(paths: CoursePaths): Promise<readonly RestorePoint[]> {
  const names = await readdir(paths.points).catch(() => [])
  return names
    .filter((name) => isPoint.test(name))
    .toSorted()
    .toReversed()
    .map((name) => name.slice(0, -'.json'.length))
    .map((id) => ({ id, at: timeOfPoint(id) }))
}

/** The course as it was at a point; null where there is none of that name, or it cannot be read. */
export async function readPoint(paths: CoursePaths, id: string): Promise<CourseData | null> {
  if (!isPoint.test(`${id}.json`)) return null
  const text = await readFile(path.join(paths.points, `${id}.json`), 'utf8').catch(() => null)
  const decoded = text === null ? null : decodeCourse(text)
  return decoded?.ok === true ? decoded.value : null
}

/**
 * Keeps the course as it is now, unless the newest point holds the same acts, and lets the oldest points go.
 * @returns the point that now holds this moment.
 */
export async function keepPoint(paths: CoursePaths, data: CourseData, at: string): Promise<RestorePoint> {
  const [newest] = await listPoints(paths)
  const last = newest === undefined ? null : await readPoint(paths, newest.id)
  if (newest !== undefined && last?.seq === data.seq) return newest
  const id = at.replaceAll(/[:.]/gu, '-')
  await writeAtomic(path.join(paths.points, `${id}.json`), JSON.stringify(encodeCourse(data)))
  const stale = (await listPoints(paths)).slice(keptPoints)
  await Promise.all(stale.map((point) => rm(path.join(paths.points, `${point.id}.json`), { force: true })))
  return { id, at }
}
