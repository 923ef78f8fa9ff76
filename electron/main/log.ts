import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file of notes on bugs, on this computer only. It is never sent anywhere. */
export interface Log {
  readonly path: string
  /** Notes a bug: where it was seen, and what was thrown. */
  bug(where: string, what: unknown): void
}

const fullAtBytes = 1_000_000
const longestNote = 8_000

function describe(what: unknown): string {
  return what instanceof Error ? (what.stack ?? what.message) : String(what)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Opens the log in this folder. A full file becomes `.old`, replacing the one before: two megabytes at most.
 * Synchronous, as the last note before a crash is the one that matters; and silent when the disk refuses, as a log
 * must never be what brings the program down.
 */
export function createLog(folder: string, now = () => new Date().toISOString()): Log {
  const path = join(folder, 'workbench.log')
  return {
    path,
    bug(where, what) {
      try {
        mkdirSync(folder, { recursive: true })
        if (sizeOf(path) > fullAtBytes) renameSync(path, `${path}.old`)
        appendFileSync(path, `${now()} ${where}: ${describe(what).slice(0, longestNote)}\n`)
      } catch {
        // Nowhere left to tell it.
      }
    },
  }
}
