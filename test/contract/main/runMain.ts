import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script, constants } from 'node:vm'
import { expect, vi } from 'vitest'
import { ensureBuilt } from '../../../scripts/lib/build.mjs'
import { FakeElectron } from './fakeElectron.ts'
import type { Frame } from './fake/ipc.ts'

const bundle = pathToFileURL(resolve('dist/electron/main.js'))
const runs = new Map<string, FakeElectron>()
const bundleOf = (run: string): string => `${bundle.href}?run=${run}`

function runOf(url: string | undefined): string | null {
  return url === undefined ? null : (URL.parse(url)?.searchParams.get('run') ?? null)
}

function exportLine(name: string): string {
  return `export const ${name} = module.${name}`
}

/**
 * Every run gets its own copy of the bundle (chunks included), and that copy's `electron` is the run's stand-in.
 * Nothing else is replaced: what runs is what ships.
 */
registerHooks({
  resolve(specifier, context, next) {
    const run = runOf(context.parentURL)
    if (run === null) return next(specifier, context)
    if (specifier === 'electron')
      return { url: `fake-electron:/?run=${run}`, format: 'module', shortCircuit: true }
    const found = next(specifier, context)
    const own = found.url.startsWith(new URL('.', bundle).href)
    return own ? { ...found, url: `${found.url}?run=${run}` } : found
  },
  load(url, context, next) {
    if (!url.startsWith('fake-electron:')) return next(url, context)
    const run = runOf(url) ?? ''
    const names = Object.keys(runs.get(run)?.exports() ?? {})
    const source = [
      `const module = globalThis[Symbol.for('fake-electron')](${JSON.stringify(run)})`,
      'export default module',
      ...names.map(exportLine),
    ]
    return { format: 'module', source: source.join('\n'), shortCircuit: true }
  },
})
Reflect.set(globalThis, Symbol.for('fake-electron'), (run: string) => runs.get(run)?.exports())

/** Vitest would run the bundle through its own transformer; this is Node's own import. */
const importNatively = new Script('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext() as (url: string) => Promise<unknown>

export interface RunOptions {
  readonly argv?: readonly string[]
  readonly packaged?: boolean
  readonly first?: boolean
  /** False when no window is to be expected. */
  readonly window?: boolean
  /** Folder of an earlier run: the same person on the same computer. */
  readonly home?: string
  /** Before the program becomes ready. */
  readonly prepare?: (electron: FakeElectron) => void
}

/** A running program: the stand-in, and what a test does with it. */
export interface Run {
  readonly electron: FakeElectron
  readonly home: string
  readonly workspace: string
  /** Calls the backend as the page does. */
  call(name: string, input: unknown, frame?: Frame | null): Promise<Answer>
  /** Ends the program if it still runs, and forgets its folder. */
  end(keep?: boolean): Promise<void>
}

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly kind: string; readonly message: { readonly key: string } }
    }

export const mainFrame: Frame = { url: 'app://workbench/index.html', parent: null }

/** The listeners that the program adds to this process are taken away again when it ends. */
function watchListeners(): () => void {
  const before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]))
  process.setMaxListeners(50)
  return () => {
    for (const name of process.eventNames()) {
      for (const listener of process.rawListeners(name)) {
        const own = before.get(name)?.includes(listener) !== true
        // Node types listeners as bare functions here and as functions of anything there.
        if (own) process.removeListener(name, listener as (...args: unknown[]) => void)
      }
    }
    process.setMaxListeners(10)
  }
}

let count = 0

/** Starts the emitted main bundle under a stand-in, up to the point where Electron has become ready. */
export async function runMain(options: RunOptions = {}): Promise<Run> {
  const run = String((count += 1))
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'workbench-main-'))
  const workspace = join(home, 'courses')
  mkdirSync(workspace, { recursive: true })
  const { packaged = false, first = true, window = first } = options
  const electron = new FakeElectron({ appPath: resolve('.'), home, packaged, first })
  runs.set(run, electron)
  options.prepare?.(electron)
  const restore = watchListeners()
  const argv = process.argv
  process.argv = ['electron', '.', '--workspace', workspace, ...(options.argv ?? [])]
  await importNatively(bundleOf(run)).finally(() => {
    process.argv = argv
  })
  electron.app.becomeReady()
  if (window) await vi.waitFor(() => electron.window.visible || Promise.reject(new Error('no window yet')))
  return {
    electron,
    home,
    workspace,
    async call(name, input, frame = mainFrame) {
      // The contract's answers are Results; the tests look no further than that.
      return (await electron.ipcMain.invoke(frame, 'call', name, input)) as Answer
    },
    async end(keep = false) {
      electron.app.quit()
      await electron.app.ended()
      restore()
      runs.delete(run)
      if (!keep) rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Builds what ships, where it is older than its sources. */
export async function buildProgram(): Promise<void> {
  await ensureBuilt(['renderer', 'main', 'preload'])
}

const open: Run[] = []

/** Starts a program that `endAll` ends. */
export async function start(options?: RunOptions): Promise<Run> {
  const run = await runMain(options)
  open.push(run)
  return run
}

export async function endAll(): Promise<void> {
  for (const run of open.splice(0)) await run.end()
}

/** Creates a course and says its id. */
export async function createCourse(run: Run, title = 'Biology 101'): Promise<string> {
  const answer = await run.call('courses.create', { title, term: 'Autumn' })
  expect(answer).toMatchObject({ ok: true, value: { settings: { title } } })
  return (answer as { value: { id: string } }).value.id
}

/** Every file below a folder, absolute. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
