import { afterEach, describe, expect, test } from 'vitest'
import { createWorkerClient, type RunOptions, type WorkerClient } from '#backend/worker/workerClient.ts'

let client: WorkerClient | null = null
let bugs: unknown[] = []

afterEach(async () => {
  await client?.close()
})

/** Tasks of the broken worker are told apart by their input alone, whatever their name. */
function run(what: string, options: RunOptions<'import.discard'> = {}): ReturnType<WorkerClient['run']> {
  if (client === null) throw new Error('no client')
  return client.run('import.discard', what as unknown as { stageId: string }, options)
}

function start(): void {
  bugs = []
  client = createWorkerClient(new URL('./brokenWorker.ts', import.meta.url), (_, bug) => void bugs.push(bug))
}

describe('the worker', () => {
  test('answers each task with its own result, with parts and progress on the way', async () => {
    start()
    const parts: unknown[] = []
    const steps: number[] = []
    const one = run('one', { onPart: (part) => parts.push(part), onProgress: (done) => steps.push(done) })
    expect(await Promise.all([one, run('two')])).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ])
    expect(parts).toEqual(['half'])
    expect(steps).toEqual([1])
  })

  test.each(['die', 'crash'])('that dies (%s) fails its work kindly and is started again', async (how) => {
    start()
    expect(await run(how)).toMatchObject({
      ok: false,
      error: { kind: 'internal', message: { key: 'jobs:workerDied' } },
    })
    expect(await run('again')).toEqual({ ok: true, value: 'again' })
  })

  test('reports a bug in a task and goes on', async () => {
    start()
    expect(await run('throw')).toMatchObject({ ok: false, error: { kind: 'internal' } })
    expect(bugs).toHaveLength(1)
    expect(await run('again')).toEqual({ ok: true, value: 'again' })
  })

  test('can be stopped while it is busy and reads no messages', async () => {
    start()
    const stop = new AbortController()
    const spinning = run('spin', { signal: stop.signal })
    stop.abort()
    expect(await spinning).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
  })

  test('does not begin what was stopped before it began', async () => {
    start()
    expect(await run('die', { signal: AbortSignal.abort() })).toMatchObject({ error: { kind: 'cancelled' } })
    expect(await run('alive')).toEqual({ ok: true, value: 'alive' })
  })

  test('ends with the program; what was under way is cancelled', async () => {
    start()
    const spinning = run('spin')
    await client?.close()
    expect(await spinning).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(await run('late')).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
  })
})
