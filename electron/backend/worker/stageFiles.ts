import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import type { ApiError } from '#shared/contract/call.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { failure, isMissing } from '../failures.ts'
import { digestOf, type StageSource } from './stages.ts'

/** Where the bytes of one staged file lie. Its own name is not used: it may be anything. */
export function stagedBytesPath(folder: string, source: number): string {
  return path.join(folder, `${source}.bin`)
}

const headBytes = 1024 * 1024

function gone(source: StageSource | undefined): Result<never, ApiError> {
  return failure('not-found', 'errors:stage.fileGone', { name: source?.name ?? '' })
}

/** What `read` makes of a staged file; a file that is not there (any more) is said to be gone. */
function reading(
  sources: readonly StageSource[],
  at: number,
  read: (source: StageSource) => Result<Uint8Array<ArrayBuffer>, ApiError>,
): Result<Uint8Array<ArrayBuffer>, ApiError> {
  const source = sources[at]
  if (source === undefined) return gone(source)
  try {
    return read(source)
  } catch (cause) {
    if (isMissing(cause)) return gone(source)
    throw cause
  }
}

/** The whole of a staged file, sure to be what was chosen. */
export function readStaged(
  folder: string,
  sources: readonly StageSource[],
  at: number,
): Result<Uint8Array<ArrayBuffer>, ApiError> {
  return reading(sources, at, ({ digest, name }) => {
    const bytes = new Uint8Array(readFileSync(stagedBytesPath(folder, at)))
    return digestOf(bytes) === digest ? ok(bytes) : failure('damaged', 'errors:stage.fileDamaged', { name })
  })
}

/** Enough of a staged file to see how it reads: all of an archive, the beginning of anything else. */
export function readStagedHead(
  folder: string,
  sources: readonly StageSource[],
  at: number,
): Result<Uint8Array<ArrayBuffer>, ApiError> {
  return reading(sources, at, ({ size }) => {
    const handle = openSync(stagedBytesPath(folder, at), 'r')
    try {
      const bytes = new Uint8Array(Math.min(headBytes, size))
      const read = readSync(handle, bytes)
      const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
      return isArchive ? readStaged(folder, sources, at) : ok(bytes.subarray(0, read))
    } finally {
      closeSync(handle)
    }
  })
}
