import { app, dialog, type FileFilter } from 'electron'
import { join } from 'node:path'
import { writeAtomic } from '#backend/disk/atomicFile.ts'
import { diskFailure } from '#backend/failures.ts'
import type { ApiError } from '#shared/contract/call.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { AppWindow, Context } from './context.ts'
import { endingOf, saveName } from './decide/saveName.ts'

export type Saved = Result<{ readonly saved: boolean }, ApiError>

function filters(name: string, context: Context): FileFilter[] {
  const ending = endingOf(name)
  const all = { name: context.say(message('menu:open.allFiles')), extensions: ['*'] }
  if (ending === null) return [all]
  const own = context.say(message('menu:save.file', { ending: ending.toUpperCase() }))
  return [{ name: own, extensions: [ending] }, all]
}

/**
 * Asks where to put a file and writes it there, whole or not at all. In: a wish for its name (made safe here) and
 * its content. Out: saved false when the person changed their mind; a full disk and the like as failures.
 */
export async function saveAs(
  context: Context,
  window: AppWindow,
  wish: string,
  content: string | Uint8Array,
): Promise<Saved> {
  const name = saveName(wish)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: context.say(message('menu:save.title')),
    defaultPath: join(app.getPath('downloads'), name),
    filters: filters(name, context),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return ok({ saved: false })
  try {
    await writeAtomic(filePath, content)
    return ok({ saved: true })
  } catch (cause) {
    return diskFailure(cause, filePath)
  }
}

/** Asks for a folder to put several files into. Null when the person changed their mind. */
export async function chooseFolder(context: Context, window: AppWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: context.say(message('menu:save.folder')),
    defaultPath: app.getPath('downloads'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
