import { app, dialog } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import { message } from '#shared/model/message.ts'
import type { AppWindow, Context } from './context.ts'

function words(
  context: Context,
  what: 'page' | 'program' | 'stuck' | 'start',
): { message: string; detail: string } {
  return {
    message: context.say(message(`menu:crash.${what}.message`)),
    detail: context.say(message(`menu:crash.${what}.detail`, { log: context.log.path })),
  }
}

/** Offers two ways on; true for the first. When `over` comes true meanwhile, the question goes away as if so answered. */
async function choose(
  context: Context,
  what: 'page' | 'stuck',
  [first, second]: readonly [string, string],
  over: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    ...words(context, what),
    buttons: [context.say(message(`menu:crash.${first}`)), context.say(message(`menu:crash.${second}`))],
    defaultId: 0,
    cancelId: 0,
    signal: over,
  })
  return response === 0
}

/** Ctrl+C in a terminal ends the page's process too, a moment before or after it tells the program to quit. */
const momentMs = 300

/** The page died: its work is saved, so it can come back where it was. */
async function offerAgain(context: Context, window: AppWindow, leaving: AbortSignal): Promise<void> {
  await pause(momentMs)
  if (leaving.aborted || window.isDestroyed()) return
  const again = await choose(context, 'page', ['again', 'quit'], leaving)
  if (!again) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}

async function offerToWait(context: Context, window: AppWindow, answersAgain: AbortSignal): Promise<void> {
  const wait = await choose(context, 'stuck', ['wait', 'again'], answersAgain)
  if (!wait && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

function watch(context: Context, window: AppWindow, leaving: AbortSignal): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    context.log.bug('page', `${details.reason} (${details.exitCode})`)
    void offerAgain(context, window, leaving)
  })
  window.on('unresponsive', () => {
    const again = new AbortController()
    window.once('responsive', () => {
      again.abort()
    })
    void offerToWait(context, window, AbortSignal.any([again.signal, leaving]))
  })
}

/** Says that the program cannot go on, in words, and ends it. Every act before this one is on the disk. */
export function giveUp(context: Context, what: 'program' | 'start', bug: unknown): void {
  context.log.bug(what, bug)
  const said = words(context, what)
  dialog.showErrorBox(said.message, said.detail)
  app.exit(1)
}

/** Crashes are noted on this computer and told to the person; nothing is sent to anybody. */
export function watchForCrashes(context: Context): void {
  process.on('uncaughtException', (bug) => {
    giveUp(context, 'program', bug)
  })
  process.on('unhandledRejection', (bug) => {
    context.log.bug('a promise', bug)
  })
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit')
      context.log.bug(details.type, `${details.reason} (${details.exitCode})`)
  })
  const leaving = new AbortController()
  app.once('before-quit', () => {
    leaving.abort()
  })
  app.on('browser-window-created', (_event, window) => {
    watch(context, window, leaving.signal)
  })
}
