import { Worker } from 'node:worker_threads'
import type { ApiError } from '#shared/contract/call.ts'
import type { Message } from '#shared/model/message.ts'
import type { Result } from '#shared/model/result.ts'
import { failure } from '../failures.ts'
import { cancelled } from '../jobs/jobs.ts'
import type { Reply, Request, TaskInput, TaskName, TaskOutput, TaskPart } from './protocol.ts'

export interface RunOptions<N extends TaskName> {
  readonly signal?: AbortSignal
  onProgress?(done: number, total: number, what: Message): void
  onPart?(part: TaskPart<N>): void
  /** Buffers that the worker takes over instead of copying. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** The one long-lived worker, as the use cases see it. */
export interface WorkerClient {
  /** Starts the worker ahead of its first task: loading its code takes most of a second. */
  warm(): void
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    options?: RunOptions<N>,
  ): Promise<Result<TaskOutput<N>, ApiError>>
  close(): Promise<void>
}

interface Running {
  readonly settle: (result: Result<unknown, ApiError>) => void
  readonly progress: (done: number, total: number, what: Message) => void
  readonly part: (part: unknown) => void
}

function receive(running: Map<number, Running>, reply: Reply, report: Report): void {
  const task = running.get(reply.id)
  if (task === undefined) return
  if (reply.kind === 'progress') return task.progress(reply.done, reply.total, reply.what)
  if (reply.kind === 'part') return task.part(reply.part)
  running.delete(reply.id)
  if (reply.kind === 'end') return task.settle(reply.result)
  report('worker', reply.bug)
  task.settle(failure('internal', 'errors:internal'))
}

type Report = (where: string, bug: unknown) => void

/**
 * Starts the worker when it is first needed, and again after it died: its work then fails kindly and what it held
 * in memory is read again from disk.
 */
export function createWorkerClient(url: URL, report: Report): WorkerClient {
  const running = new Map<number, Running>()
  let worker: Worker | null = null
  let count = 0
  let closed = false

  const lose = (lost: Worker): void => {
    if (worker !== lost) return
    worker = null
    const tasks = [...running.values()]
    running.clear()
    for (const task of tasks) task.settle(closed ? cancelled() : failure('internal', 'jobs:workerDied'))
  }
  const start = (): Worker => {
    const started = new Worker(url, { name: 'workbench' })
    started.on('message', (reply: Reply) => receive(running, reply, report))
    started.on('error', (bug) => {
      report('worker', bug)
      lose(started)
    })
    started.on('exit', () => lose(started))
    started.unref()
    return started
  }

  return {
    warm() {
      if (!closed) worker ??= start()
    },
    run<N extends TaskName>(name: N, input: TaskInput<N>, options: RunOptions<N> = {}) {
      if (closed || options.signal?.aborted === true) return Promise.resolve(cancelled())
      const target = (worker ??= start())
      count += 1
      const id = count
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const onAbort = (): void => void Atomics.store(stop, 0, 1)
      options.signal?.addEventListener('abort', onAbort)
      // Without this the process would end while it waits for an answer.
      target.ref()
      return new Promise((resolve) => {
        running.set(id, {
          settle: (result) => {
            options.signal?.removeEventListener('abort', onAbort)
            if (running.size === 0) target.unref()
            // The worker answers each task with that task's own output: `Tasks` says so on its side.
            resolve(result as Result<TaskOutput<N>, ApiError>)
          },
          progress: (done, total, what) => options.onProgress?.(done, total, what),
          part: (part) => options.onPart?.(part as TaskPart<N>),
        })
        const request: Request = { id, name, input, stop }
        target.postMessage(request, [...(options.transfer ?? [])])
      })
    },
    async close() {
      closed = true
      const last = worker
      if (last !== null) {
        lose(last)
        await last.terminate()
      }
    },
  }
}
