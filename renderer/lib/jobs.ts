import type { ApiError } from '#shared/contract/call.ts'
import type { JobStart, JobState } from '#shared/contract/jobs.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Client } from './client.ts'

export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly what: Message
}

interface Following {
  readonly onProgress?: (progress: JobProgress) => void
  /** Aborting cancels the job; the answer is then `cancelled`. */
  readonly signal?: AbortSignal
}

const cancelled: ApiError = { kind: 'cancelled', message: message('app:error.cancelled') }

function outcome<T>(state: Exclude<JobState<unknown>, { kind: 'running' }>): Result<T, ApiError> {
  switch (state.kind) {
    // The job was started by a call whose contract names its result.
    case 'done':
      return ok(state.value as T)
    case 'failed':
      return err(state.error)
    case 'cancelled':
      return err(cancelled)
  }
}

/** Follows a started job to its end by long polls ("newer than seq"). */
export async function followJob<T>(
  client: Client,
  start: JobStart<T>,
  following: Following = {},
): Promise<Result<T, ApiError>> {
  const { onProgress, signal } = following
  const cancel = () => void client.call('jobs.cancel', { jobId: start.jobId })
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted === true) cancel()
  try {
    let after = 0
    for (;;) {
      const answer = await client.call('jobs.wait', { jobId: start.jobId, after })
      if (!answer.ok) return answer
      if (answer.value.kind !== 'running') return outcome<T>(answer.value)
      after = answer.value.seq
      onProgress?.({ done: answer.value.done, total: answer.value.total, what: answer.value.what })
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
