import { app } from 'electron'
import { serveApi } from './api.ts'
import { createContext, type Context } from './context.ts'
import { giveUp, watchForCrashes } from './crash.ts'
import { openWaitingFiles } from './files.ts'
import { isOnlyInstance, welcomeSecondStart } from './instance.ts'
import { blockNavigation } from './navigation.ts'
import { quietChromium } from './quiet.ts'
import { registerScheme, serveApp } from './scheme.ts'
import { guardSessions } from './session.ts'
import { followWindows, openWindow } from './window.ts'

type Step = (context: Context) => void | Promise<void>

/** Chromium reads these while it starts, so they come first and wait for nothing. */
const beforeReady: readonly Step[] = [
  watchForCrashes,
  quietChromium,
  registerScheme,
  blockNavigation,
  followWindows,
  welcomeSecondStart,
]

const whenReady: readonly Step[] = [guardSessions, serveApp, serveApi, openWindow, openWaitingFiles]

async function open(context: Context): Promise<void> {
  for (const step of whenReady) await step(context)
}

function start(): void {
  if (!isOnlyInstance()) {
    app.quit()
    return
  }
  const context = createContext()
  for (const step of beforeReady) void step(context)
  // Never awaited at the top level: Electron becomes ready only after this module has been evaluated.
  app
    .whenReady()
    .then(() => open(context))
    .catch((bug: unknown) => {
      giveUp(context, 'start', bug)
    })
}

start()
