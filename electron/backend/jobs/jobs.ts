import type { ApiError } from '#shared/contract/call.ts'
import type { JobStart, JobState } from '#shared/contract/jobs.ts'
import { jobId, type JobId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { failure } from '../failures.ts'

/** What a running job is given: a way to say how far it is, and a signal to stop. */
export interface JobContext {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number, what: Message) => void
}

type JobWork<T> = (context: JobContext) => Promise<Result<T, ApiError>>

/** Long pieces of work, by id. */
export interface Jobs {
  /** Starts work; `what` is said until it reports progress. */
  start<T>(what: Message, work: JobWork<T>): JobStart<T>
  /** Answers as soon as the job's state is newer than `after`, or after a while with the state as it is. */
  wait(id: JobId, after: number): Promise<Result<JobState<unknown>, ApiError>>
  /** Asks a job to stop. A job that has ended stays as it ended. */
  cancel(id: JobId): Result<null, ApiError>
  /** Stops everything and waits until it has stopped. */
  close(): Promise<void>
}

interface Job {
  state: JobState<unknown>
  readonly stop: AbortController
  readonly waiters: Set<() => void>
  ended: Promise<void>
}

export interface JobsOptions {
  /** Longest time a `wait` holds a call open, in milliseconds. */
  readonly longPoll: number
  /** How many ended jobs are remembered, so that a late `wait` still gets its answer. */
  readonly remembered: number
  reportBug(where: string, bug: unknown): void
}

function set(job: Job, state: JobState<unknown>): void {
  job.state = state
  for (const wake of [...job.waiters]) wake()
}

function endState(seq: number, outcome: Result<unknown, ApiError>): JobState<unknown> {
  if (outcome.ok) return { kind: 'done', seq, value: outcome.value }
  if (outcome.error.kind === 'cancelled') return { kind: 'cancelled', seq }
  return { kind: 'failed', seq, error: outcome.error }
}

/** The outcome that a cancelled piece of work returns. */
export function cancelled(): { readonly ok: false; readonly error: ApiError } {
  return failure('cancelled', 'jobs:cancelled')
}

async function runWork<T>(job: Job, work: JobWork<T>, options: JobsOptions): Promise<void> {
  const progress: JobContext['progress'] = (done, total, what) => {
    if (job.state.kind === 'running') set(job, { kind: 'running', seq: job.state.seq + 1, done, total, what })
  }
  let outcome: Result<T, ApiError>
  try {
    outcome = await work({ signal: job.stop.signal, progress })
  } catch (bug) {
    options.reportBug('job', bug)
    outcome = err({ kind: 'internal', message: message('errors:internal') })
  }
  set(job, endState(job.state.seq + 1, outcome))
}

function untilNewer(job: Job, after: number, longest: number): Promise<void> {
  if (job.state.seq > after || job.state.kind !== 'running') return Promise.resolve()
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      job.waiters.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, longest)
    job.waiters.add(wake)
  })
}

/** An empty register of jobs. */
export function createJobs(options: JobsOptions): Jobs {
  const jobs = new Map<JobId, Job>()
  let count = 0
  const forgetOld = (): void => {
    const ended = [...jobs].filter(([, job]) => job.state.kind !== 'running')
    for (const [id] of ended.slice(0, Math.max(0, ended.length - options.remembered))) jobs.delete(id)
  }
  return {
    start(what, work) {
      forgetOld()
      count += 1
      const id = jobId(`job-${count}`)
      const job: Job = {
        state: { kind: 'running', seq: 1, done: 0, total: 0, what },
        stop: new AbortController(),
        waiters: new Set(),
        ended: Promise.resolve(),
      }
      jobs.set(id, job)
      job.ended = runWork(job, work, options)
      return { jobId: id }
    },
    async wait(id, after) {
      const job = jobs.get(id)
      if (job === undefined) return failure('not-found', 'jobs:unknown')
      await untilNewer(job, after, options.longPoll)
      return ok(job.state)
    },
    cancel(id) {
      const job = jobs.get(id)
      if (job === undefined) return failure('not-found', 'jobs:unknown')
      job.stop.abort()
      return ok(null)
    },
    async close() {
      for (const job of jobs.values()) job.stop.abort()
      await Promise.all([...jobs.values()].map((job) => job.ended))
      for (const job of jobs.values()) for (const wake of [...job.waiters]) wake()
    },
  }
}
