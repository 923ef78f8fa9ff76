import type { ApiError } from '#shared/contract/call.ts'
import type { UploadId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Client } from './client.ts'

/** The contract takes at most 4 MiB a call; a multiple of 3 needs no padding inside. */
export const chunkBytes = 3 * 1024 * 1024

/** Bytes in base64. In slices, because `fromCharCode` takes its input as arguments on the stack. */
export function toBase64(bytes: Uint8Array): string {
  const slice = 0x6000
  let binary = ''
  for (let at = 0; at < bytes.length; at += slice) {
    binary += String.fromCharCode(...bytes.subarray(at, at + slice))
  }
  return btoa(binary)
}

interface Uploading {
  /** Bytes of this file sent so far. */
  readonly onProgress?: (sent: number) => void
  readonly signal?: AbortSignal
  /** The host's word for where the file lies. */
  readonly origin?: string | undefined
}

async function chunkOf(file: Blob, at: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer())
}

async function sendAll(client: Client, uploadId: UploadId, file: File, uploading: Uploading) {
  for (let at = 0; at < file.size; at += chunkBytes) {
    if (uploading.signal?.aborted === true) {
      return err<ApiError>({ kind: 'cancelled', message: message('app:error.cancelled') })
    }
    const base64 = toBase64(await chunkOf(file, at))
    const sent = await client.call('upload.chunk', { uploadId, base64 })
    if (!sent.ok) return sent
    uploading.onProgress?.(Math.min(at + chunkBytes, file.size))
  }
  return ok(uploadId)
}

/**
 * Hands one file's bytes to the backend, never its path. On failure or cancel nothing of it stays there.
 * A file that cannot be read any more (moved, unplugged) is an expected failure.
 */
export async function uploadFile(
  client: Client,
  file: File,
  uploading: Uploading = {},
): Promise<Result<UploadId, ApiError>> {
  const begun = await client.call('upload.begin', {
    name: file.name,
    size: file.size,
    ...(uploading.origin === undefined ? {} : { origin: uploading.origin }),
  })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  const unreadable = err<ApiError>({
    kind: 'not-found',
    message: message('app:error.fileUnreadable', { file: file.name }),
  })
  const sent = await sendAll(client, uploadId, file, uploading).catch(() => unreadable)
  if (!sent.ok) await client.call('upload.drop', { uploadId })
  return sent
}
