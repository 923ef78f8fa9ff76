import { z } from 'zod'
import type { CourseId } from '#shared/model/ids.ts'
import type { Clock, StoreClass } from './ports.ts'

const Recents = z.object({ lastOpened: z.record(z.string(), z.string()) })

/** When each course was opened last; kept with the program's settings, not in the courses. */
export interface Recents {
  lastOpened(id: CourseId): string | null
  opened(id: CourseId): void
}

/** Reads and writes `courses.json` in the settings folder. A file that makes no sense is an empty list. */
export function createRecents(ports: {
  readonly clock: Clock
  readonly Store: StoreClass
  readonly settingsFolder: string
  reportBug(where: string, bug: unknown): void
}): Recents {
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
  const read = (): ReadonlyMap<string, string> => {
    const parsed = Recents.safeParse(openFile().store)
    return new Map(parsed.success ? Object.entries(parsed.data.lastOpened) : [])
  }
  return {
    lastOpened: (id) => read().get(id) ?? null,
    opened(id) {
      try {
        openFile().store = { lastOpened: Object.fromEntries([...read(), [id, ports.clock.now()]]) }
      } catch (cause) {
        // A course opens even where its last opening cannot be noted.
        ports.reportBug('recent courses', cause)
      }
    },
  }
}
