import { ipcRenderer, webUtils } from 'electron'
import { channels, type OpenedFile } from '#shared/contract/desktop.ts'

/** Words for files that the system handed over: the page has them as bytes, which lie nowhere. */
const opened = new Map<string, string>()

const keyOf = (name: string, size: number): string => `${size} ${name}`

/** Notes the words that came with files of the system. */
export function noteOpened(files: readonly OpenedFile[]): void {
  for (const { name, bytes, origin } of files) opened.set(keyOf(name, bytes.length), origin)
}

/** The main process's word for where a file lies; null for one that lies nowhere. */
export function originOf(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file)
  if (path === '') return Promise.resolve(opened.get(keyOf(file.name, file.size)) ?? null)
  return ipcRenderer.invoke(channels.origin, path)
}
