import path from 'node:path'
import { importId, type ImportId } from '#shared/model/ids.ts'

/** Where everything of one course lies; the instructor can see, copy and delete the folder. */
export interface CoursePaths {
  readonly folder: string
  readonly course: string
  readonly history: string
  readonly imports: string
  readonly backups: string
  readonly points: string
}

/** The layout of a course folder. */
export function coursePaths(folder: string): CoursePaths {
  return {
    folder,
    course: path.join(folder, 'course.json'),
    history: path.join(folder, 'history.jsonl'),
    imports: path.join(folder, 'imports'),
    backups: path.join(folder, 'backups'),
    points: path.join(folder, 'restore points'),
  }
}

const safeImportId = /^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/u

/** The file of one import, or null for an id that is no file name: ids come from a file that people can edit. */
export function importPath(paths: CoursePaths, id: string): string | null {
  return safeImportId.test(id) ? path.join(paths.imports, `${id}.json`) : null
}

/** An id for a new import: sorts by time, unique by its random tail. `at` is ISO 8601. */
export function newImportId(at: string, random: string): ImportId {
  return importId(`${at.slice(0, 19).replaceAll(/[^0-9]/gu, '')}-${random}`)
}
