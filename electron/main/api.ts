import ElectronStore from 'electron-store'
import { createBackend } from '#backend/backend.ts'
import type { Context } from './context.ts'
import { presentingSaid, undoNames } from './decide/undoNames.ts'
import { electronHost } from './host.ts'
import { openDoor } from './ipc.ts'
import { showMenu } from './menu.ts'
import { quitAfterWrites } from './quit.ts'

/** Starts the backend behind the door, lets the menu name its acts, and ends it before the program ends. */
export function serveApi(context: Context): void {
  const reportBug = (where: string, bug: unknown): void => {
    context.log.bug(where, bug)
  }
  const backend = createBackend({
    clock: { now: () => new Date().toISOString() },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    Store: ElectronStore,
    host: electronHost(context),
    workspace: context.paths.workspace,
    settingsFolder: context.paths.settings,
    resources: context.paths.resources,
    workerUrl: context.paths.worker,
    reportBug,
  })
  const tellMenu = showMenu(context)
  const settled = openDoor({
    handlers: backend.handlers,
    reportBug,
    origins: context.origins,
    sawAnswer(call, value) {
      const names = undoNames(call, value)
      if (names !== null) tellMenu({ names })
      const presenting = presentingSaid(call, value)
      if (presenting !== null) tellMenu({ presenting })
    },
  })
  quitAfterWrites(context, async () => {
    await settled()
    await backend.close()
  })
}
