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
  /** Files that were imported, if the instructor had them moved here. */
  readonly originals: string
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
    originals: path.join(folder, 'originals'),
  }
}

const safeImportId = /^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/u

/** What the file of an import ends in, and what it ended in until November 2026, when all of it was JSON. */
const endings = ['.record', '.json'] as const

/** The file of a new import, or null for an id that is no file name: ids come from a file that people can edit. */
export function importPath(paths: CoursePaths, id: string): string | null {
  return importPaths(paths, id)[0] ?? null
}

/** Where an import may be, the likelier place first. */
export function importPaths(paths: CoursePaths, id: string): readonly string[] {
  return safeImportId.test(id) ? endings.map((ending) => path.join(paths.imports, `${id}${ending}`)) : []
}

/** The id of the import that a file of this name holds; null for other files. */
export function importIdOf(name: string): string | null {
  const ending = endings.find((one) => name.endsWith(one))
  const id = name.slice(0, -(ending?.length ?? 0))
  return ending !== undefined && safeImportId.test(id) ? id : null
}

/** An id for a new import: sorts by time, unique by its random tail. `at` is ISO 8601. */
export function newImportId(at: string, random: string): ImportId {
  return importId(`${at.slice(0, 19).replaceAll(/[^0-9]/gu, '')}-${random}`)
}
