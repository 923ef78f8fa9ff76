import type { StudentSheet } from '#shared/contract/views.ts'

export type Paper = 'letter' | 'a4'

/** What of a student's page is shown; the overflow rule takes things away in a fixed order. */
export interface Fit {
  readonly quotation: string
  readonly dialogue: boolean
  /** Even so it will not fit on one page: said to the instructor, never printed smaller. */
  readonly over: boolean
}

/** Characters of body text that a line holds and lines that the free middle of the page holds, at 11 pt. */
const room: Readonly<Record<Paper, { readonly perLine: number; readonly lines: number }>> = {
  letter: { perLine: 84, lines: 22 },
  a4: { perLine: 82, lines: 24 },
}

const shortQuotationWords = 14
/** Lines that the box "How you talked with others" takes beyond the criteria beside it. */
const linesOfNames = 2

function linesOf(text: string, perLine: number): number {
  if (text === '') return 0
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / perLine)), 0)
}

function shortened(quotation: string): string {
  const words = quotation.split(/\s+/)
  if (words.length <= shortQuotationWords) return quotation
  return `${words
    .slice(0, shortQuotationWords)
    .join(' ')
    .replace(/[,;:.…]+$/, '')}…`
}

function bodyLines(sheet: StudentSheet, quotation: string, dialogue: boolean, perLine: number): number {
  const texts = [sheet.strength, quotation, sheet.nextStep, sheet.question]
  const names = dialogue
    ? linesOf([...sheet.answered, ...sheet.answeredBy].join(', '), perLine / 2) + linesOfNames
    : 0
  return (
    texts.reduce((lines, text) => lines + linesOf(text, perLine), 0) +
    Math.max(0, sheet.levels.length - 5) +
    names
  )
}

/**
 * The overflow rule of the one-page summary: shorten the quotation, then drop the dialogue box, then warn; never
 * shrink the type. An estimate by characters that errs on the long side; the preview measures the true page too.
 */
export function fitStudentSheet(sheet: StudentSheet, paper: Paper): Fit {
  const { perLine, lines } = room[paper]
  const fits = (quotation: string, dialogue: boolean) =>
    bodyLines(sheet, quotation, dialogue, perLine) <= lines
  const short = shortened(sheet.quotation)
  if (fits(sheet.quotation, true)) return { quotation: sheet.quotation, dialogue: true, over: false }
  if (fits(short, true)) return { quotation: short, dialogue: true, over: false }
  return { quotation: short, dialogue: false, over: !fits(short, false) }
}
