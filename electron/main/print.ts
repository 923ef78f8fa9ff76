import type { WebContents } from 'electron'
import { join } from 'node:path'
import { writeAtomic } from '#backend/disk/atomicFile.ts'
import { diskFailure, failure } from '#backend/failures.ts'
import type { PdfPart } from '#shared/contract/sheetApi.ts'
import { ok } from '#shared/model/result.ts'
import type { AppWindow, Context } from './context.ts'
import { pdfOptions, pdfTitle, type Paper } from './decide/pdf.ts'
import { saveName } from './decide/saveName.ts'
import { chooseFolder, saveAs, type Saved } from './save.ts'

/** Chromium takes the PDF's title from the document, so the document bears it while it is printed. */
async function retitle(page: WebContents, title: string): Promise<void> {
  await page.executeJavaScript(`document.title = ${JSON.stringify(title)}; undefined`)
}

async function makePdf(page: WebContents, title: string, paper: Paper, part?: PdfPart): Promise<Uint8Array> {
  const before = page.getTitle()
  await retitle(page, title)
  try {
    return await page.printToPDF(pdfOptions(paper, part))
  } finally {
    if (!page.isDestroyed()) await retitle(page, before)
  }
}

/**
 * Prints the page as it stands (print CSS decides what shows) into a tagged PDF and asks where to put it.
 * In: the file's name with or without `.pdf`. Nothing is written when printing fails.
 */
export async function printToPdf(
  context: Context,
  window: AppWindow,
  name: string,
  paper: Paper,
): Promise<Saved> {
  const title = pdfTitle(name)
  try {
    const pdf = await makePdf(window.webContents, title, paper)
    return await saveAs(context, window, `${title}.pdf`, pdf)
  } catch (cause) {
    context.log.bug('printing', cause)
    return failure('internal', 'menu:save.pdfFailed')
  }
}

/**
 * Prints each part of the page into a tagged PDF of its own, in a folder that the person chooses. A file that stands
 * there under the same name is replaced, as an earlier print of the same sheet is. A failure names the first file
 * that could not be made; those before it are whole.
 */
export async function printParts(
  context: Context,
  window: AppWindow,
  paper: Paper,
  parts: readonly PdfPart[],
): Promise<Saved> {
  const folder = await chooseFolder(context, window)
  if (folder === null) return ok({ saved: false })
  for (const part of parts) {
    const file = join(folder, saveName(`${part.name}.pdf`))
    const pdf = await makePdf(window.webContents, part.name, paper, part).catch((cause: unknown) => {
      context.log.bug('printing', cause)
      return null
    })
    if (pdf === null) return failure('internal', 'menu:save.pdfFailed')
    try {
      await writeAtomic(file, pdf)
    } catch (cause) {
      return diskFailure(cause, file)
    }
  }
  return ok({ saved: true })
}
