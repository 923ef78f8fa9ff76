import { contextBridge, ipcRenderer } from 'electron'
import { channels, isMenuCommand, type OpenedFile } from '#shared/contract/desktop.ts'
import { dropFiles } from './dropFiles.ts'
import { noteOpened, originOf } from './origin.ts'
import { passOn } from './menuCommand.ts'

/**
 * The two functions the page gets. What it may ask is decided on the other side, by the contract; where a file lies is
 * told to the main process alone, and the page gets a word for it.
 */
contextBridge.exposeInMainWorld('workbench', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(channels.call, name, input),
  origin: (file: File): Promise<unknown> => originOf(file),
})

ipcRenderer.on(channels.menu, (_event, command: unknown) => {
  if (isMenuCommand(command)) passOn(command)
})

ipcRenderer.on(channels.files, (_event, files: readonly OpenedFile[]) => {
  noteOpened(files)
  dropFiles(files)
})
