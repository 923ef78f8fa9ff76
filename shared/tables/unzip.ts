import { unzipSync } from 'fflate'
import { err, ok, type Result } from '#shared/model/result.ts'

/** A file out of an archive. */
export interface ArchiveMember {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Together more than this is no export of a course but a trap or a mistake. */
const mostBytes = 1024 * 1024 * 1024
const mostMembers = 5000

/** Whether bytes begin like a ZIP archive (also a workbook). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * The files of a ZIP archive whose names are wanted, in the order of the archive. Names are only names: nothing is
 * written anywhere.
 * @returns `damaged` for what is no sound archive, `too-big` before anything is unpacked.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<readonly ArchiveMember[], 'damaged' | 'too-big'> {
  let total = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const take = !name.endsWith('/') && wanted(name)
        if (take) total += originalSize
        if (take) count++
        return take && total <= mostBytes && count <= mostMembers
      },
    })
    if (total > mostBytes || count > mostMembers) return err('too-big')
    return ok(Object.entries(files).map(([name, content]) => ({ name, bytes: content })))
  } catch {
    return err('damaged')
  }
}
