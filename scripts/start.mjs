// `npm start [-- --browser] [--port N] [--no-open] [--workspace DIR]`: installs what is missing, builds what is
// stale, opens the workbench.
import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/build.mjs'
import { ensureElectron } from './lib/electronRuntime.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { projectNode, root, run, say } from './lib/run.mjs'

const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }

function openInBrowser(url) {
  const [command, ...args] = openers[process.platform] ?? openers.linux
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.once('error', () => say('Open the address above in your browser.'))
  child.unref()
}

/** Serves until stopped. The first line that the host prints holds the address. */
function serveInBrowser(args, open) {
  const child = spawn(projectNode(), ['electron/browser/start.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let opened = !open
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(String(chunk))?.[0]
    if (opened || url === undefined) return
    opened = true
    openInBrowser(url)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
}

async function start(args) {
  await ensureInstalled()
  const rest = args.filter((arg) => arg !== '--browser' && arg !== '--no-open')
  if (!args.includes('--browser')) {
    const electron = await ensureElectron()
    if (electron !== null) {
      await ensureBuilt(['renderer', 'main', 'preload'])
      return run(electron, [root, ...rest], { stdio: 'inherit' })
    }
    say(
      'The Electron runtime could not be downloaded here; opening the same workbench in your browser instead.',
    )
  }
  await ensureBuilt(['renderer'])
  return serveInBrowser(rest, !args.includes('--no-open'))
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
