import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBackend, type Backend } from '#backend/backend.ts'
import { nodePorts, plainHost } from '#backend/nodePorts.ts'
import type { Ports } from '#backend/ports.ts'
import { api, type CallName, type Input, type Output } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import { dispatch } from '#shared/contract/dispatch.ts'
import type { JobStart, JobState } from '#shared/contract/jobs.ts'
import type { Result } from '#shared/model/result.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/canvas/', import.meta.url))

/** The bytes of an invented Canvas file. */
export const fixture = (name: string): Buffer => readFileSync(path.join(fixtures, name))

/** Drives a backend through `dispatch`, as a page does, and remembers which calls were made. */
export class Driver {
  readonly backend: Backend
  readonly bugs: unknown[] = []
  readonly called = new Set<CallName>()

  constructor(workspace: string, change: (ports: Ports) => Ports = (ports) => ports) {
    const reportBug = (where: string, bug: unknown): void => void this.bugs.push([where, bug])
    this.backend = createBackend(change(nodePorts({ workspace, host: plainHost('0.0.0'), reportBug })))
  }

  /** One call, with whatever it answers. What goes in and out is passed through JSON, as every host does. */
  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>, ApiError>> {
    this.called.add(name)
    const report = (where: string, bug: unknown): void => void this.bugs.push([where, bug])
    const answer = await dispatch(this.backend.handlers, report, name, JSON.parse(JSON.stringify(input)))
    return JSON.parse(JSON.stringify(answer)) as Result<Output<N>, ApiError>
  }

  /** One call that has to succeed. */
  async call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const answer = await this.ask(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.kind} ${JSON.stringify(answer.error.message)}`)
    return answer.value
  }

  /** Follows a job to its end. */
  async end<T>(start: JobStart<T>): Promise<JobState<T>> {
    for (let after = 0; ;) {
      const state = await this.call('jobs.wait', { jobId: start.jobId, after })
      if (state.kind !== 'running') return state as JobState<T>
      after = state.seq
    }
  }

  /** Follows a job that has to succeed. */
  async finish<T>(start: JobStart<T>): Promise<T> {
    const state = await this.end(start)
    if (state.kind !== 'done') throw new Error(JSON.stringify(state))
    return state.value
  }

  async upload(name: string, bytes: Buffer): Promise<string> {
    const { uploadId } = await this.call('upload.begin', { name, size: bytes.length })
    const size = 1000
    for (let at = 0; at < bytes.length; at += size) {
      const base64 = bytes.subarray(at, at + size).toString('base64')
      await this.call('upload.chunk', { uploadId, base64 })
    }
    return uploadId
  }

  /** Stages and keeps files in a course. */
  async importFiles(course: string, files: readonly string[]): Promise<Output<'import.commit'>['result']> {
    const uploads: string[] = []
    for (const file of files) uploads.push(await this.upload(file, fixture(file)))
    const preview = await this.finish(await this.call('import.stage', { course, uploads }))
    return await this.finish(
      await this.call('import.commit', { course, stageId: preview.stageId, forums: {} }),
    )
  }

  async close(): Promise<void> {
    await this.backend.close()
  }
}

export const everyCall = Object.keys(api)
