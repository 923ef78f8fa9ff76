import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/desktop.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Place } from './place.ts'
import { menuText, type UndoNames } from './undoNames.ts'

type Item = MenuItemConstructorOptions
type Role = NonNullable<Item['role']>

/** What the menu is made of. */
export interface MenuParts {
  readonly mac: boolean
  readonly developing: boolean
  readonly names: UndoNames
  readonly place: Place
  readonly say: (message: Message) => string
  /** Asks the page for something. */
  readonly send: (command: MenuCommand) => void
  /** Lets the person choose files to import. */
  readonly chooseFiles: () => void
}

/** What the page can do only at home, and what only in a course; the rest it can do everywhere. */
const atHome: ReadonlySet<MenuCommand> = new Set(['new-course', 'open-sample'])
const inCourse: ReadonlySet<MenuCommand> = new Set([
  'reveal',
  'history',
  'print',
  'go.overview',
  'go.read',
  'go.feedback',
  'go.groups',
  'go.print',
  'go.import',
])

function canNow(command: MenuCommand, place: Place): boolean {
  return place === 'home' ? !inCourse.has(command) : !atHome.has(command)
}

const line: Item = { type: 'separator' }

function text(parts: MenuParts, key: string): string {
  return parts.say(message(`menu:${key}`))
}

function role(parts: MenuParts, key: string, name: Role, more: Partial<Item> = {}): Item {
  return { label: text(parts, key), role: name, ...more }
}

function ask(parts: MenuParts, key: string, command: MenuCommand, accelerator?: string): Item {
  return {
    id: command,
    label: text(parts, key),
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page hears its own keys first; on Windows and Linux the menu only shows them, or an act ran twice.
    registerAccelerator: parts.mac,
    enabled: canNow(command, parts.place),
    click: () => parts.send(command),
  }
}

function settingsItem(parts: MenuParts): Item {
  return ask(parts, 'app.settings', 'settings', 'CmdOrCtrl+,')
}

function undoItem(parts: MenuParts, command: 'undo' | 'redo', accelerator: string): Item {
  const act = parts.names[command]
  const label =
    act === null
      ? text(parts, `edit.${command}`)
      : parts.say(message(`menu:edit.${command}Act`, { act: menuText(parts.say(act)) }))
  // Never greyed: in a text box the same item takes back typing.
  return { ...ask(parts, `edit.${command}`, command, accelerator), label }
}

/** Printing is done on its screen: from elsewhere the item leads there. */
function printItem(parts: MenuParts): Item {
  const item = ask(parts, 'file.print', 'print', 'CmdOrCtrl+P')
  return parts.place === 'print' ? item : { ...item, click: () => parts.send('go.print') }
}

function appMenu(parts: MenuParts): Item {
  return {
    role: 'appMenu',
    submenu: [
      role(parts, 'app.about', 'about'),
      line,
      settingsItem(parts),
      line,
      role(parts, 'app.services', 'services'),
      line,
      role(parts, 'app.hide', 'hide'),
      role(parts, 'app.hideOthers', 'hideOthers'),
      role(parts, 'app.showAll', 'unhide'),
      line,
      role(parts, 'app.quit', 'quit'),
    ],
  }
}

function fileMenu(parts: MenuParts): Item {
  const chooseFiles = { id: 'choose-files', label: text(parts, 'file.import'), click: parts.chooseFiles }
  return {
    label: text(parts, 'file.title'),
    submenu: [
      ask(parts, 'file.courses', 'home'),
      ask(parts, 'file.newCourse', 'new-course', 'CmdOrCtrl+N'),
      ask(parts, 'file.openSample', 'open-sample'),
      line,
      { ...chooseFiles, accelerator: 'CmdOrCtrl+O' },
      printItem(parts),
      ask(parts, 'file.reveal', 'reveal'),
      line,
      parts.mac ? role(parts, 'file.close', 'close') : role(parts, 'file.quit', 'quit'),
    ],
  }
}

function editMenu(parts: MenuParts): Item {
  return {
    label: text(parts, 'edit.title'),
    submenu: [
      undoItem(parts, 'undo', 'CmdOrCtrl+Z'),
      undoItem(parts, 'redo', 'Shift+CmdOrCtrl+Z'),
      ask(parts, 'edit.history', 'history'),
      line,
      role(parts, 'edit.cut', 'cut'),
      role(parts, 'edit.copy', 'copy'),
      role(parts, 'edit.paste', 'pasteAndMatchStyle', { accelerator: 'CmdOrCtrl+V' }),
      role(parts, 'edit.delete', 'delete'),
      role(parts, 'edit.selectAll', 'selectAll'),
      // macOS looks for settings in the menu of the program itself.
      ...(parts.mac ? [] : [line, settingsItem(parts)]),
    ],
  }
}

function viewMenu(parts: MenuParts): Item {
  const debug = [line, role(parts, 'view.reload', 'reload'), role(parts, 'view.tools', 'toggleDevTools')]
  return {
    label: text(parts, 'view.title'),
    submenu: [
      ask(parts, 'go.overview', 'go.overview'),
      ask(parts, 'go.read', 'go.read'),
      ask(parts, 'go.feedback', 'go.feedback'),
      ask(parts, 'go.groups', 'go.groups'),
      ask(parts, 'go.print', 'go.print'),
      ask(parts, 'go.import', 'go.import'),
      line,
      ask(parts, 'view.palette', 'palette', 'CmdOrCtrl+K'),
      ask(parts, 'view.presenter', 'presenter', 'CmdOrCtrl+Shift+H'),
      line,
      role(parts, 'view.actualSize', 'resetZoom'),
      role(parts, 'view.larger', 'zoomIn'),
      role(parts, 'view.smaller', 'zoomOut'),
      line,
      role(parts, 'view.fullScreen', 'togglefullscreen'),
      ...(parts.developing ? debug : []),
    ],
  }
}

function windowMenu(parts: MenuParts): Item {
  const only = [line, role(parts, 'window.front', 'front')]
  return {
    label: text(parts, 'window.title'),
    role: 'window',
    submenu: [
      role(parts, 'window.minimise', 'minimize'),
      role(parts, 'window.zoom', 'zoom'),
      ...(parts.mac ? only : []),
    ],
  }
}

function helpMenu(parts: MenuParts): Item {
  const about = [line, role(parts, 'app.about', 'about')]
  return {
    label: text(parts, 'help.title'),
    role: 'help',
    submenu: [ask(parts, 'help.shortcuts', 'shortcuts'), ...(parts.mac ? [] : about)],
  }
}

/**
 * The whole menu bar. In: the platform, the acts to name, how to say a message, and what the items do.
 * Out: the template for `Menu.buildFromTemplate`.
 */
export function menuTemplate(parts: MenuParts): readonly Item[] {
  const bar = [fileMenu(parts), editMenu(parts), viewMenu(parts), windowMenu(parts), helpMenu(parts)]
  return parts.mac ? [appMenu(parts), ...bar] : bar
}
