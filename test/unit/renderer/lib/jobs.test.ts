import { describe, expect, it } from 'vitest'
import type { Client } from '#renderer/lib/client.ts'
import { createClient } from '#renderer/lib/client.ts'
import { followJob } from '#renderer/lib/jobs.ts'
import { jobId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'

const what = message('jobs:reading')
const running = (seq: number, done: number) => ({ kind: 'running', seq, done, total: 10, what })

/** A backend whose job goes through these states, one per poll. */
function backend(states: readonly unknown[]): { readonly client: Client; readonly calls: unknown[] } {
  const calls: unknown[] = []
  let at = 0
  const client = createClient((name, input) => {
    calls.push([name, input])
    if (name === 'jobs.cancel') return Promise.resolve({ ok: true, value: null })
    const state = states[at]
    at += 1
    return Promise.resolve(state instanceof Error ? JSON.parse('null') : { ok: true, value: state })
  })
  return { client, calls }
}

const start = { jobId: jobId('j1') }

describe('following a job', () => {
  it('reports every step and ends with the value', async () => {
    const { client, calls } = backend([
      running(1, 0),
      running(4, 7),
      { kind: 'done', seq: 5, value: 'result' },
    ])
    const seen: number[] = []
    const outcome = await followJob<string>(client, start, { onProgress: ({ done }) => void seen.push(done) })
    expect(outcome).toEqual({ ok: true, value: 'result' })
    expect(seen).toEqual([0, 7])
    expect(calls).toEqual([
      ['jobs.wait', { jobId: 'j1', after: 0 }],
      ['jobs.wait', { jobId: 'j1', after: 1 }],
      ['jobs.wait', { jobId: 'j1', after: 4 }],
    ])
  })

  it('hands on a failure as it was said', async () => {
    const error = { kind: 'no-space', message: message('errors:full') }
    const { client } = backend([{ kind: 'failed', seq: 1, error }])
    expect(await followJob(client, start)).toEqual({ ok: false, error })
  })

  it('answers “cancelled” for a cancelled job', async () => {
    const { client } = backend([{ kind: 'cancelled', seq: 1 }])
    expect(await followJob(client, start)).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
  })

  it('cancels the job when asked, also when asked before it began', async () => {
    const controller = new AbortController()
    controller.abort()
    const { client, calls } = backend([{ kind: 'cancelled', seq: 1 }])
    await followJob(client, start, { signal: controller.signal })
    expect(calls).toContainEqual(['jobs.cancel', { jobId: 'j1' }])
  })

  it('cancels the job in the middle', async () => {
    const controller = new AbortController()
    const { client, calls } = backend([running(1, 3), { kind: 'cancelled', seq: 2 }])
    await followJob(client, start, { signal: controller.signal, onProgress: () => controller.abort() })
    expect(calls).toContainEqual(['jobs.cancel', { jobId: 'j1' }])
  })

  it('ends when the backend is gone, instead of asking for ever', async () => {
    const { client } = backend([running(1, 1), new Error('gone')])
    expect(await followJob(client, start)).toMatchObject({ ok: false, error: { kind: 'internal' } })
  })
})
