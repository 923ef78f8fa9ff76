import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect as see } from '@playwright/test'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureChromium } from '../../../scripts/lib/chromium.mjs'
import { firstJourney } from '../../electron/journey.ts'
import { buildProgram, endAll, start, type Run } from './runMain.ts'

/*
 * The page, the preload and the main process together, all as they ship, with Chromium as the window: what the
 * Electron suite does where there is no Electron.
 */

let browser: Browser

beforeAll(async () => {
  await buildProgram()
  const executablePath = await ensureChromium()
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}, 600_000)
afterEach(endAll)
afterAll(() => browser.close())

/** Where Chromium believes the page to be: it knows no `app:`, and wants a secure address. */
const address = 'http://localhost'

/** Runs the emitted preload in the page. `contextBridge` is left out: both sides share the page's world. */
function preloadScript(): string {
  return `{
    const listeners = {}
    window.__tell = (channel, args) => listeners[channel]({}, ...args)
    const standIn = {
      contextBridge: { exposeInMainWorld: (key, value) => { window[key] = value } },
      ipcRenderer: {
        invoke: (channel, name, input) => window.__invoke(channel, name, input),
        on: (channel, listener) => { listeners[channel] = listener },
      },
      // Files of the page lie nowhere: the system's own come with a word of the main process.
      webUtils: { getPathForFile: () => '' },
    }
    const require = () => standIn
    const module = { exports: {} }
    ${readFileSync('dist/electron/preload.cjs', 'utf8')}
  }`
}

/** Bytes cannot cross to the page as they are; they travel as base64. */
function tell(page: Page, channel: string, args: readonly unknown[]): Promise<void> {
  const text = JSON.stringify(args, (_key, value: unknown) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  )
  return page.evaluate(
    ([name = '', given = '']) => {
      const revived: unknown = JSON.parse(given, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && 'base64' in value
          ? Uint8Array.from(atob(String(value.base64)), (sign) => sign.charCodeAt(0))
          : value,
      )
      const { __tell } = window as unknown as { __tell: (channel: string, args: unknown) => void }
      __tell(name, revived)
    },
    [channel, text],
  )
}

/** Shows the program's page in Chromium. */
async function show(run: Run): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  const contents = run.electron.window.webContents
  await page.exposeFunction('__invoke', (_channel: string, name: string, input: unknown) =>
    run.call(name, input),
  )
  await page.addInitScript({ content: preloadScript() })
  await page.route('**/*', async (route) => {
    const url = route.request().url().replace(address, 'app://workbench')
    const answer = await run.electron.session.fetch(url)
    const headers = Object.fromEntries(answer.headers)
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
  })
  contents.send = (channel, ...args) => void tell(page, channel, args)
  contents.printToPDF = async ({ pageSize }) =>
    page.pdf({ format: pageSize === 'A4' ? 'A4' : 'Letter', printBackground: true, tagged: true })
  page.on('framenavigated', (frame) => {
    contents.emit('did-navigate-in-page', {}, frame.url().replace(address, 'app://workbench'), true)
  })
  await page.goto(`${address}/index.html`)
  return page
}

describe('the page in the desktop program', () => {
  it('goes the whole way, with files from the system and the dialogs of the system', async () => {
    const run = await start()
    const page = await show(run)
    const complaints: string[] = []
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text())
    })
    const chosen = join(run.home, 'saved')
    mkdirSync(chosen)
    let count = 0
    await firstJourney(
      page,
      {
        open(paths) {
          run.electron.app.emit('second-instance', {}, ['electron', '.', ...paths], resolve('.'), {})
          return Promise.resolve()
        },
        async saved(act) {
          const path = join(chosen, String((count += 1)))
          const written = new Promise<void>((done) => {
            run.electron.dialog.saveTo = () => {
              done()
              return path
            }
          })
          await act()
          await written
          await expect.poll(() => readFileSync(path).length, { timeout: 20_000 }).toBeGreaterThan(0)
          return path
        },
      },
      ['resources/sample/4242-discussion.csv', 'resources/sample/2026-11-01T0930_Grades-HIST_210.csv'],
    )
    expect(complaints).toEqual([])
    await page.close()
  }, 240_000)

  it('does what the menu asks', async () => {
    const run = await start()
    const page = await show(run)
    const { electron } = run
    await see(page.getByRole('button', { name: 'New course' })).toBeVisible()
    electron.choose('new-course')
    await page.getByLabel('Title').fill('HIST 210')
    // In a text box Undo takes back typing.
    electron.choose('undo')
    await see(page.getByLabel('Title')).toHaveValue('')
    await page.getByLabel('Title').fill('HIST 211')
    await page.getByRole('button', { name: 'Make the course' }).click()
    await see(page.getByRole('navigation', { name: 'Screens of this course' })).toBeVisible()
    await expect.poll(() => electron.menuItem('go.groups').enabled).toBe(true)
    electron.choose('go.groups')
    await see(page).toHaveURL(/#\/course\/[^/]+\/groups/)
    await see(page.getByRole('dialog')).toBeHidden()
    for (const command of ['history', 'settings', 'shortcuts', 'palette']) {
      electron.choose(command)
      await see(page.getByRole('dialog'), command).toBeVisible()
      await page.keyboard.press('Escape')
      await see(page.getByRole('dialog'), command).toBeHidden()
    }
    electron.choose('reveal')
    await expect.poll(() => electron.revealed).toHaveLength(1)
    electron.choose('home')
    await see(page.getByRole('button', { name: 'New course' })).toBeVisible()
    await expect.poll(() => electron.menuItem('go.groups').enabled).toBe(false)
    await page.close()
  }, 120_000)
})
