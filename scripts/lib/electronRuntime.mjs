import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const home = join(root, 'node_modules', 'electron')

/** Path of the Electron program, or null while it has not been downloaded. Never imports `electron`: that downloads. */
export function electronPath() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const pathFile = join(home, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const path = join(override ?? join(home, 'dist'), name)
  return existsSync(path) ? path : null
}

/** Downloads the runtime if it is missing (Electron does so itself on first use); null where that is not possible. */
export async function ensureElectron() {
  const present = electronPath()
  if (present !== null) return present
  await run(process.execPath, [join(home, 'install.js')], { stdio: 'ignore', timeoutMs: 180_000 })
  return electronPath()
}
