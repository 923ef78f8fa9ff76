import { parentPort } from 'node:worker_threads'
import type { ApiError } from '#shared/contract/call.ts'
import type { Result } from '#shared/model/result.ts'
import type { Reply, Request, TaskContext, TaskName } from './protocol.ts'
import { createTasks } from './tasks.ts'

/** The worker's side: reads requests, runs the task, answers. All state it keeps is a cache of what is on disk. */
function serve(port: NonNullable<typeof parentPort>): void {
  const tasks = createTasks()
  const reply = (message: Reply): void => port.postMessage(message)

  const run = async (request: Request): Promise<void> => {
    const { id, name, stop } = request
    const context: TaskContext<TaskName> = {
      progress: (done, total, what) => reply({ kind: 'progress', id, done, total, what }),
      part: (part) => reply({ kind: 'part', id, part }),
      shouldStop: () => Atomics.load(stop, 0) === 1,
    }
    try {
      // The client sends each task its own input: `WorkerClient.run` says so on its side.
      const task = tasks[name] as (
        input: unknown,
        context: TaskContext<TaskName>,
      ) => Promise<Result<unknown, ApiError>>
      const result = await task(request.input, context)
      reply({ kind: 'end', id, result })
    } catch (bug) {
      reply({ kind: 'bug', id, bug })
    }
  }
  port.on('message', (request: Request) => void run(request))
}

if (parentPort !== null) serve(parentPort)
