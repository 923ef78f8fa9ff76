import { test as base, expect } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..', '..')

/** A running browser host on its own, empty workspace. */
export interface Workbench {
  readonly url: string
  readonly workspace: string
}

function firstAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.once('exit', (code) =>
      reject(new Error(`The browser host ended with ${String(code)} before it was ready`)),
    )
    if (host.stdout === null) return
    createInterface({ input: host.stdout }).on('line', (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
}

function stop(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.removeAllListeners('exit')
    host.once('exit', () => resolve())
    host.kill('SIGTERM')
  })
}

/** `test` with a fresh workbench: a host process and a workspace folder that only this test sees. */
export const test = base.extend<{ readonly workbench: Workbench }>({
  // Playwright wants the destructured argument even where a fixture needs no other.
  workbench: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const workspace = mkdtempSync(join(tmpdir(), 'workbench-e2e-'))
    const args = ['electron/browser/start.ts', '--port', '0', '--no-open', '--workspace', workspace]
    const host = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    await use({ url: await firstAddress(host), workspace })
    await stop(host)
    rmSync(workspace, { recursive: true, force: true })
  },
})

export { expect }
