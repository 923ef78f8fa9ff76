import { EventEmitter } from 'node:events'
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  Rectangle,
} from 'electron'
import { FakeApp, type AppOptions } from './fake/app.ts'
import { FakeDialog } from './fake/dialog.ts'
import { FakeIpcMain } from './fake/ipc.ts'
import { FakeSession } from './fake/session.ts'
import { FakeWindow } from './fake/window.ts'

type Item = MenuItemConstructorOptions

interface Display {
  readonly id: number
  readonly workArea: Rectangle
}

/** The names that a main process may import from `electron`; a misspelt one does not compile. */
type Exports = Partial<Record<keyof typeof Electron, unknown>>

/**
 * A stand-in for the `electron` module under which the emitted main bundle runs in plain Node: same events in the
 * same order, same refusals (too late, twice, not cloneable), and everything that happened kept to look at.
 */
export class FakeElectron {
  readonly app: FakeApp
  readonly dialog = new FakeDialog()
  readonly ipcMain = new FakeIpcMain()
  readonly session = new FakeSession()
  readonly displays: [Display, ...Display[]] = [
    { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } },
  ]
  readonly powerMonitor = new EventEmitter()
  readonly revealed: string[] = []
  readonly binned: string[] = []
  binWorks = true
  readonly menus: (readonly Item[])[] = []
  schemes: readonly CustomScheme[] = []

  constructor(options: AppOptions) {
    this.app = new FakeApp(options)
  }

  /** The one window there is. */
  get window(): FakeWindow {
    const [window, ...others] = this.app.windows
    if (!window || others.length > 0) throw new Error(`${this.app.windows.length} windows`)
    return window
  }

  /** The menu bar as it stands. */
  menuItem(id: string): Item {
    const all = (items: readonly Item[]): readonly Item[] =>
      items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
    const item = all(this.menus.at(-1) ?? []).find((one) => one.id === id)
    if (!item) throw new Error(`no menu item ${id}`)
    return item
  }

  choose(id: string): void {
    const { click } = this.menuItem(id)
    if (!click) throw new Error(`the menu item ${id} does nothing`)
    Reflect.apply(click, undefined, [])
  }

  /** What `import … from 'electron'` gets. */
  exports(): Exports {
    const { app, displays, menus, revealed, session } = this
    class BrowserWindow extends FakeWindow {
      static getAllWindows(): readonly FakeWindow[] {
        return app.windows
      }
      constructor(options: BrowserWindowConstructorOptions) {
        super(options, app, (url) => session.fetch(url))
      }
    }
    return {
      app,
      BrowserWindow,
      dialog: this.dialog,
      ipcMain: this.ipcMain,
      Menu: {
        buildFromTemplate: (template: readonly Item[]) => template,
        setApplicationMenu: (menu: readonly Item[]) => menus.push(menu),
      },
      nativeTheme: { shouldUseDarkColors: false },
      powerMonitor: this.powerMonitor,
      protocol: {
        registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]) => {
          if (app.isReady())
            throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
          this.schemes = schemes
        },
      },
      screen: {
        getPrimaryDisplay: () => displays[0],
        getAllDisplays: () => displays,
        getDisplayMatching: ({ x }: Rectangle) =>
          displays.find(({ workArea }) => x >= workArea.x && x < workArea.x + workArea.width) ?? displays[0],
      },
      session: {
        get defaultSession() {
          if (!app.isReady()) throw new Error('Session can only be received when app is ready')
          return session
        },
      },
      shell: {
        openPath: (path: string) => {
          revealed.push(path)
          return Promise.resolve('')
        },
        trashItem: (path: string) => {
          if (!this.binWorks) return Promise.reject(new Error('Failed to move item to trash'))
          this.binned.push(path)
          return Promise.resolve()
        },
      },
    }
  }
}
