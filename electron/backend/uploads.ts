import type { ApiError } from '#shared/contract/call.ts'
import { uploadId, type UploadId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { failure } from './failures.ts'

/** A file that has arrived whole. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The host's word for the place it came from, where it knows that. */
  readonly origin?: string
}

/** Files on their way from the page: bytes, never paths that the page chose. */
export interface Uploads {
  begin(name: string, size: number, origin?: string): Result<{ readonly uploadId: UploadId }, ApiError>
  chunk(id: UploadId, base64: string): Result<null, ApiError>
  drop(id: UploadId): void
  /** Hands over files that are complete; they are gone from here then. All or none. */
  take(ids: readonly UploadId[]): Result<readonly UploadedFile[], ApiError>
  close(): void
}

interface Upload extends UploadedFile {
  filled: number
  timer: NodeJS.Timeout
}

export interface UploadLimits {
  readonly fileBytes: number
  readonly chunkBytes: number
  readonly files: number
  /** All files on their way together. */
  readonly totalBytes: number
  /** An upload nobody adds to is dropped after this many milliseconds. */
  readonly idle: number
}

const uploadLimits: UploadLimits = {
  fileBytes: 400 * 2 ** 20,
  chunkBytes: 4 * 2 ** 20,
  files: 200,
  totalBytes: 1200 * 2 ** 20,
  idle: 10 * 60_000,
}

/** How many bytes so much base64 stands for. */
function decodedLength(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return (base64.length / 4) * 3 - padding
}

/** Null for what is no base64. Node passes over what is none, so fewer bytes tell; a pattern would take 20 ms. */
function decode(base64: string, longest: number): Uint8Array | null {
  const mayBeLong = Math.ceil(longest / 3) * 4
  if (base64.length > mayBeLong || base64.length % 4 !== 0) return null
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === decodedLength(base64) && bytes.length <= longest ? bytes : null
}

/** The last part of a name, without what no file system or sentence can bear. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? ''
  const cleaned = last.replaceAll(/\p{Cc}/gu, '').trim()
  return cleaned === '' ? 'file' : cleaned
}

const megabytes = (bytes: number): number => Math.floor(bytes / 2 ** 20)

/** No uploads yet. */
export function createUploads(limits: UploadLimits = uploadLimits): Uploads {
  const uploads = new Map<UploadId, Upload>()
  let count = 0

  const drop = (id: UploadId): void => {
    clearTimeout(uploads.get(id)?.timer)
    uploads.delete(id)
  }
  const dropWhenIdle = (id: UploadId): NodeJS.Timeout => setTimeout(() => drop(id), limits.idle).unref()
  const waiting = (): number => [...uploads.values()].reduce((sum, upload) => sum + upload.bytes.length, 0)

  return {
    begin(name, size, origin) {
      if (size > limits.fileBytes) {
        return failure('refused', 'errors:upload.tooBig', { name, megabytes: megabytes(limits.fileBytes) })
      }
      if (uploads.size >= limits.files || waiting() + size > limits.totalBytes) {
        return failure('refused', 'errors:upload.tooMany', { files: limits.files })
      }
      count += 1
      const id = uploadId(`upload-${count}`)
      const bytes = new Uint8Array(size)
      const from = origin === undefined ? {} : { origin }
      uploads.set(id, { name: plainName(name), bytes, ...from, filled: 0, timer: dropWhenIdle(id) })
      return ok({ uploadId: id })
    },
    chunk(id, base64) {
      const upload = uploads.get(id)
      if (upload === undefined) return failure('not-found', 'errors:upload.gone')
      const part = decode(base64, limits.chunkBytes)
      if (part === null || upload.filled + part.length > upload.bytes.length) {
        drop(id)
        return failure('bad-request', 'errors:upload.broken', { name: upload.name })
      }
      upload.bytes.set(part, upload.filled)
      upload.filled += part.length
      upload.timer.refresh()
      return ok(null)
    },
    drop,
    take(ids) {
      const found = [...new Set(ids)].map((id) => uploads.get(id))
      const whole = found.filter((upload) => upload !== undefined)
      if (whole.length < found.length) return failure('not-found', 'errors:upload.gone')
      const short = whole.find((upload) => upload.filled < upload.bytes.length)
      if (short !== undefined) return failure('bad-request', 'errors:upload.broken', { name: short.name })
      for (const id of ids) drop(id)
      return ok(
        whole.map(({ name, bytes, origin }) => ({
          name,
          bytes,
          ...(origin === undefined ? {} : { origin }),
        })),
      )
    },
    close() {
      for (const id of [...uploads.keys()]) drop(id)
    },
  }
}
