import type { Backend } from '#backend/backend.ts'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import { dispatch } from '#shared/contract/dispatch.ts'
import type { JobStart } from '#shared/contract/jobs.ts'

/** Asks a backend as a page does; a call that fails ends the bench. */
export interface Client {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>
  readonly finish: <T>(start: JobStart<T>) => Promise<T>
  readonly upload: (name: string, bytes: Uint8Array) => Promise<string>
}

const chunk = 4 * 2 ** 20

function fail(where: string, bug: unknown): never {
  throw new Error(`${where}: ${String(bug)}`)
}

export function createClient(backend: Backend): Client {
  const call: Client['call'] = async <N extends CallName>(name: N, input: Input<N>) => {
    const answer = await dispatch(backend.handlers, fail, name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Output<N>
  }
  return {
    call,
    finish: async <T>(start: JobStart<T>) => {
      for (let after = 0; ;) {
        const state = await call('jobs.wait', { jobId: start.jobId, after })
        if (state.kind === 'done') return state.value as T
        if (state.kind !== 'running') throw new Error(JSON.stringify(state))
        after = state.seq
      }
    },
    upload: async (name, bytes) => {
      const { uploadId } = await call('upload.begin', { name, size: bytes.length })
      for (let at = 0; at < bytes.length; at += chunk) {
        const base64 = Buffer.from(bytes.subarray(at, at + chunk)).toString('base64')
        await call('upload.chunk', { uploadId, base64 })
      }
      return uploadId
    },
  }
}
