import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '#backend/backend.ts'
import { nodePorts, plainHost } from '#backend/nodePorts.ts'
import { createClient } from '../reading/client.ts'
import { createWatch } from '../reading/watch.ts'

/** What importing a file takes the program, from the arrived bytes to the course that has the posts. */
export interface AppImport {
  readonly seconds: number
  /** The longest turn of the main thread, in milliseconds of its processor time. */
  readonly longestMs: number
}

function fail(where: string, bug: unknown): never {
  throw new Error(`${where}: ${String(bug)}`)
}

/** Imports a file by the calls that the page makes, with the worker, the staged files and the history around it. */
export async function importByApp(bytes: Uint8Array): Promise<AppImport> {
  const workspace = mkdtempSync(join(tmpdir(), 'wb-bench-'))
  const backend = createBackend(nodePorts({ workspace, host: plainHost('0'), reportBug: fail }))
  const watch = createWatch()
  try {
    const { call, finish, upload } = createClient(backend)
    const { id: course } = await call('courses.create', { title: 'Large course', term: '' })
    const uploads = [await upload('discussion.csv', bytes)]
    const { took, longest } = await watch(async () => {
      const { stageId } = await finish(await call('import.stage', { course, uploads }))
      await finish(await call('import.commit', { course, stageId, forums: {} }))
    })
    return { seconds: took / 1000, longestMs: longest }
  } finally {
    watch.end()
    await backend.close()
    rmSync(workspace, { recursive: true, force: true })
  }
}
