import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { formatVersion } from '#shared/model/migrations.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const workspace = mkdtempSync(path.join(tmpdir(), 'workbench-start-'))

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true })
})

function node(...args: string[]): ChildProcess {
  // As a person's terminal has it: the test runner's own NODE_ENV would make a build for development.
  const env = { ...process.env, NODE_ENV: 'production' }
  return spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function firstLine(child: ChildProcess): Promise<string> {
  let told = ''
  for await (const part of child.stdout ?? []) {
    told += String(part)
    if (told.includes('\n')) break
  }
  return told
}

test('prints one line with the address, serves the page and the calls, and saves when it is stopped', async () => {
  const [built] = (await once(node('scripts/build.mjs', 'renderer'), 'exit')) as [number]
  expect(built).toBe(0)
  const host = node('electron/browser/start.ts', '--port', '0', '--no-open', '--workspace', workspace)
  const line = await firstLine(host)
  const found = /^Workbench: (http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{43})\n$/u.exec(line)
  const [, origin = '', token = ''] = found ?? []
  expect(origin).not.toBe('')

  const page = await fetch(`${origin}/`)
  expect(await page.text()).toContain('<script type="module"')
  const create = await fetch(`${origin}/call`, {
    method: 'POST',
    headers: { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'courses.create', input: { title: 'HIST 210', term: '' } }),
  })
  expect(await create.json()).toMatchObject({ ok: true, value: { id: 'HIST 210' } })

  const ended = once(host, 'exit')
  host.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(readdirSync(path.join(workspace, 'HIST 210'))).toContain('course.json')
  const course: unknown = JSON.parse(readFileSync(path.join(workspace, 'HIST 210', 'course.json'), 'utf8'))
  expect(course).toMatchObject({
    formatVersion,
    data: { work: { settings: { course: { title: 'HIST 210' } } } },
  })
}, 180_000)
