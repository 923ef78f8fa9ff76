import { app } from 'electron'
import type { Context } from './context.ts'
import { readArguments } from './decide/arguments.ts'
import { openFiles } from './files.ts'
import { focusWindow } from './window.ts'

/** Two workbenches over one course folder would overwrite each other. True when this is the only one. */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock()
}

/** A second start brings the first one's window forward and hands over its files. */
export function welcomeSecondStart(context: Context): void {
  app.on('second-instance', (_event, argv, cwd) => {
    focusWindow(context)
    void openFiles(context, readArguments(argv, cwd).files)
  })
  // macOS starts no second program: it sends the file to this one, perhaps before there is a window.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    focusWindow(context)
    void openFiles(context, [path])
  })
}
