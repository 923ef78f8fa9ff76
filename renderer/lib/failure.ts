import type { ApiError } from '#shared/contract/call.ts'

/** An expected failure on its way through TanStack Query, which knows only thrown errors. */
export class CallFailure extends Error {
  readonly error: ApiError

  constructor(error: ApiError) {
    super(error.message.key)
    this.name = 'CallFailure'
    this.error = error
  }
}
