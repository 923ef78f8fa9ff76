import type { JobId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { ApiError } from './call.ts'

/** Where a long piece of work stands. `seq` grows with every change, so a waiter can ask for "newer than". */
export type JobState<T> =
  | {
      readonly kind: 'running'
      readonly seq: number
      readonly done: number
      readonly total: number
      readonly what: Message
    }
  | { readonly kind: 'done'; readonly seq: number; readonly value: T }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: ApiError }
  | { readonly kind: 'cancelled'; readonly seq: number }

/** Answer of a call that starts a job; `jobs.wait` follows it. The result type is phantom. */
export interface JobStart<T> {
  readonly jobId: JobId
  readonly result?: T
}
