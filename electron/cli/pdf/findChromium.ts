import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** What a Chromium is called on the PATH, the plain ones first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
]

/** Where the systems that do not put programs on the PATH keep them. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
]

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A Chromium on this machine, or null. Nothing is downloaded. `WORKBENCH_CHROMIUM` goes first; naming a program there
 * that is none means none, so that a script can do without on purpose.
 */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  isThere: (file: string) => boolean = canRun,
): string | null {
  const named = env['WORKBENCH_CHROMIUM']
  if (named !== undefined && named !== '') return isThere(named) ? named : null
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places].find(isThere) ?? null
}
