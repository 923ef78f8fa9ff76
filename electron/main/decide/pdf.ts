import type { PrintToPDFOptions } from 'electron'

export type Paper = 'letter' | 'a4'

/**
 * How the page is printed: on the paper the person chose (also where print CSS names another), with the colours of
 * the sheets, and tagged, so that a screen reader can read the file.
 */
export function pdfOptions(
  paper: Paper,
  part?: { readonly from: number; readonly to: number },
): PrintToPDFOptions {
  return {
    ...(part === undefined ? {} : { pageRanges: `${part.from}-${part.to}` }),
    pageSize: paper === 'letter' ? 'Letter' : 'A4',
    printBackground: true,
    preferCSSPageSize: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/** The title inside the PDF, which readers and screen readers show: the file's name without its ending. */
export function pdfTitle(name: string): string {
  return name.replace(/\.pdf$/i, '').trim() || name
}
