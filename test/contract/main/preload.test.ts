import { readFileSync, statSync } from 'node:fs'
import { Script, createContext } from 'node:vm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { menuCommands } from '#shared/contract/desktop.ts'
import { ensureBuilt } from '../../../scripts/lib/build.mjs'

const file = 'dist/electron/preload.cjs'

beforeAll(() => ensureBuilt(['preload']), 120_000)

type Listener = (event: unknown, ...args: unknown[]) => void

/** As much of a page as a preload may touch. */
class PageEvent {
  readonly type: string
  readonly detail: unknown
  readonly dataTransfer: unknown
  prevented = false
  constructor(type: string, init: { detail?: unknown; dataTransfer?: unknown } = {}) {
    this.type = type
    this.detail = init.detail
    this.dataTransfer = init.dataTransfer
  }
}

class Element {
  isContentEditable = false
}
class TextArea extends Element {}
class TextBox extends Element {
  type = 'text'
}

class DataTransfer {
  readonly files: unknown[] = []
  readonly items = { add: (one: unknown) => this.files.push(one) }
}

/** Runs the emitted preload where only `electron` can be required and nothing of Node exists. */
function runPreload() {
  const required: string[] = []
  const exposed = new Map<string, unknown>()
  const invoked: unknown[][] = []
  const paths = new Map<unknown, string>()
  const listeners = new Map<string, Listener>()
  const onWindow: PageEvent[] = []
  const dropped: PageEvent[] = []
  const typed: string[] = []
  const page = { takesDrops: true, focus: null as Element | null, begun: true }
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, value: unknown) => exposed.set(key, value) },
    ipcRenderer: {
      invoke(...args: unknown[]) {
        invoked.push(args)
        return Promise.resolve({ ok: true, value: 'answer' })
      },
      on: (channel: string, listener: Listener) => listeners.set(channel, listener),
    },
    webUtils: { getPathForFile: (file: unknown) => paths.get(file) ?? '' },
  }
  const middle = {
    dispatchEvent(event: PageEvent) {
      dropped.push(event)
      return !(event.type === 'drop' && page.takesDrops)
    },
  }
  const document = {
    get activeElement() {
      return page.focus
    },
    elementFromPoint: () => (page.begun ? middle : null),
    execCommand: (command: string) => typed.push(command),
    dispatchEvent: (event: PageEvent) => middle.dispatchEvent(event),
  }
  const world = {
    require(name: string) {
      required.push(name)
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return electron
    },
    module: { exports: {} },
    exports: {},
    window: { dispatchEvent: (event: PageEvent) => onWindow.push(event) },
    document,
    innerWidth: 1280,
    innerHeight: 800,
    setTimeout: (again: () => void, ms: number) => setTimeout(again, ms),
    CustomEvent: PageEvent,
    DragEvent: PageEvent,
    DataTransfer,
    File: class {
      readonly parts: unknown
      readonly name: string
      constructor(parts: unknown, name: string) {
        this.parts = parts
        this.name = name
      }
    },
    HTMLElement: Element,
    HTMLInputElement: TextBox,
    HTMLTextAreaElement: TextArea,
  }
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(createContext(world))
  const tell = (channel: string, ...args: unknown[]): void => {
    listeners.get(channel)?.({}, ...args)
  }
  return { required, exposed, invoked, paths, listeners, onWindow, dropped, typed, page, tell }
}

const exports = { name: 'grades.csv', bytes: new Uint8Array([97, 44, 98]), origin: 'word' }

