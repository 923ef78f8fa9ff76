import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import ElectronStore from 'electron-store'
import { join } from 'node:path'
import { message } from '#shared/model/message.ts'
import type { AppWindow, Context } from './context.ts'
import { giveUp } from './crash.ts'
import { pageUrl } from './decide/ours.ts'
import { openingPlace, readPlaces, withPlace, type KeptPlace, type Screen } from './decide/windowBounds.ts'
import { windowOptions } from './decide/windowOptions.ts'

/** The page's own paper, so that starting does not flash. */
const paper = { light: '#f7f6f3', dark: '#1b1d20' }

function placesFile(context: Context): ElectronStore {
  // Where a window stood is worth no evidence: a damaged file is simply begun anew.
  return new ElectronStore({ cwd: context.paths.settings, name: 'window', clearInvalidConfig: true })
}

/** A place is a comfort: a disk that refuses it must neither keep the window shut nor hold it open. */
function ifTheDiskLets<T>(context: Context, work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (cause) {
    context.log.bug('place of the window', cause)
    return otherwise
  }
}

function keptPlaces(context: Context): readonly KeptPlace[] {
  return ifTheDiskLets(context, () => readPlaces(placesFile(context).get('places')), [])
}

function screens(): readonly [Screen, ...Screen[]] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter((one) => one.id !== primary.id)]
}

function keepPlace(window: AppWindow, context: Context): void {
  const bounds = window.getNormalBounds()
  const place = { screenId: screen.getDisplayMatching(bounds).id, bounds, maximized: window.isMaximized() }
  const places = withPlace(keptPlaces(context), place)
  ifTheDiskLets(
    context,
    () => {
      placesFile(context).set('places', places)
    },
    undefined,
  )
}

/** The workbench's window, or null while there is none. */
export function theWindow(): AppWindow | null {
  return BrowserWindow.getAllWindows().find((window) => !window.isDestroyed()) ?? null
}

/** The load was overtaken by another one (a reload, a window that closes): no failure. */
function isAborted(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_ABORTED'
}

/** Opens the one window, where it stood last on the screens that are there now. */
export function openWindow(context: Context): void {
  const { bounds, maximized } = openingPlace(keptPlaces(context), screens())
  const look = {
    title: context.say(message('menu:app.name')),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    icon: join(context.paths.resources, 'icons', 'icon.png'),
  }
  const window = new BrowserWindow(windowOptions(context.paths.preload, bounds, look, context.developing))
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    keepPlace(window, context)
  })
  window.loadURL(pageUrl).catch((cause: unknown) => {
    // A window without its page is never shown, so nobody could close it.
    if (!window.isDestroyed() && !isAborted(cause)) giveUp(context, 'start', cause)
  })
}

/** Brings the window forward, opening one where it was closed (macOS keeps programs without windows). */
export function focusWindow(context: Context): void {
  const window = theWindow()
  if (window === null) {
    if (app.isReady()) openWindow(context)
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A program without a window ends, except on macOS, where the dock brings the window back. */
export function followWindows(context: Context): void {
  app.on('window-all-closed', () => {
    if (!context.mac) app.quit()
  })
  app.on('activate', () => {
    focusWindow(context)
  })
}
