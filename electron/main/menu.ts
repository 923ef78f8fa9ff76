import { Menu } from 'electron'
import { channels, type MenuCommand } from '#shared/contract/desktop.ts'
import type { Context } from './context.ts'
import { menuTemplate } from './decide/menuTemplate.ts'
import { nothingToUndo, type UndoNames } from './decide/undoNames.ts'
import { chooseFiles } from './files.ts'
import { theWindow } from './window.ts'

function send(command: MenuCommand): void {
  theWindow()?.webContents.send(channels.menu, command)
}

/** Shows the menu bar with these acts in the Edit menu. */
function show(context: Context, names: UndoNames): void {
  const template = menuTemplate({
    mac: context.mac,
    developing: context.developing,
    names,
    say: context.say,
    send,
    chooseFiles: () => void chooseFiles(context),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}

/** Shows the menu bar. The answer is called with the acts to name; the bar is rebuilt only when they change. */
export function showMenu(context: Context): (names: UndoNames) => void {
  let shown = nothingToUndo
  show(context, shown)
  return (names) => {
    if (JSON.stringify(names) === JSON.stringify(shown)) return
    shown = names
    show(context, names)
  }
}
