import type { WebContents } from 'electron'
import { failure } from '#backend/failures.ts'
import type { AppWindow, Context } from './context.ts'
import { pdfOptions, pdfTitle, type Paper } from './decide/pdf.ts'
import { saveAs, type Saved } from './save.ts'

/** Chromium takes the PDF's title from the document, so the document bears it while it is printed. */
async function retitle(page: WebContents, title: string): Promise<void> {
  await page.executeJavaScript(`document.title = ${JSON.stringify(title)}; undefined`)
}

async function makePdf(page: WebContents, title: string, paper: Paper): Promise<Uint8Array> {
  const before = page.getTitle()
  await retitle(page, title)
  try {
    return await page.printToPDF(pdfOptions(paper))
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
