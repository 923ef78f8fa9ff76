import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isFresh, stamp } from './fingerprint.mjs'
import { projectNode, root, runNpm, say } from './run.mjs'

const stampFile = join(root, 'node_modules', '.workbench-installed')

/**
 * Installs what package-lock.json asks for, if it is not there yet. Throws with a plain instruction when that fails.
 * Node 24 comes as a package whose install script has to run; package.json approves it for npm versions that ask.
 */
export async function ensureInstalled() {
  const print = fingerprint(root, ['package-lock.json'])
  if (isFresh(stampFile, print) && projectNode() !== null) return
  const before = existsSync(join(root, 'node_modules'))
    ? 'The installed packages are out of date.'
    : 'First run.'
  say(`${before} Installing what the workbench needs (one or two minutes)…`)
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0)
    throw new Error(
      '`npm ci` failed. Check that the npm registry can be reached, then run the same command again.',
    )
  if (projectNode() === null) {
    throw new Error(
      'Node 24 did not install: npm skipped the install script of the package "node". Run `npm rebuild node`, then the same command again.',
    )
  }
  stamp(stampFile, print)
}
