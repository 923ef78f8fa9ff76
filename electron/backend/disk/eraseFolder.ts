import { lstat, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

const chunk = new Uint8Array(1024 * 1024)

/** Writes zeros over what a file holds, and waits until the disk has them. */
async function overwrite(file: string, size: number): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    for (let at = 0; at < size; at += chunk.length) {
      await handle.write(chunk, 0, Math.min(chunk.length, size - at), at)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Regular files below a folder. Links are not followed: what they lead to is not the course's. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/**
 * Deletes a folder so that its files cannot simply be undeleted: each is overwritten, then all are removed. Solid-state
 * disks keep old blocks and backups keep copies, which no program can reach; the screen says so.
 * @throws the error of the operating system where a file cannot be written or removed.
 */
export async function eraseFolder(folder: string): Promise<void> {
  for (const file of await filesBelow(folder)) {
    const { size, nlink } = await lstat(file)
    // Another name of the same file elsewhere would lose its content with this one.
    if (nlink === 1) await overwrite(file, size)
  }
  await rm(folder, { recursive: true, force: true })
}
