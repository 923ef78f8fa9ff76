import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dispatch } from '#shared/contract/dispatch.ts'
import { createBackend } from '#backend/backend.ts'
import { defaultWorkspace, nodePorts, plainHost } from '#backend/nodePorts.ts'
import { startLoopback } from './server.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

function versionOf(folder: string): string {
  const parsed: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const known = typeof parsed === 'object' && parsed !== null && 'version' in parsed
  return known && typeof parsed.version === 'string' ? parsed.version : '0'
}

function readOptions(args: readonly string[]): { readonly port: number; readonly workspace: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      workspace: { type: 'string' },
      // Opening the browser is the business of `npm start`; the flag is known here so that it can be passed on.
      'no-open': { type: 'boolean' },
      browser: { type: 'boolean' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('--port takes a number from 0 to 65535')
  return { port, workspace: values.workspace ?? defaultWorkspace(process.env) }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

async function main(): Promise<void> {
  const { port, workspace } = readOptions(process.argv.slice(2))
  const root = path.join(project, 'dist', 'renderer')
  if (!existsSync(path.join(root, 'index.html'))) {
    throw new Error('The page is not built yet. "npm start" builds it.')
  }
  const reportBug = (where: string, bug: unknown): void => console.error(`[${where}]`, bug)
  const backend = createBackend(nodePorts({ workspace, host: plainHost(versionOf(project)), reportBug }))
  const loopback = await startLoopback(port, {
    token: randomBytes(32).toString('base64url'),
    root,
    answer: (name, input) => dispatch(backend.handlers, reportBug, name, input),
  })
  const stopped = untilStopped()
  console.log(`Workbench: ${loopback.url}`)
  await stopped
  await loopback.close()
  await backend.close()
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})
