import { describe, expect, it } from 'vitest'
import { pdfOptions, pdfTitle } from '../../../../electron/main/decide/pdf.ts'

describe('pdfOptions', () => {
  it.each([
    ['letter', 'Letter'],
    ['a4', 'A4'],
  ] as const)('prints %s on %s, tagged, in colour', (paper, pageSize) => {
    expect(pdfOptions(paper)).toEqual({
      pageSize,
      printBackground: true,
      preferCSSPageSize: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  })
})

describe('a stretch of the pages', () => {
  it('is printed as a range, both ends included', () => {
    expect(pdfOptions('a4', { from: 3, to: 4 })).toEqual({ ...pdfOptions('a4'), pageRanges: '3-4' })
  })
})

describe('pdfTitle', () => {
  it.each([
    ['Student summaries.pdf', 'Student summaries'],
    ['Student summaries.PDF', 'Student summaries'],
    ['Week 3.5', 'Week 3.5'],
    ['.pdf', '.pdf'],
  ])('calls %j %j', (name, title) => {
    expect(pdfTitle(name)).toBe(title)
  })
})
