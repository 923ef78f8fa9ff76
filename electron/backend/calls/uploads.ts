import type { Handlers } from '#shared/contract/dispatch.ts'
import { ok } from '#shared/model/result.ts'
import type { Desk } from '../desk.ts'

/** Files on their way from the page. */
export function uploadCalls({
  uploads,
}: Desk): Pick<Handlers, 'upload.begin' | 'upload.chunk' | 'upload.drop'> {
  return {
    'upload.begin': ({ name, size, origin }) => Promise.resolve(uploads.begin(name, size, origin)),
    'upload.chunk': ({ uploadId, base64 }) => Promise.resolve(uploads.chunk(uploadId, base64)),
    'upload.drop': ({ uploadId }) => {
      uploads.drop(uploadId)
      return Promise.resolve(ok(null))
    },
  }
}
