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

/** What became of a key, told by the page. */
interface Key {
  /** From the key until a frame after the one that shows the next post could begin, ms. */
  readonly untilNextFrame: number
  /** From the key to the paint that follows it, as the browser's own event timing says (in steps of 8), ms. */
  readonly untilPaint: number
}

/**
 * Lets the page note, for every key, how long it takes until another post has been painted: by the frames, which says
 * up to one frame too much, and by the browser's event timing, which is the paint of that post only where the post was
 * there by the first frame after the key; else it counts as endless.
 */
async function noteWaits(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The browser gives an event that takes less than 16 ms no entry.
    const seen = (entry: PerformanceEntry) => {
      if (entry.name === 'keydown')
        performance.mark('painted', { startTime: entry.startTime, detail: entry.duration })
    }
    const events = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe(events)
    const shown = () => document.querySelector('[data-post]')?.textContent ?? ''
    const onKey = (event: KeyboardEvent) => {
      const before = shown()
      const start = performance.now()
      let frames = 0
      const look = () => {
        frames += 1
        if (shown() === before) return void requestAnimationFrame(look)
        performance.mark('shown', { startTime: event.timeStamp, detail: frames })
        // A frame asked for now begins when the change has been painted.
        requestAnimationFrame(() => void performance.measure('next post', { start }))
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', onKey, { capture: true })
  })
}

async function pressNext(page: Page, times: number): Promise<readonly Key[]> {
  for (let at = 1; at <= times; at += 1) {
    await page.keyboard.press('j')
    await page.waitForFunction((count) => performance.getEntriesByName('next post').length >= count, at, {
      timeout: 20_000,
    })
  }
  // The last entries of the event timing come a while after their events.
  await page.waitForTimeout(500)
  return await page.evaluate(() => {
    const detailAt = (name: string, time: number) => {
      const mark = performance.getEntriesByName(name).find(({ startTime }) => Math.abs(startTime - time) < 1)
      return mark instanceof PerformanceMark ? Number(mark.detail) : null
    }
    const waits = performance.getEntriesByName('next post')
    return performance.getEntriesByName('shown').map(({ startTime }, at) => ({
      untilNextFrame: waits[at]?.duration ?? Infinity,
      untilPaint: detailAt('shown', startTime) === 1 ? (detailAt('painted', startTime) ?? 16) : Infinity,
    }))
  })
}

/** The wait that 95 of 100 keys keep below. */
function p95(waits: readonly number[]): number {
  return waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)] ?? Infinity
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
  return [
    figure('page', 'click on the course, two seconds after the list, to the first painted queue, s', '≤ 1.5', listed), // prettier-ignore
    figure('page', 'the same, to the first painted post, s', 'reported', opened),
    figure('page', 'J to the frame after the one that shows the next post, p95 of 60, ms', '≤ 50', p95(waits.map((key) => key.untilNextFrame))), // prettier-ignore
    figure('page', 'J to the next post painted, by the browser’s event timing, p95, ms', 'reported', p95(waits.map((key) => key.untilPaint))), // prettier-ignore
    figure('page', 'J, keys whose post was there by the first frame', 'reported', waits.filter((key) => key.untilPaint < Infinity).length), // prettier-ignore
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
