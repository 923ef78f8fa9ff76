import { app, shell } from 'electron'
import { stat } from 'node:fs/promises'
import { failure } from '#backend/failures.ts'
import type { Host } from '#backend/ports.ts'
import type { Capabilities } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'
import type { Context } from './context.ts'
import { printParts, printToPdf } from './print.ts'
import { saveAs } from './save.ts'
import { theWindow } from './window.ts'

function platform(): Capabilities['platform'] {
  switch (process.platform) {
    case 'darwin':
      return 'mac'
    case 'win32':
      return 'windows'
    default:
      return 'linux'
  }
}

/** Opens a folder, and a folder only: `openPath` on a file would run what the system runs for it. */
async function reveal(folder: string): ReturnType<Host['reveal']> {
  const facts = await stat(folder).catch(() => null)
  const refused = facts?.isDirectory() === true ? await shell.openPath(folder) : 'missing'
  return refused === '' ? ok(null) : failure('not-found', 'menu:reveal.gone', { folder })
}

const noWindow = failure('refused', 'menu:save.noWindow')

/** What only Electron can do, as the backend's port. */
export function electronHost(context: Context): Host {
  return {
    capabilities: {
      host: 'electron',
      printToPdf: true,
      revealInFolder: true,
      saveDialog: true,
      platform: platform(),
      version: app.getVersion(),
    },
    async saveFile(name, text) {
      const window = theWindow()
      return window === null ? noWindow : saveAs(context, window, name, text)
    },
    async printToPdf(name, paper, parts) {
      const window = theWindow()
      if (window === null) return noWindow
      return parts.length === 0
        ? printToPdf(context, window, name, paper)
        : printParts(context, window, paper, parts)
    },
    reveal,
    originals: {
      pathOf: context.origins.pathOf,
      bin: (file) =>
        shell.trashItem(file).then(
          () => true,
          (cause: unknown) => {
            context.log.bug('putting a file into the bin', cause)
            return false
          },
        ),
    },
  }
}
