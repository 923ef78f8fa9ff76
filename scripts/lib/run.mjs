// Plain JavaScript for Node 20 and later: these scripts run before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Says something to the person without touching stdout, which belongs to the command's own output. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** The project's own Node (24, the one Electron embeds), or null where it is not installed. */
export function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', 'node', 'bin', file)
  return existsSync(path) ? path : null
}

/** The Node to run the project with: the pinned one, else this one if it is new enough, else null. */
export function projectNode() {
  const pinned = pinnedNode()
  if (pinned !== null) return pinned
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

function environment(extra) {
  const bin = join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra }
}

/**
 * Runs a command to its end. `stdio` as in Node; by default what it prints goes to stderr, so that stdout stays
 * clean. Resolves with its exit code (128 + signal number is folded to 1).
 */
export function run(command, args, { stdio = ['ignore', 2, 2], env = {}, timeoutMs, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, shell, env: environment(env) })
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill(), timeoutMs)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

/** Runs a JavaScript or TypeScript file, or a tool's entry file, on the project's Node. */
export function runNode(file, args = [], options = {}) {
  const node = projectNode()
  if (node === null) throw new Error('The project needs Node 24, which `npm ci` brings; it is not there.')
  return run(node, [join(root, file), ...args], options)
}

/** Runs npm with the same npm that started us, where there is one. */
export function runNpm(args, options = {}) {
  const npmFile = process.env.npm_execpath
  if (npmFile !== undefined && npmFile.endsWith('.js'))
    return run(process.execPath, [npmFile, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    ...options,
    shell: process.platform === 'win32',
  })
}
