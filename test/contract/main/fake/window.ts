import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Rectangle } from 'electron'
import { EventEmitter } from 'node:events'
import type { FakeApp } from './app.ts'
import { fakeEvent } from './events.ts'

type ContentsMethods = Pick<
  Electron.WebContents,
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'isDestroyed'
  | 'isLoadingMainFrame'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
>

/** How the fake Chromium fetches an address: through the session, as the real one. */
export type Fetch = (url: string) => Promise<Response>

/** One message from the main process to the page. */
interface Sent {
  readonly channel: string
  readonly args: readonly unknown[]
}

/** The page's side of a window. */
class FakeContents extends EventEmitter implements ContentsMethods {
  readonly sent: Sent[] = []
  readonly printed: { readonly options: PrintToPDFOptions; readonly title: string }[] = []
  title = 'Workbench'
  url = ''
  reloads = 0
  crashes = 0
  destroyed = false
  printFails = false
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null
  webRtcPolicy = 'default'
  #loading = false

  async load(url: string, fetch: Fetch): Promise<void> {
    this.#loading = true
    this.url = url
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`ERR_FAILED (${answer.status}) loading '${url}'`)
    await answer.text()
    this.#loading = false
    this.emit('did-finish-load')
  }

  isLoadingMainFrame(): boolean {
    return this.#loading
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  getTitle(): string {
    return this.title
  }

  /** Understands the one script that the main process runs. */
  executeJavaScript(code: string): Promise<undefined> {
    const title = /^document\.title = (".*"); undefined$/s.exec(code)?.[1]
    if (title === undefined) throw new Error(`not a script of ours: ${code}`)
    this.title = String(JSON.parse(title))
    return Promise.resolve(undefined)
  }

  printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    this.printed.push({ options, title: this.title })
    if (this.printFails) return Promise.reject(new Error('Failed to generate PDF'))
    return Promise.resolve(Buffer.from('%PDF-1.7 fake'))
  }

  reload(): void {
    this.reloads += 1
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1
  }

  /** Structured clone, as between processes: what cannot be cloned throws here as there. */
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args: structuredClone(args) })
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  /** A page tries to go somewhere. True when it may. */
  tries(
    how: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
    url: string,
  ): boolean {
    const event = fakeEvent()
    this.emit(how, Object.assign(event, { url }))
    return !event.defaultPrevented
  }
}

type WindowMethods = Pick<
  Electron.BrowserWindow,
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
>

/** A window. `world` ties it to the app that owns it and to the network it loads from. */
export class FakeWindow extends EventEmitter implements WindowMethods {
  readonly webContents = new FakeContents()
  readonly options: BrowserWindowConstructorOptions
  bounds: Rectangle
  visible = false
  minimized = false
  maximized = false
  focused = 0
  #gone = false
  readonly #app: FakeApp
  readonly #fetch: Fetch

  constructor(options: BrowserWindowConstructorOptions, app: FakeApp, fetch: Fetch) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.#app = app
    this.#fetch = fetch
    app.windows.push(this)
    app.emit('web-contents-created', fakeEvent(), this.webContents)
    app.emit('browser-window-created', fakeEvent(), this)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url, this.#fetch)
    this.emit('ready-to-show')
  }

  /** The person (or the end of the program) closes the window. */
  close(quitting = false): void {
    const event = fakeEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return
    this.#gone = true
    this.webContents.destroyed = true
    this.#app.windows.splice(this.#app.windows.indexOf(this), 1)
    this.emit('closed')
    if (!quitting && this.#app.windows.length === 0) this.#app.emit('window-all-closed')
  }

  show(): void {
    this.visible = true
  }

  focus(): void {
    this.focused += 1
  }

  restore(): void {
    this.minimized = false
  }

  maximize(): void {
    this.maximized = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isDestroyed(): boolean {
    return this.#gone
  }

  getNormalBounds(): Rectangle {
    return this.bounds
  }
}
