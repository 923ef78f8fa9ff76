import { mergeImports } from '#shared/canvas/mergeImports.ts'
import type { ImportId, PersonId, PostId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent, type ImportRecord } from '#shared/model/imports.ts'
import { err } from '#shared/model/result.ts'
import { coursePaths, importPaths, type CoursePaths } from '../course/paths.ts'
import type { CourseRef } from './protocol.ts'
import { readRecord } from './recordFile.ts'

/** What the imports of a course bring together, and which of them could not be read. */
interface LoadedContent {
  readonly key: string
  readonly content: ClassContent
  readonly damaged: readonly ImportId[]
  readonly missing: readonly ImportId[]
}

/** Content by course, read once: the files are never rewritten, so what was read stays true. */
export interface ContentCache {
  load(course: CourseRef): LoadedContent
  /** What was decided at the imports that count, the latest word last. */
  decided(course: CourseRef): Decided
  /** Keeps a record that was just written, so that it need not be read back. */
  keep(folder: string, record: ImportRecord): void
}

/** Decisions that hold for later imports too. */
export interface Decided {
  readonly people: Readonly<Record<string, PersonId>>
  readonly skipped: ReadonlySet<PostId>
}

/** Courses held at a time; an instructor has a handful, and each can hold a hundred megabytes. */
const keptCourses = 3

interface Shelf {
  readonly records: Map<ImportId, ImportRecord>
  loaded: LoadedContent | null
}

/** The name of exactly this content. */
const contentKey = (course: CourseRef): string => JSON.stringify([course.folder, course.imports])

function readImport(paths: CoursePaths, id: ImportId): ReturnType<typeof readRecord> {
  for (const file of importPaths(paths, id)) {
    const record = readRecord(file)
    if (record.ok || record.error === 'damaged') return record
  }
  return err('missing')
}

function readAll(course: CourseRef, shelf: Shelf): Pick<LoadedContent, 'damaged' | 'missing'> {
  const damaged: ImportId[] = []
  const missing: ImportId[] = []
  const paths = coursePaths(course.folder)
  for (const id of course.imports) {
    if (shelf.records.has(id)) continue
    const record = readImport(paths, id)
    if (record.ok) shelf.records.set(id, record.value)
    else if (record.error === 'damaged') damaged.push(id)
    else missing.push(id)
  }
  return { damaged, missing }
}

/** An empty cache. */
export function createContentCache(): ContentCache {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (folder: string): Shelf => {
    const shelf = shelves.get(folder) ?? { records: new Map(), loaded: null }
    shelves.delete(folder)
    shelves.set(folder, shelf)
    const [oldest] = shelves.keys()
    if (shelves.size > keptCourses && oldest !== undefined) shelves.delete(oldest)
    return shelf
  }
  return {
    load(course) {
      const shelf = shelfOf(course.folder)
      const key = contentKey(course)
      if (shelf.loaded?.key === key) return shelf.loaded
      const unread = readAll(course, shelf)
      const records = course.imports.flatMap((id) => shelf.records.get(id) ?? [])
      const content = records.length === 0 ? emptyContent : mergeImports(records)
      shelf.loaded = { key, content, ...unread }
      return shelf.loaded
    },
    decided(course) {
      const shelf = shelfOf(course.folder)
      readAll(course, shelf)
      const all = course.imports.flatMap((id) => shelf.records.get(id)?.decided ?? [])
      return {
        people: Object.fromEntries(all.flatMap(({ people }) => Object.entries(people))),
        skipped: new Set(all.flatMap(({ skipped }) => skipped)),
      }
    },
    keep(folder, record) {
      shelfOf(folder).records.set(record.id, record)
    },
  }
}
