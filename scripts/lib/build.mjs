import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fingerprint, isFresh, stamp } from './fingerprint.mjs'
import { root, runNode, say } from './run.mjs'

const common = ['package-lock.json', 'shared', 'resources/locales', 'resources/phrases', 'resources/rubrics']

/** What can be built: the Vite configuration, the file that proves it was, and what it is made from. */
const targets = {
  renderer: {
    config: 'vite.renderer.config.ts',
    proof: 'dist/renderer/index.html',
    from: ['renderer', ...common],
  },
  sheets: { config: 'vite.sheets.config.ts', proof: 'dist/sheets/render.js', from: ['renderer', ...common] },
  main: {
    config: 'vite.main.config.ts',
    proof: 'dist/electron/main.js',
    from: ['electron', 'resources/icons', ...common],
  },
  preload: {
    config: 'vite.preload.config.ts',
    proof: 'dist/electron/preload.cjs',
    from: ['electron/preload', ...common],
  },
}

const lockFolder = join(root, '.cache', 'build.lock')
const lockIsStaleAfterMs = 5 * 60_000

function takeLock() {
  mkdirSync(join(root, '.cache'), { recursive: true })
  try {
    mkdirSync(lockFolder)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const since = statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - since > lockIsStaleAfterMs) rmSync(lockFolder, { recursive: true, force: true })
    return false
  }
}

async function buildOne(name) {
  const { config, proof, from } = targets[name]
  const print = fingerprint(root, [config, ...from])
  const stampFile = join(root, '.cache', `built-${name}`)
  if (existsSync(join(root, proof)) && isFresh(stampFile, print)) return
  say(`Building ${name}…`)
  // A test runner that starts us says NODE_ENV=test, which would bundle React's development build.
  const env = { NODE_ENV: 'production' }
  const args = ['build', '--config', config, '--logLevel', 'warn']
  const code = await runNode('node_modules/vite/bin/vite.js', args, { env })
  if (code !== 0) throw new Error(`Building ${name} failed; what Vite said stands above.`)
  stamp(stampFile, print)
}

/** Builds the named targets where they are older than their sources. Two commands at once wait for each other. */
export async function ensureBuilt(names) {
  while (!takeLock()) await wait(200)
  try {
    for (const name of names) await buildOne(name)
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

export const allTargets = Object.keys(targets)
