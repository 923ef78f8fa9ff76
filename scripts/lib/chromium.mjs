import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root, run, runNode, say } from './run.mjs'

const variables = ['WORKBENCH_CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH']

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function playwrightsOwn() {
  try {
    return createRequire(join(root, 'package.json'))('playwright').chromium.executablePath()
  } catch {
    return '' // Playwright has no build for this platform: the other places are still looked at.
  }
}

/**
 * Every place a Chromium may be, best first. `env` and `own` are parameters so that tests can say what is there.
 * @param {Record<string, string | undefined>} env
 * @param {string} own
 */
export function candidates(env = process.env, own = playwrightsOwn()) {
  const named = variables.map((name) => env[name] ?? '')
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...named, own, ...onPath, ...places].filter((path) => path !== '')
}

/**
 * The first Chromium that exists, or null.
 * @param {Record<string, string | undefined>} env
 * @param {string} own
 * @param {(path: string) => boolean} exists
 */
export function findChromium(env = process.env, own = playwrightsOwn(), exists = existsSync) {
  return candidates(env, own).find((path) => exists(path)) ?? null
}

async function installPlaywrights() {
  say('No Chromium found. Installing the one that Playwright brings…')
  return runNode('node_modules/playwright/cli.js', ['install', 'chromium'], { timeoutMs: 240_000 })
}

async function installDebians() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say("That did not work. Installing Debian's package…")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
  })
}

/** Finds or installs a Chromium for the tests; throws with a plain instruction where neither works. */
export async function ensureChromium() {
  for (const install of [async () => {}, installPlaywrights, installDebians]) {
    await install()
    const found = findChromium()
    if (found !== null) return found
  }
  throw new Error(
    'The end-to-end tests need a Chromium and none could be installed. Install Chromium or Google Chrome by hand, ' +
      'or set WORKBENCH_CHROMIUM to the path of one, then run `npm test` again.',
  )
}
