import path from 'node:path'
import { message } from '#shared/model/message.ts'
import { writeOutput, type Cli } from './cli.ts'
import { findChromium } from './pdf/findChromium.ts'
import { openPrinter, type Printer } from './pdf/printer.ts'

interface Each {
  readonly name: string
  readonly html: () => string
}

/** Writes documents into the folder and answers the names of the files. */
export interface SheetWriter {
  write(name: string, documents: readonly string[]): Promise<readonly string[]>
  /**
   * A file for each student in a folder of its own. `whole` is one document of them all, each with so many sides,
   * which is laid out once and printed stretch by stretch.
   */
  writeEach(
    folder: string,
    each: readonly Each[],
    whole: () => string,
    sides: number,
  ): Promise<readonly string[]>
  close(): Promise<void>
}

function htmlWriter(out: string): SheetWriter {
  return {
    async write(name, documents) {
      for (const html of documents) await writeOutput(path.join(out, `${name}.html`), html)
      return [`${name}.html`]
    },
    async writeEach(folder, each) {
      const names = each.map(({ name }) => path.posix.join(folder, `${name}.html`))
      for (const [at, { html }] of each.entries()) await writeOutput(path.join(out, names[at] ?? ''), html())
      return names
    },
    close: () => Promise.resolve(),
  }
}

function pdfWriter(out: string, printer: Printer): SheetWriter {
  return {
    async write(name, documents) {
      for (const html of documents) {
        for await (const pdf of printer.print(html)) await writeOutput(path.join(out, `${name}.pdf`), pdf)
      }
      return [`${name}.pdf`]
    },
    async writeEach(folder, each, whole, sides) {
      const names = each.map(({ name }) => path.posix.join(folder, `${name}.pdf`))
      const parts = each.map((_, at) => ({ from: at * sides + 1, to: (at + 1) * sides }))
      let at = 0
      for await (const pdf of printer.print(whole(), parts)) {
        await writeOutput(path.join(out, names[at] ?? ''), pdf)
        at += 1
      }
      return names
    },
    close: () => printer.close(),
  }
}

/** PDFs where they are asked for and a Chromium is on this machine, else web pages and one line that says so. */
export async function openSheetWriter(out: string, as: 'html' | 'pdf', cli: Cli): Promise<SheetWriter> {
  if (as === 'html') return htmlWriter(out)
  const chromium = findChromium()
  if (chromium !== null) {
    try {
      return pdfWriter(out, await openPrinter(chromium))
    } catch (cause) {
      cli.reportBug('starting a Chromium to print with', cause)
    }
  }
  await cli.notes.line(cli.words(message('cli:sheets.noChromium')))
  return htmlWriter(out)
}
