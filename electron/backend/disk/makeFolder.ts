import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : ''

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw cause
  }
}

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never ends where the system answers ENOENT for a
 * folder whose parent is there (below /proc, on some network disks); this one tries each folder once.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder)
  } catch (cause) {
    const parent = path.dirname(folder)
    if (codeOf(cause) !== 'ENOENT' || parent === folder) throw cause
    await makeFolder(parent)
    await makeOne(folder)
  }
}
