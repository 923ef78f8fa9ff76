import type { Handlers } from '#shared/contract/dispatch.ts'
import type { Desk } from '../desk.ts'

/** Following and stopping long work. */
export function jobCalls({ jobs }: Desk): Pick<Handlers, 'jobs.wait' | 'jobs.cancel'> {
  return {
    'jobs.wait': ({ jobId, after }) => jobs.wait(jobId, after),
    'jobs.cancel': ({ jobId }) => Promise.resolve(jobs.cancel(jobId)),
  }
}
