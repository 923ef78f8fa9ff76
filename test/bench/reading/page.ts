import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { figure, skipped, type Figure } from '../quality/figure.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const presses = 60

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.once('exit', (code) => reject(new Error(`The host ended with ${String(code)}.`)))
    if (host.stdout === null) return
    createInterface({ input: host.stdout }).on('line', (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
}

/** Lets the page note when, after the click that opens a course, rows with their first lines have been painted. */
async function noteOpening(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isThere = () => (document.querySelector('nav ol [dir="auto"]')?.textContent ?? '') !== ''
    const onClick = () => {
      const start = performance.now()
      const look = () => {
        if (!isThere()) return void requestAnimationFrame(look)
        // A frame asked for now begins when the rows have been painted.
        requestAnimationFrame(() => void performance.measure('queue', { start }))
      }
      requestAnimationFrame(look)
    }
    addEventListener('click', onClick, { capture: true, once: true })
  })
}

async function queuePainted(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('queue').length > 0)
  return await page.evaluate(() => performance.getEntriesByName('queue')[0]?.duration ?? 0)
}

/** Lets the page note, for every key, how long it takes until another post has been painted. */
async function noteWaits(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = () => document.querySelector('[data-post]')?.textContent ?? ''
    const onKey = () => {
      const before = shown()
      const start = performance.now()
      const look = () => {
        if (shown() === before) return void requestAnimationFrame(look)
        // A frame asked for now begins when the change has been painted.
        requestAnimationFrame(() => void performance.measure('next post', { start }))
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', onKey, { capture: true })
  })
}

async function pressNext(page: Page, times: number): Promise<readonly number[]> {
  for (let at = 1; at <= times; at += 1) {
    await page.keyboard.press('j')
    await page.waitForFunction((count) => performance.getEntriesByName('next post').length >= count, at, {
      timeout: 20_000,
    })
  }
  return await page.evaluate(() => performance.getEntriesByName('next post').map(({ duration }) => duration))
}

/** How long the page's own thread has worked, in seconds of its processor time: a busy machine does not count. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
}

async function measure(page: Page, url: string): Promise<readonly Figure[]> {
  await page.goto(url, { timeout: 120_000 })
  const course = page.getByText('Large course').first()
  await course.waitFor({ timeout: 60_000 })
  // As a person would: the courses are looked at for a moment.
  await page.waitForTimeout(2000)
  await noteOpening(page)
  const start = performance.now()
  await course.click()
  await page.waitForURL(/#\/course\//)
  await page.evaluate(() => (location.hash = location.hash.replace(/\/overview.*|$/, '/read')))
  await page.locator('[data-post]').waitFor({ timeout: 120_000 })
  const opened = (performance.now() - start) / 1000
  const listed = (await queuePainted(page)) / 1000
  await noteWaits(page)
  const worked = await watchThread(page)
  const before = await worked()
  const waits = await pressNext(page, presses)
  const each = ((await worked()) - before) / presses
  const slow = waits.toSorted((one, other) => one - other)[Math.floor(presses * 0.95)] ?? 0
  return [
    figure('page', 'click on the course, two seconds after the list, to the first painted queue, s', '≤ 1.5', listed), // prettier-ignore
    figure('page', 'the same, to the first painted post, s', 'reported', opened),
    figure('page', 'J to the next post painted, p95 of 60, ms', '≤ 50', slow),
    figure('page', 'J, processor time of the page’s thread, mean of 60, ms', 'reported', each * 1000),
  ]
}

/** What only a page can tell: the queue in Chromium. Skipped aloud where there is none. */
export async function pageFigures(workspace: string): Promise<readonly Figure[]> {
  const browserPath = process.env['WORKBENCH_CHROMIUM'] ?? chromium.executablePath()
  const missing = !existsSync(browserPath) ? 'no Chromium' : 'the page is not built (npm run build)'
  if (!existsSync(browserPath) || !existsSync(join(root, 'dist', 'renderer', 'index.html'))) {
    return [skipped('page', 'the queue in Chromium', '', missing)]
  }
  const args = ['electron/browser/start.ts', '--port', '0', '--no-open', '--workspace', workspace]
  const host = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    return await measure(page, await addressOf(host))
  } finally {
    await browser.close()
    host.removeAllListeners('exit')
    host.kill('SIGTERM')
  }
}
