import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

/** A PDF as a reader finds it: the words of each page, its title and language, whether it is tagged, the paper. */
export async function readPdf(file: string) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)))
  const { text } = await extractText(pdf, { mergePages: false })
  const { info } = await pdf.getMetadata()
  const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(1)).view
  return {
    text,
    info: info as Record<string, unknown>,
    mark: await pdf.getMarkInfo(),
    size: [right - left, top - bottom],
  }
}

/** The letters of some words: a PDF breaks lines, and joins accents, as it likes. */
export const letters = (words: string): string => words.normalize('NFC').replaceAll(/[^\p{L}\p{M}]/gu, '')
