import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { copyAtomic } from './atomicFile.ts'
import { makeFolder } from './makeFolder.ts'

const mostOfAName = 1000

const hasCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code

/** Claims a name in a folder that no file there has: `grades.csv`, `grades (2).csv`. */
async function claimName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name)
  for (let turn = 1; ; turn += 1) {
    const file = path.join(folder, turn === 1 ? name : `${stem} (${turn})${ext}`)
    try {
      await (await open(file, 'wx')).close()
      return file
    } catch (cause) {
      if (turn >= mostOfAName || !hasCode(cause, 'EEXIST')) throw cause
    }
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (cause) {
    if (!hasCode(cause, 'EXDEV')) throw cause
    // On another disk: copied whole and flushed before the first one goes.
    await copyAtomic(from, to)
    await rm(from)
  }
}

/**
 * Moves a file into a folder, which is made where it is missing; no file there is overwritten. Where that fails, the
 * file is where it was, and nothing is left in the folder.
 * @returns the name under which it lies there.
 * @throws the error of the operating system.
 */
export async function moveInto(file: string, folder: string): Promise<string> {
  await makeFolder(folder)
  const place = await claimName(folder, path.basename(file))
  try {
    await move(file, place)
  } catch (cause) {
    await rm(place, { force: true })
    throw cause
  }
  return path.basename(place)
}
