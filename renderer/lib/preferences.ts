import { useSyncExternalStore } from 'react'
import { z } from 'zod'

const ChangedKey = z
  .object({ from: z.array(z.string()).readonly(), to: z.array(z.string()).readonly() })
  .readonly()
export type ChangedKey = z.infer<typeof ChangedKey>

/** How this computer shows the program; nothing about a course. */
const Preferences = z.object({
  scheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  contrast: z.enum(['normal', 'more']).catch('normal'),
  /** Keys that were changed: by name of the command, what it was and what it is now. */
  keys: z.record(z.string(), ChangedKey).readonly().catch({}),
  /** Single-letter keys (WCAG 2.1.4 wants an off switch). */
  characterKeys: z.boolean().catch(true),
  /** Names become codes and scores are hidden, for a projector or a cafe. */
  presenting: z.boolean().catch(false),
  textSize: z.enum(['100', '115', '130']).catch('100'),
  /** Widths of the side panes of the reading screen, in pixels at normal text size. */
  queueWidth: z.number().int().min(180).max(480).catch(248),
  criteriaWidth: z.number().int().min(300).max(560).catch(332),
  /** A word about a pause after 45 minutes of reading. */
  breaks: z.boolean().catch(true),
  checklistDone: z.boolean().catch(false),
})
export type Preferences = z.infer<typeof Preferences>

const storedAs = 'workbench.preferences'

/** Reads stored preferences; a damaged or missing entry is its default, never an error. */
export function decodePreferences(stored: string | null): Preferences {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return Preferences.parse(typeof value === 'object' && value !== null ? value : {})
  } catch {
    return Preferences.parse({})
  }
}

let current: Preferences | null = null
const listeners = new Set<() => void>()

export function preferences(): Preferences {
  current ??= decodePreferences(window.localStorage.getItem(storedAs))
  return current
}

/** Changes some preferences and remembers them on this computer. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change }
  window.localStorage.setItem(storedAs, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences, preferences)
}
