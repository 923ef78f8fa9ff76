import { z } from 'zod'
import { ReadChoice } from '#shared/model/importChoices.ts'
import type { StoreClass } from '../ports.ts'

const Layouts = z.object({ layouts: z.record(z.string(), ReadChoice) })

/** How files of layouts that were met before are to be read, in every course of the workspace. */
export interface RememberedLayouts {
  all(): Readonly<Record<string, ReadChoice>>
  keep(layouts: Readonly<Record<string, ReadChoice>>): void
}

/** An instructor meets a handful of layouts; the oldest go. */
const keptLayouts = 200

/** Reads and writes `layouts.json` in the settings folder. A file that makes no sense is an empty list. */
export function createRememberedLayouts(ports: {
  readonly Store: StoreClass
  readonly settingsFolder: string
  reportBug(where: string, bug: unknown): void
}): RememberedLayouts {
  const openFile = (): InstanceType<StoreClass> =>
    new ports.Store({
      cwd: ports.settingsFolder,
      name: 'layouts',
      configName: 'layouts',
      fileExtension: 'json',
      // What is lost with it is asked again.
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
    })
  const all = (): Readonly<Record<string, ReadChoice>> => {
    const parsed = Layouts.safeParse(openFile().store)
    return parsed.success ? parsed.data.layouts : {}
  }
  return {
    all,
    keep(layouts) {
      const fresh = Object.entries(layouts)
      if (fresh.length === 0) return
      const names = new Set(fresh.map(([name]) => name))
      const older = Object.entries(all()).filter(([name]) => !names.has(name))
      try {
        openFile().store = { layouts: Object.fromEntries([...older, ...fresh].slice(-keptLayouts)) }
      } catch (cause) {
        // The import is kept even where this cannot be noted.
        ports.reportBug('remembered layouts', cause)
      }
    },
  }
}
