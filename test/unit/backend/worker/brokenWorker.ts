// A worker that does what its task says: dies, throws, or waits until it is told to stop.
import { parentPort } from 'node:worker_threads'
import type { Request } from '#backend/worker/protocol.ts'

parentPort?.on('message', ({ id, input, stop }: Request) => {
  const reply = (message: unknown): void => parentPort?.postMessage(message)
  if (input === 'die') process.exit(3)
  if (input === 'throw') reply({ kind: 'bug', id, bug: new Error('inside') })
  else if (input === 'crash') throw new Error('uncaught')
  else if (input === 'spin') {
    while (Atomics.load(stop, 0) === 0) Atomics.wait(stop, 0, 0, 20)
    reply({
      kind: 'end',
      id,
      result: { ok: false, error: { kind: 'cancelled', message: { key: 'jobs:cancelled' } } },
    })
  } else {
    reply({ kind: 'progress', id, done: 1, total: 2, what: { key: 'jobs:scoring' } })
    reply({ kind: 'part', id, part: 'half' })
    reply({ kind: 'end', id, result: { ok: true, value: input } })
  }
})
