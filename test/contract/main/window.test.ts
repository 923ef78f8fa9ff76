import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, createCourse, endAll, runMain, start } from './runMain.ts'

beforeAll(buildProgram, 300_000)
afterEach(endAll)

describe('the window', () => {
  it('is hardened exactly so', async () => {
    const { electron } = await start({ packaged: true })
    expect(electron.window.options.webPreferences).toEqual({
      preload: resolve('dist/electron/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      plugins: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: false,
    })
    expect(electron.app.sandboxed).toBe(true)
  })

  it('loads the workbench and shows itself when the page has painted', async () => {
    const { electron } = await start()
    expect(electron.window.options.show).toBe(false)
    expect(electron.window.webContents.url).toBe('app://workbench/index.html')
    expect(electron.window.visible).toBe(true)
  })

  it('opens where it stood last, maximised if it was', async () => {
    const first = await runMain()
    const bounds = { x: 200, y: 100, width: 1100, height: 700 }
    Object.assign(first.electron.window, { bounds, maximized: true })
    await first.end(true)
    const { electron } = await start({ home: first.home })
    expect(electron.window.options).toMatchObject(bounds)
    expect(electron.window.maximized).toBe(true)
  })

  it('opens on a screen that is there, when the one it stood on is gone', async () => {
    const desk = { id: 2, workArea: { x: 1920, y: 0, width: 2560, height: 1400 } }
    const first = await runMain({ prepare: (electron) => electron.displays.push(desk) })
    first.electron.window.bounds = { x: 2500, y: 100, width: 1600, height: 1000 }
    await first.end(true)
    const { electron } = await start({ home: first.home })
    expect(electron.window.options).toMatchObject({ x: 320, y: 90, width: 1280, height: 860 })
  })

  it('opens in spite of a damaged setting', async () => {
    const first = await runMain()
    await first.end(true)
    writeFileSync(join(first.home, 'userData', 'window.json'), '{"places": [{"screenId"')
    const { electron } = await start({ home: first.home })
    expect(electron.window.visible).toBe(true)
  })
})

describe('a disk that refuses', () => {
  it('keeps the window neither shut nor open', async () => {
    const first = await runMain()
    await first.end(true)
    const file = join(first.home, 'userData', 'window.json')
    rmSync(file)
    mkdirSync(file)
    const { electron } = await start({ home: first.home })
    expect(electron.window.visible).toBe(true)
    electron.window.close()
    expect(electron.app.windows).toEqual([])
    expect(electron.dialog.errors).toEqual([])
  })
})

describe('one instance', () => {
  it('a second start does nothing but end', async () => {
    const run = await runMain({ first: false })
    expect(run.electron.app.exitCode).toBe(0)
    expect(run.electron.app.windows).toEqual([])
    expect(run.electron.ipcMain.channels).toEqual([])
    await run.end()
  })
})

describe('the menu', () => {
  it('sends its commands to the page', async () => {
    const { electron } = await start()
    electron.choose('palette')
    expect(electron.window.webContents.sent).toEqual([{ channel: 'menu', args: ['palette'] }])
  })

  it('greys what the page cannot do where it is', async () => {
    const { electron } = await start()
    const page = electron.window.webContents
    const enabled = (id: string): unknown => electron.menuItem(id).enabled
    expect([enabled('new-course'), enabled('history')]).toEqual([true, false])
    page.emit('did-navigate-in-page', {}, 'app://workbench/index.html#/course/c1/read', true)
    expect([enabled('new-course'), enabled('history')]).toEqual([false, true])
    page.emit('did-navigate-in-page', {}, 'about:blank', false)
    expect([enabled('new-course'), enabled('history')]).toEqual([false, true])
    page.emit('did-navigate', {}, 'app://workbench/index.html', 200, 'OK')
    expect([enabled('new-course'), enabled('history')]).toEqual([true, false])
  })

  it('names the act that can be undone, as the answers to the page say it', async () => {
    const run = await start()
    const course = await createCourse(run)
    expect(run.electron.menuItem('undo').label).toBe('Undo')
    const head = await run.call('course.head', { course })
    const { settings } = (head as { value: { settings: Record<string, unknown> } }).value
    await run.call('course.settings', { course, settings: { ...settings, title: 'Biology & more' } })
    expect(run.electron.menuItem('undo').label).toMatch(/^Undo .+/)
    await run.call('history.undo', { course })
    expect(run.electron.menuItem('undo').label).toBe('Undo')
    expect(run.electron.menuItem('redo').label).toMatch(/^Redo .+/)
    await run.call('course.close', { course })
    expect(run.electron.menuItem('redo').label).toBe('Redo')
  })
})
