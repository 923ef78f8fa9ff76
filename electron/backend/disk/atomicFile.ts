import { randomBytes } from 'node:crypto'
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder } from './makeFolder.ts'

/** Errors that pass by themselves: a virus scanner or a sync client holds the file for a moment. */
const passing = new Set(['EBUSY', 'EPERM', 'EACCES', 'EMFILE', 'ENFILE'])

function isPassing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && passing.has(String(cause.code))
}

/** Tries again for about two seconds while something else holds the file. */
export async function retrying<T>(work: () => Promise<T>, waits = [10, 40, 150, 500, 1300]): Promise<T> {
  for (const wait of waits) {
    try {
      return await work()
    } catch (cause) {
      if (!isPassing(cause)) throw cause
      await pause(wait)
    }
  }
  return await work()
}

/** The name of a temp file beside `file`, as Conf's writer names them too, so one sweep finds both. */
export function tempNameFor(file: string): string {
  return `${file}.tmp-${randomBytes(8).toString('hex')}`
}

const isTemp = (name: string): boolean => /\.tmp-[0-9a-f]+$/u.test(name)

/**
 * Makes a rename last through a power cut, where the system can: Windows opens no folders, and some network disks
 * flush none. The rename itself is done by then, so nothing here is worth failing for.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Puts a finished, synced temp file in the place of `file`. */
export async function moveIntoPlace(temp: string, file: string): Promise<void> {
  await retrying(() => rename(temp, file))
  await syncFolder(path.dirname(file))
}

/**
 * Writes a file so that at every moment either the old or the new content is there, whole:
 * temp file in the same folder, flush, rename.
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  await makeFolder(path.dirname(file))
  const temp = tempNameFor(file)
  try {
    const handle = await retrying(() => open(temp, 'wx'))
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveIntoPlace(temp, file)
  } catch (cause) {
    await rm(temp, { force: true })
    throw cause
  }
}

/** Copies a file as carefully as `writeAtomic` writes one. */
export async function copyAtomic(from: string, to: string): Promise<void> {
  await makeFolder(path.dirname(to))
  const temp = tempNameFor(to)
  try {
    await retrying(() => copyFile(from, temp))
    const handle = await open(temp, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveIntoPlace(temp, to)
  } catch (cause) {
    await rm(temp, { force: true })
    throw cause
  }
}

/** Removes what a killed program left half-written in a folder. A missing folder has nothing to sweep. */
export async function sweepTemps(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const stale = entries.filter((entry) => entry.isFile() && isTemp(entry.name))
  await Promise.all(stale.map((entry) => rm(path.join(folder, entry.name), { force: true })))
}

/** Renames a damaged file aside, so that nothing is lost, and says where it is. `at` is ISO 8601. */
export async function setAside(file: string, at: string): Promise<string> {
  const stamp = at.replaceAll(/[:.]/gu, '-')
  for (let turn = 0; ; turn += 1) {
    const kept = `${file}.damaged-${stamp}${turn === 0 ? '' : `-${turn}`}`
    try {
      // `wx` claims the name: two damaged files within a second must not overwrite one another.
      await (await open(kept, 'wx')).close()
    } catch (cause) {
      if (turn < 100 && cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') continue
      throw cause
    }
    await retrying(() => rename(file, kept))
    return kept
  }
}