describe('the emitted preload', () => {
  it('requires electron and nothing else', () => {
    expect(runPreload().required).toEqual(['electron'])
  })

  it('is small enough to be read at one sight', () => {
    expect(statSync(file).size).toBeLessThan(6_000)
  })

  it('gives the page exactly two functions', () => {
    const { exposed } = runPreload()
    expect([...exposed.keys()]).toEqual(['workbench'])
    const functions = [['call', expect.any(Function)], ['origin', expect.any(Function)]] // prettier-ignore
    expect(Object.entries(exposed.get('workbench') ?? {})).toEqual(functions)
  })

  it('asks the main process for its word for a file that lies somewhere', async () => {
    const { exposed, invoked, paths } = runPreload()
    const { origin } = exposed.get('workbench') as { origin: (file: unknown) => Promise<unknown> }
    const file = { name: 'grades.csv', size: 3 }
    paths.set(file, '/home/dana/Downloads/grades.csv')
    await origin(file)
    expect(invoked).toEqual([['origin', '/home/dana/Downloads/grades.csv']])
  })

  it('has the word that came with a file of the system, and none for another', async () => {
    const { exposed, invoked, tell } = runPreload()
    const { origin } = exposed.get('workbench') as { origin: (file: unknown) => Promise<unknown> }
    tell('files', [exports])
    expect(await origin({ name: 'grades.csv', size: 3 })).toBe('word')
    expect(await origin({ name: 'grades.csv', size: 4 })).toBeNull()
    expect(await origin({ name: 'other.csv', size: 3 })).toBeNull()
    expect(invoked).toEqual([])
  })

  it('passes a call on through the one channel, and only name and input of it', async () => {
    const { exposed, invoked } = runPreload()
    const { call } = exposed.get('workbench') as { call: (...args: unknown[]) => Promise<unknown> }
    await expect(call('courses.list', { a: 1 }, 'smuggled')).resolves.toEqual({ ok: true, value: 'answer' })
    expect(invoked).toEqual([['call', 'courses.list', { a: 1 }]])
  })

  it('listens to the two channels of the main process', () => {
    expect([...runPreload().listeners.keys()].sort()).toEqual(['files', 'menu'])
  })

  it.each(menuCommands)('tells the page of the menu command %s', (command) => {
    const { tell, onWindow } = runPreload()
    tell('menu', command)
    expect(onWindow.map(({ type, detail }) => [type, detail])).toEqual([['workbench-menu', command]])
  })

  it.each<readonly [string, Element]>([
    ['a text area', new TextArea()],
    ['a text box', new TextBox()],
    ['editable text', Object.assign(new Element(), { isContentEditable: true })],
  ])('takes back typing, not an act, while the cursor is in %s', (_where, focus) => {
    const { tell, onWindow, typed, page } = runPreload()
    page.focus = focus
    tell('menu', 'undo')
    tell('menu', 'redo')
    tell('menu', 'palette')
    expect(typed).toEqual(['undo', 'redo'])
    expect(onWindow.map(({ detail }) => detail)).toEqual(['palette'])
  })

  it.each<readonly [string, Element]>([
    ['a button', new Element()],
    ['a tick box', Object.assign(new TextBox(), { type: 'checkbox' })],
  ])('takes back an act while the focus is on %s', (_where, focus) => {
    const { tell, onWindow, typed, page } = runPreload()
    page.focus = focus
    tell('menu', 'undo')
    expect(typed).toEqual([])
    expect(onWindow.map(({ detail }) => detail)).toEqual(['undo'])
  })

  it('drops files of the system into the middle of the page, as a person would', () => {
    const { tell, dropped } = runPreload()
    tell('files', [exports])
    expect(dropped.map((event) => event.type)).toEqual(['dragenter', 'dragover', 'drop'])
    const { files } = dropped[2]?.dataTransfer as DataTransfer
    expect(files).toEqual([expect.objectContaining({ name: 'grades.csv', parts: [exports.bytes] })])
  })

  it('drops again while the page is still starting, and once only when it takes them', () => {
    vi.useFakeTimers()
    try {
      const { tell, dropped, page } = runPreload()
      const drops = (): number => dropped.filter((event) => event.type === 'drop').length
      page.takesDrops = false
      tell('files', [exports])
      vi.advanceTimersByTime(450)
      expect(drops()).toBe(3)
      page.takesDrops = true
      vi.advanceTimersByTime(60_000)
      expect(drops()).toBe(4)
    } finally {
      vi.useRealTimers()
    }
  })

  it('drops on a page that has no body yet, and again later', () => {
    vi.useFakeTimers()
    try {
      const { tell, dropped, page } = runPreload()
      Object.assign(page, { begun: false, takesDrops: false })
      tell('files', [exports])
      Object.assign(page, { begun: true, takesDrops: true })
      vi.advanceTimersByTime(200)
      expect(dropped.filter((event) => event.type === 'drop')).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('gives up after twenty seconds', () => {
    vi.useFakeTimers()
    try {
      const { tell, dropped, page } = runPreload()
      page.takesDrops = false
      tell('files', [exports])
      vi.advanceTimersByTime(120_000)
      expect(dropped.filter((event) => event.type === 'drop')).toHaveLength(100)
    } finally {
      vi.useRealTimers()
    }
  })
})
