import { dialog } from 'electron'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { channels, type OpenedFile } from '#shared/contract/desktop.ts'
import { message } from '#shared/model/message.ts'
import type { AppWindow, Context } from './context.ts'
import { theWindow } from './window.ts'

const limitMegabytes = 200

/** Reads a file that the system or the person named. Null when it cannot be had or is no export of this world. */
async function read(path: string, context: Context): Promise<OpenedFile | null> {
  try {
    const facts = await stat(path)
    if (!facts.isFile() || facts.size > limitMegabytes * 1_000_000) return null
    const bytes = new Uint8Array(await readFile(path))
    return { name: basename(path), bytes, origin: context.origins.wordFor(path) }
  } catch (cause) {
    context.log.bug('opening a file', cause)
    return null
  }
}

async function tellUnread(names: readonly string[], context: Context): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    message: context.say(message('menu:open.failed', { count: names.length })),
    detail: context.say(
      message('menu:open.failedDetail', { files: names.join('\n'), limit: limitMegabytes }),
    ),
  })
}

/** A message to a page that is still loading is lost. */
async function loaded(window: AppWindow): Promise<void> {
  if (window.webContents.isLoadingMainFrame()) await once(window.webContents, 'did-finish-load')
}

/**
 * Hands files to the page as bytes, where they arrive as if dropped on the window: the page never learns a path.
 * Without a window they wait for the next one. What cannot be read is said; the others are opened.
 */
export async function openFiles(context: Context, paths: readonly string[]): Promise<void> {
  const window = theWindow()
  if (window === null) {
    context.waitingFiles.push(...paths)
    return
  }
  const files = await Promise.all(paths.map((path) => read(path, context)))
  const opened = files.filter((file) => file !== null)
  if (opened.length > 0) {
    await loaded(window)
    if (!window.isDestroyed()) window.webContents.send(channels.files, opened)
  }
  const unread = paths.filter((_path, at) => files[at] === null).map((path) => basename(path))
  if (unread.length > 0) await tellUnread(unread, context)
}

/** Lets the person choose files, in the system's own dialog. */
export async function chooseFiles(context: Context): Promise<void> {
  const window = theWindow()
  if (window === null) return
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: context.say(message('menu:open.title')),
    buttonLabel: context.say(message('menu:open.button')),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: context.say(message('menu:open.exports')), extensions: ['csv', 'tsv', 'txt', 'json', 'xlsx'] },
      { name: context.say(message('menu:open.allFiles')), extensions: ['*'] },
    ],
  })
  await openFiles(context, filePaths)
}

/** Opens what the command line or the dock asked for before there was a window. */
export async function openWaitingFiles(context: Context): Promise<void> {
  await openFiles(context, context.waitingFiles.splice(0))
}
