import { app } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createWords, type Words } from '#backend/words.ts'
import { readArguments } from './decide/arguments.ts'
import { createLog, type Log } from './log.ts'
import { createOrigins, type Origins } from './origins.ts'

/** Where things are, all absolute. */
interface Paths {
  readonly page: string
  readonly preload: string
  readonly worker: URL
  readonly resources: string
  readonly settings: string
  readonly workspace: string
}

/** Windows as Electron hands them out. */
export type AppWindow = Electron.BrowserWindow

/** What every part of the main process may rely on. */
export interface Context {
  readonly paths: Paths
  readonly log: Log
  readonly say: Words
  readonly mac: boolean
  /** A developer's start, not an installed program: opens the debugger's door, nothing else. */
  readonly developing: boolean
  /** Files that the system asked us to open before there was a window to show them. */
  readonly waitingFiles: string[]
  /** Where the files lie that were dropped on the window or opened. */
  readonly origins: Origins
}

function findPaths(named: string | null): Paths {
  const home = app.getAppPath()
  const built = join(home, 'dist', 'electron')
  const fromEnvironment = process.env['WORKBENCH_HOME'] ?? ''
  const usual = join(app.getPath('documents'), app.getName())
  return {
    page: join(home, 'dist', 'renderer'),
    preload: join(built, 'preload.cjs'),
    worker: pathToFileURL(join(built, 'worker.js')),
    resources: join(home, 'resources'),
    settings: app.getPath('userData'),
    workspace: named ?? (fromEnvironment === '' ? usual : fromEnvironment),
  }
}

/** Looks up what stays the same for the whole run. */
export function createContext(): Context {
  const asked = readArguments(process.argv, process.cwd())
  const paths = findPaths(asked.workspace)
  return {
    paths,
    log: createLog(app.getPath('logs')),
    say: createWords(join(paths.resources, 'locales')),
    mac: process.platform === 'darwin',
    developing: !app.isPackaged,
    waitingFiles: [...asked.files],
    origins: createOrigins(),
  }
}
