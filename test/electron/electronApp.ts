import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { electronPath } from '../../scripts/lib/electronRuntime.mjs'
import type { Hands } from './journey.ts'

const root = join(import.meta.dirname, '..', '..')
const binary = process.env['WORKBENCH_ELECTRON'] ?? electronPath()

/** A computer of its own: an empty workspace and fresh settings, kept from one start to the next. */
export interface Computer {
  readonly workspace: string
  readonly settings: string
}

function argumentsFor(computer: Computer): readonly string[] {
  // Chromium refuses its sandbox to root, and containers run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...asRoot, `--user-data-dir=${computer.settings}`, root, '--workspace', computer.workspace]
}

/** Starts the program and waits for its page. */
export async function launch(computer: Computer): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [...argumentsFor(computer)],
    cwd: root,
  })
  const page = await app.firstWindow()
  await expect(page.getByRole('button', { name: 'New course' })).toBeVisible()
  return { app, page }
}

/** A person at the real program: files come by a second start, dialogs are answered with a place of the test's own. */
export function handsOf(app: ElectronApplication, computer: Computer): Hands {
  let count = 0
  return {
    async open(paths) {
      const files = paths.map((path) => join(root, path))
      await promisify(execFile)(binary ?? '', [...argumentsFor(computer), ...files])
    },
    async saved(act) {
      const path = join(computer.workspace, `saved-${String((count += 1))}`)
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
      await act()
      await expect.poll(() => existsSync(path)).toBe(true)
      return path
    },
  }
}

/** `test` with a computer that only this test sees. Says loudly when there is no Electron to start. */
export const test = base.extend<{ readonly computer: Computer }>({
  // Playwright reads the fixtures that are needed off this pattern: none.
  computer: async ({}, use) => {
    base.skip(binary === null, 'SKIPPED: the Electron runtime is not on this machine.')
    const folder = mkdtempSync(join(tmpdir(), 'workbench-electron-'))
    await use({ workspace: join(folder, 'courses'), settings: join(folder, 'settings') })
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }
