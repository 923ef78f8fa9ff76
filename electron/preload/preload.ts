import { contextBridge, ipcRenderer } from 'electron'
import { channels, isMenuCommand, type OpenedFile } from '#shared/contract/desktop.ts'
import { dropFiles } from './dropFiles.ts'
import { passOn } from './menuCommand.ts'

/** The one function the page gets. What it may ask is decided on the other side, by the contract. */
contextBridge.exposeInMainWorld('workbench', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(channels.call, name, input),
})

ipcRenderer.on(channels.menu, (_event, command: unknown) => {
  if (isMenuCommand(command)) passOn(command)
})

ipcRenderer.on(channels.files, (_event, files: readonly OpenedFile[]) => {
  dropFiles(files)
})
