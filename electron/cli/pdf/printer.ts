import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { DevTools } from './devtools.ts'

/** Prints documents with one browser. */
export interface Printer {
  /**
   * A tagged PDF for each stretch of pages (both ends included, 1 is the first), or one of them all.
   * The document is laid out once. Title and language are the document's.
   */
  print(
    html: string,
    parts?: readonly { readonly from: number; readonly to: number }[],
  ): AsyncGenerator<Buffer>
  close(): Promise<void>
}

/** As root, in a container, Chromium has no sandbox to go into; the page is our own and loads nothing. */
const isRoot = process.getuid?.() === 0

const flags = (profile: string): readonly string[] => [
  '--headless=new',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  ...(isRoot ? ['--no-sandbox'] : []),
  'about:blank',
]

const Target = z.object({ targetId: z.string() })
const Session = z.object({ sessionId: z.string() })
const Pdf = z.object({ data: z.string() })

async function newTab(tools: DevTools): Promise<string> {
  const { targetId } = Target.parse(await tools.send('Target.createTarget', { url: 'about:blank' }))
  const { sessionId } = Session.parse(await tools.send('Target.attachToTarget', { targetId, flatten: true }))
  await tools.send('Page.enable', {}, sessionId)
  return sessionId
}

async function pdfOf(tools: DevTools, tab: string, pageRanges: string): Promise<Buffer> {
  const printed = await tools.send(
    'Page.printToPDF',
    {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      pageRanges,
    },
    tab,
  )
  return Buffer.from(Pdf.parse(printed).data, 'base64')
}

async function open(tools: DevTools, tab: string, file: string): Promise<void> {
  const loaded = tools.next('Page.loadEventFired', tab)
  await tools.send('Page.navigate', { url: pathToFileURL(file).href }, tab)
  await loaded
  const expression = 'document.fonts.ready.then(() => true)'
  await tools.send('Runtime.evaluate', { expression, awaitPromise: true }, tab)
}

function pipesOf(browser: ChildProcess): DevTools {
  const [, , , out, input] = browser.stdio
  if (!(out instanceof Writable) || !(input instanceof Readable)) throw new Error('no pipes to the browser')
  return new DevTools(out, input)
}

async function endBrowser(browser: ChildProcess, tools: DevTools): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return
  const ended = once(browser, 'exit')
  // It closes its pipes without an answer.
  tools.send('Browser.close').catch(() => undefined)
  const late = setTimeout(() => browser.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}

/** Starts a Chromium that opens no port and reaches no network. To be closed by who opened it. */
export async function openPrinter(chromium: string): Promise<Printer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbench-print-'))
  const browser = spawn(chromium, flags(path.join(folder, 'profile')), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const failed = once(browser, 'error').then(([cause]) =>
    Promise.reject(cause instanceof Error ? cause : new Error(String(cause))),
  )
  failed.catch(() => undefined)
  const tools = pipesOf(browser)
  const tab = await Promise.race([newTab(tools), failed])
  return {
    async *print(html, parts) {
      const file = path.join(folder, 'sheet.html')
      // What students wrote stands in it: readable by its owner alone, gone as soon as it is printed.
      await writeFile(file, html, { mode: 0o600 })
      try {
        await open(tools, tab, file)
        const ranges = parts?.map(({ from, to }) => `${from}-${to}`) ?? ['']
        for (const range of ranges) yield await pdfOf(tools, tab, range)
      } finally {
        await rm(file, { force: true })
      }
    },
    async close() {
      await endBrowser(browser, tools)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
