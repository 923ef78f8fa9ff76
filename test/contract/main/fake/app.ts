import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { fakeEvent } from './events.ts'
import type { FakeWindow } from './window.ts'

/** The methods of Electron's `app` that the main process uses, with Electron's own types. */
type AppMethods = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>

export interface AppOptions {
  /** Folder that holds `dist` and `resources`. */
  readonly appPath: string
  /** Folder under which `userData`, `documents` and so on lie. */
  readonly home: string
  readonly packaged: boolean
  /** False when another instance holds the lock. */
  readonly first: boolean
}

/** Electron's `app`: becomes ready only when told, and quits in Electron's order. */
export class FakeApp extends EventEmitter implements AppMethods {
  readonly windows: FakeWindow[] = []
  readonly switches = new Map<string, string | undefined>()
  readonly isPackaged: boolean
  sandboxed = false
  /** Undefined while the program runs. */
  exitCode: number | undefined = undefined
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      if (this.#isReady) throw new Error(`the switch ${name} comes too late`)
      this.switches.set(name, value)
    },
  }
  readonly #options: AppOptions
  readonly #ready = Promise.withResolvers<undefined>()
  readonly #ended = Promise.withResolvers<undefined>()
  #isReady = false

  constructor(options: AppOptions) {
    super()
    this.#options = options
    this.isPackaged = options.packaged
  }

  /** What Electron does once the main module has been evaluated. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve(undefined)
  }

  /** Resolves when the program has ended. */
  ended(): Promise<undefined> {
    return this.#ended.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  requestSingleInstanceLock(): boolean {
    return this.#options.first
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('the sandbox comes too late')
    this.sandboxed = true
  }

  getAppPath(): string {
    return this.#options.appPath
  }

  getName(): string {
    return 'Facilitator Workbench'
  }

  getPath(name: string): string {
    return join(this.#options.home, name)
  }

  getVersion(): string {
    return '9.8.7'
  }

  exit(code = 0): void {
    this.exitCode ??= code
    this.#ended.resolve(undefined)
  }

  /** before-quit, the windows close, will-quit, the end; anybody may say no on the way. */
  quit(): void {
    if (this.exitCode !== undefined) return
    if (!this.#asks('before-quit')) return
    for (const window of [...this.windows]) window.close(true)
    if (this.windows.length > 0 || !this.#asks('will-quit')) return
    this.exit(0)
  }

  #asks(name: string): boolean {
    const event = fakeEvent()
    this.emit(name, event)
    return !event.defaultPrevented
  }
}
