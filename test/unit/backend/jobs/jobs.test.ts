import { describe, expect, test } from 'vitest'
import { cancelled, createJobs, type JobContext, type Jobs } from '#backend/jobs/jobs.ts'
import type { JobState } from '#shared/contract/jobs.ts'
import type { JobId } from '#shared/model/ids.ts'
import { jobId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'

const what = message('jobs:grouping')

function makeJobs(longPoll = 5000): { jobs: Jobs; bugs: unknown[] } {
  const bugs: unknown[] = []
  const jobs = createJobs({ longPoll, remembered: 2, reportBug: (_, bug) => void bugs.push(bug) })
  return { jobs, bugs }
}

async function wait(jobs: Jobs, id: JobId, after: number): Promise<JobState<unknown>> {
  const state = await jobs.wait(id, after)
  if (!state.ok) throw new Error(state.error.kind)
  return state.value
}

async function end(jobs: Jobs, id: JobId): Promise<JobState<unknown>> {
  for (let after = 0; ;) {
    const state = await wait(jobs, id, after)
    if (state.kind !== 'running') return state
    after = state.seq
  }
}

describe('jobs', () => {
  test('tell how far they are, each time with a higher number, and end with their value', async () => {
    const { jobs } = makeJobs()
    const gate = Promise.withResolvers<JobContext>()
    const go = Promise.withResolvers<string>()
    const { jobId: id } = jobs.start(what, async (context) => {
      gate.resolve(context)
      return ok(await go.promise)
    })
    const context = await gate.promise
    const first = await wait(jobs, id, 0)
    expect(first).toMatchObject({ kind: 'running', done: 0, what })
    const second = wait(jobs, id, first.seq)
    context.progress(3, 10, what)
    expect(await second).toMatchObject({ kind: 'running', done: 3, total: 10 })
    go.resolve('value')
    expect(await end(jobs, id)).toMatchObject({ kind: 'done', value: 'value' })
    expect((await wait(jobs, id, 99)).kind).toBe('done')
  })

  test('answer a wait after a while even when nothing happens', async () => {
    const { jobs } = makeJobs(1)
    const never = Promise.withResolvers<never>()
    const { jobId: id } = jobs.start(what, () => never.promise)
    expect(await wait(jobs, id, 1)).toMatchObject({ kind: 'running', seq: 1 })
  })

  test('stop when cancelled, and say so', async () => {
    const { jobs } = makeJobs()
    const { jobId: id } = jobs.start(what, async ({ signal }) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve)
      })
      return cancelled()
    })
    expect(jobs.cancel(id)).toEqual({ ok: true, value: null })
    expect((await end(jobs, id)).kind).toBe('cancelled')
  })

  test('fail with an expected failure as it is, and with a bug without its details', async () => {
    const { jobs, bugs } = makeJobs()
    const error = { kind: 'no-space', message: message('errors:disk.full') } as const
    const failed = jobs.start(what, () => Promise.resolve({ ok: false, error }))
    expect(await end(jobs, failed.jobId)).toMatchObject({ kind: 'failed', error })
    const broken = jobs.start(what, () => Promise.reject(new Error('secret detail')))
    const state = await end(jobs, broken.jobId)
    expect(state).toMatchObject({ kind: 'failed', error: { kind: 'internal' } })
    expect(JSON.stringify(state)).not.toContain('secret')
    expect(bugs).toHaveLength(1)
  })

  test('that nobody knows are not found; of those that ended a few are remembered', async () => {
    const { jobs } = makeJobs()
    expect(await jobs.wait(jobId('job-9'), 0)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(jobs.cancel(jobId('job-9'))).toMatchObject({ ok: false })
    const ids: JobId[] = []
    for (let n = 0; n < 4; n += 1) {
      const start = jobs.start(what, () => Promise.resolve(ok(n)))
      await end(jobs, start.jobId)
      ids.push(start.jobId)
    }
    const known = await Promise.all(ids.map(async (id) => (await jobs.wait(id, 0)).ok))
    expect(known).toEqual([false, true, true, true])
  })

  test('are all stopped when the program closes, which waits for them', async () => {
    const { jobs } = makeJobs()
    let ended = false
    jobs.start(what, async ({ signal }) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve)
      })
      ended = true
      return cancelled()
    })
    await jobs.close()
    expect(ended).toBe(true)
  })
})
