import { app, Menu } from 'electron'
import { channels, type MenuCommand } from '#shared/contract/desktop.ts'
import type { Context } from './context.ts'
import { menuTemplate } from './decide/menuTemplate.ts'
import { placeOf, type Place } from './decide/place.ts'
import { nothingToUndo, type UndoNames } from './decide/undoNames.ts'
import { chooseFiles } from './files.ts'
import { theWindow } from './window.ts'

function send(command: MenuCommand): void {
  theWindow()?.webContents.send(channels.menu, command)
}

/** What the menu bar depends on. */
interface Shown {
  readonly names: UndoNames
  readonly place: Place
  /** Names are hidden, also those of acts. */
  readonly presenting: boolean
}

function show(context: Context, shown: Shown): void {
  const template = menuTemplate({
    // Acts name students, and the menu bar is seen by whoever looks at the screen.
    names: shown.presenting ? nothingToUndo : shown.names,
    place: shown.place,
    mac: context.mac,
    developing: context.developing,
    say: context.say,
    send,
    chooseFiles: () => void chooseFiles(context),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}

/** Tells where the page of every window goes: by loading, and by moving within itself. */
function followPage(went: (place: Place) => void): void {
  app.on('browser-window-created', (_event, window) => {
    window.webContents.on('did-navigate', (_gone, url) => {
      went(placeOf(url))
    })
    window.webContents.on('did-navigate-in-page', (_gone, url, isMainFrame) => {
      if (isMainFrame) went(placeOf(url))
    })
  })
}

/**
 * Shows the menu bar: what the page cannot do where it is stands grey, and the Edit menu names the acts. The answer
 * is told these names, and whether to keep them back. The bar is rebuilt only when something in it changes.
 */
export function showMenu(context: Context): (part: Partial<Pick<Shown, 'names' | 'presenting'>>) => void {
  let shown: Shown = { names: nothingToUndo, place: 'home', presenting: false }
  const change = (part: Partial<Shown>): void => {
    const next = { ...shown, ...part }
    if (JSON.stringify(next) === JSON.stringify(shown)) return
    shown = next
    show(context, shown)
  }
  show(context, shown)
  followPage((place) => {
    change({ place })
  })
  return change
}
