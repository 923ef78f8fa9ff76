import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseId } from '#shared/model/ids.ts'
import type { Result } from '#shared/model/result.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import { makeFolder } from '../disk/makeFolder.ts'
import { diskFailure, failure } from '../failures.ts'
import type { Ports } from '../ports.ts'
import type { WorkerClient } from '../worker/workerClient.ts'
import { Course } from './course.ts'
import { newCourseData } from './courseData.ts'
import { saveCourseFile } from './courseStore.ts'
import { folderName } from './folderName.ts'
import { coursePaths } from './paths.ts'

/** The courses of the workspace: which there are, and those that are open. */
export interface Courses {
  /** The open course, opening it if need be. */
  open(id: CourseId): Promise<Result<Course, ApiError>>
  /** Makes a new folder with an empty course and opens it; `facts`: what its sheets say from the start. */
  create(settings: CourseSettings, facts?: CourseFacts): Promise<Result<Course, ApiError>>
  close(id: CourseId): Promise<void>
  /** Closes and deletes a course that was made a moment ago and came to nothing. */
  takeBack(id: CourseId): Promise<void>
  closeAll(): Promise<void>
  /** Ids of all courses in the workspace, by name. */
  ids(): Promise<readonly CourseId[]>
  folderOf(id: CourseId): string | null
  /** The course if it is open already. */
  ifOpen(id: CourseId): Course | null
}

/** A course id is the name of its folder; anything that could lead out of the workspace is none. */
export function isFolderName(id: string): boolean {
  return id !== '' && id === path.basename(id) && !id.startsWith('.') && !/[\\/:]|\p{Cc}/u.test(id)
}

async function hasCourse(folder: string): Promise<boolean> {
  const entries: readonly string[] = await readdir(folder).catch(() => [])
  return entries.includes('course.json') || entries.includes('backups') || entries.includes('history.jsonl')
}

async function listIds(workspace: string): Promise<readonly CourseId[]> {
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory() && isFolderName(entry.name))
  const known = await Promise.all(names.map(({ name }) => hasCourse(path.join(workspace, name))))
  // Brand: the name of a folder that was found is the id of its course.
  return names.flatMap(({ name }, index) => (known[index] === true ? [name as CourseId] : [])).toSorted()
}

/** Makes a folder that was not there before. */
async function newFolder(workspace: string, title: string): Promise<string> {
  await makeFolder(workspace)
  for (let turn = 1; ; turn += 1) {
    const folder = path.join(workspace, folderName(title, turn))
    try {
      await mkdir(folder)
      return folder
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') || turn > 999) throw cause
    }
  }
}

/** Writes an empty course into a folder, with what its sheets say where that is known already. */
export async function initCourse(
  folder: string,
  settings: CourseSettings,
  ports: Pick<Ports, 'Store' | 'clock'>,
  facts?: CourseFacts,
): Promise<void> {
  await makeFolder(folder)
  const data = newCourseData(settings, ports.clock.now(), facts)
  saveCourseFile(ports.Store, coursePaths(folder), data)
}

/** The courses of the ports' workspace, none open yet. */
export function createCourses(worker: WorkerClient, ports: Ports): Courses {
  // Promises, so that two calls at once share one opening.
  const open = new Map<CourseId, Promise<Result<Course, ApiError>>>()
  const ready = new Map<CourseId, Course>()
  const folderOf = (id: CourseId): string | null => (isFolderName(id) ? path.join(ports.workspace, id) : null)

  const openOnce = async (id: CourseId): Promise<Result<Course, ApiError>> => {
    const folder = folderOf(id)
    if (folder === null || !(await hasCourse(folder))) {
      return failure('not-found', 'errors:course.missing', { folder: id })
    }
    return await Course.open(folder, worker, ports)
  }
  const openShared = async (id: CourseId): Promise<Result<Course, ApiError>> => {
    const opening = open.get(id) ?? openOnce(id)
    open.set(id, opening)
    const opened = await opening.catch((bug: unknown) => {
      open.delete(id)
      throw bug
    })
    if (opened.ok) ready.set(id, opened.value)
    else open.delete(id)
    return opened
  }
  const close = async (id: CourseId): Promise<void> => {
    const opening = open.get(id)
    open.delete(id)
    ready.delete(id)
    const opened = await opening?.catch(() => undefined)
    if (opened?.ok === true) await opened.value.close()
  }
  return {
    open: openShared,
    async create(settings, facts) {
      try {
        const folder = await newFolder(ports.workspace, settings.title)
        await initCourse(folder, settings, ports, facts)
        return await openShared(path.basename(folder) as CourseId)
      } catch (cause) {
        return diskFailure(cause, settings.title)
      }
    },
    close,
    async takeBack(id) {
      await close(id)
      const folder = folderOf(id)
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
    async closeAll() {
      await Promise.all([...open.keys()].map(close))
    },
    ids: () => listIds(ports.workspace),
    folderOf,
    ifOpen: (id) => ready.get(id) ?? null,
  }
}
