import type { ApiError } from '#shared/contract/call.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err } from '#shared/model/result.ts'

/** An expected failure, as the handlers return it. */
export function failure(
  kind: ApiError['kind'],
  key: string,
  params?: Message['params'],
): { readonly ok: false; readonly error: ApiError } {
  return err({ kind, message: message(key, params) })
}

function codeOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') {
    return cause.code
  }
  return ''
}

/** True for the errors of the operating system that mean "there is no such file". */
export function isMissing(cause: unknown): boolean {
  const code = codeOf(cause)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Errors of the operating system that a person can cause or mend; others are bugs. */
const systemErrors: ReadonlyMap<string, { readonly kind: ApiError['kind']; readonly key: string }> = new Map([
  ['ENOSPC', { kind: 'no-space', key: 'errors:disk.full' }],
  ['EDQUOT', { kind: 'no-space', key: 'errors:disk.full' }],
  ['EACCES', { kind: 'refused', key: 'errors:disk.denied' }],
  ['EPERM', { kind: 'refused', key: 'errors:disk.denied' }],
  ['EROFS', { kind: 'refused', key: 'errors:disk.readOnly' }],
  ['EBUSY', { kind: 'refused', key: 'errors:disk.busy' }],
  ['ENOENT', { kind: 'not-found', key: 'errors:disk.gone' }],
  ['ENOTDIR', { kind: 'not-found', key: 'errors:disk.gone' }],
  ['EEXIST', { kind: 'conflict', key: 'errors:disk.exists' }],
  ['EISDIR', { kind: 'refused', key: 'errors:disk.isFolder' }],
])

/**
 * Turns an error of the file system into an expected failure. Anything else is a bug and is thrown on.
 * `what` is the file or folder as a person knows it.
 */
export function diskFailure(cause: unknown, what: string): { readonly ok: false; readonly error: ApiError } {
  const known = systemErrors.get(codeOf(cause))
  if (known === undefined) throw cause
  return failure(known.kind, known.key, { what })
}
