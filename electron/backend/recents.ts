import { z } from 'zod'
import type { CourseId } from '#shared/model/ids.ts'
import type { Clock, StoreClass } from './ports.ts'

const Recents = z.object({
  lastOpened: z.record(z.string(), z.string()),
  /** Courses that are put away; their folders stay where they are. */
  archived: z.array(z.string()).default([]),
})
type Recent = z.infer<typeof Recents>

/** When each course was opened last and which are put away; kept with the program's settings, not in the courses. */
export interface Recents {
  lastOpened(id: CourseId): string | null
  isArchived(id: CourseId): boolean
  /** Notes an opening. A course that one works in again is no longer put away. */
  opened(id: CourseId): void
  archive(id: CourseId, archived: boolean): void
  /** The course is gone for good. */
  forgotten(id: CourseId): void
}

interface RecentsPorts {
  readonly clock: Clock
  readonly Store: StoreClass
  readonly settingsFolder: string
  reportBug(where: string, bug: unknown): void
}

/** The file `courses.json` in the settings folder. One that makes no sense is an empty list. */
function recentsFile(ports: RecentsPorts) {
  const openFile = (): InstanceType<StoreClass> =>
    new ports.Store({
      cwd: ports.settingsFolder,
      name: 'courses',
      configName: 'courses',
      fileExtension: 'json',
      // The list can be made again by opening courses; nothing is lost with it.
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
    })
  const read = (): Recent => {
    const parsed = Recents.safeParse(openFile().store)
    return parsed.success ? parsed.data : { lastOpened: {}, archived: [] }
  }
  const change = (how: (recent: Recent) => Recent): void => {
    try {
      openFile().store = how(read())
    } catch (cause) {
      // A course opens even where its last opening cannot be noted.
      ports.reportBug('recent courses', cause)
    }
  }
  return { read, change }
}

/** `{...entries, [id]: value}` would set the prototype for a course called `__proto__`. */
function withEntry(
  entries: Readonly<Record<string, string>>,
  id: string,
  value: string,
): Record<string, string> {
  return Object.fromEntries([...Object.entries(entries), [id, value]])
}

/** Reads and writes what the first screen knows of courses besides what is in them. */
export function createRecents(ports: RecentsPorts): Recents {
  const { read, change } = recentsFile(ports)
  const without = (ids: readonly string[], id: CourseId) => ids.filter((other) => other !== id)
  return {
    lastOpened: (id) => new Map(Object.entries(read().lastOpened)).get(id) ?? null,
    isArchived: (id) => read().archived.includes(id),
    opened: (id) =>
      change(({ lastOpened, archived }) => ({
        lastOpened: withEntry(lastOpened, id, ports.clock.now()),
        archived: without(archived, id),
      })),
    archive: (id, archived) =>
      change((recent) => ({
        ...recent,
        archived: archived ? [...without(recent.archived, id), id] : without(recent.archived, id),
      })),
    forgotten: (id) =>
      change(({ lastOpened, archived }) => ({
        lastOpened: Object.fromEntries(Object.entries(lastOpened).filter(([other]) => other !== id)),
        archived: without(archived, id),
      })),
  }
}
