import type { StudentSheet } from '#shared/contract/views.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import type { SheetOptions } from './options.ts'
import type { Paper } from './paper.ts'

/** What of a student's page is shown; the overflow rule takes things away in a fixed order. */
export interface Fit {
  readonly quotation: string
  readonly dialogue: boolean
  /** Even so it will not fit on one page: said to the instructor, never printed smaller. */
  readonly over: boolean
}

interface Room {
  readonly perLine: number
  readonly lines: number
}

/** Characters of body text that a line holds and lines that the free middle of the page holds, at 11 pt. */
const room: Readonly<Record<Paper, Room>> = {
  letter: { perLine: 84, lines: 22 },
  a4: { perLine: 82, lines: 24 },
}

/** At 16 pt, where the feedback has a side to itself. */
const largeRoom: Readonly<Record<Paper, Room>> = {
  letter: { perLine: 58, lines: 22 },
  a4: { perLine: 56, lines: 24 },
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

function feedbackLines(sheet: StudentSheet, quotation: string, perLine: number): number {
  const texts = [sheet.strength, quotation, sheet.nextStep, sheet.question]
  return texts.reduce((lines, text) => lines + linesOf(text, perLine), 0)
}

/** Lines of the boxes beyond those of a page with five criteria and no second language. */
function boxLines(sheet: StudentSheet, facts: CourseFacts, dialogue: boolean, perLine: number): number {
  const criteria = facts.levelsAs === 'neither' ? 0 : Math.max(0, sheet.levels.length - 5)
  const names = dialogue
    ? linesOf([...sheet.answered, ...sheet.answeredBy].join(', '), perLine / 2) + linesOfNames
    : 0
  // Where levels are left out the box stands alone and the lines of the criteria are free.
  const free = facts.levelsAs === 'neither' ? (dialogue ? -2 : -6) : 0
  const target = facts.learningTarget === '' ? 0 : linesOf(facts.learningTarget, perLine)
  return criteria + names + free + target + (facts.logo === null ? 0 : 1)
}

/**
 * The overflow rule of the one-page summary: shorten the quotation, then drop the dialogue box, then warn; never
 * shrink the type. An estimate by characters that errs on the long side; the preview measures the true page too.
 * In large type the boxes have a side of their own, and only the feedback has to fit.
 */
export function fitStudentSheet(
  sheet: StudentSheet,
  facts: CourseFacts,
  { paper, large }: Pick<SheetOptions, 'paper' | 'large'>,
): Fit {
  const { perLine, lines } = (large ? largeRoom : room)[paper]
  const boxes = (dialogue: boolean) => (large ? 0 : boxLines(sheet, facts, dialogue, perLine))
  const fits = (quotation: string, dialogue: boolean) =>
    feedbackLines(sheet, quotation, perLine) + boxes(dialogue) <= lines
  const short = shortened(sheet.quotation)
  const wanted = facts.dialogueBox
  if (fits(sheet.quotation, wanted)) return { quotation: sheet.quotation, dialogue: wanted, over: false }
  if (fits(short, wanted)) return { quotation: short, dialogue: wanted, over: false }
  return { quotation: short, dialogue: large && wanted, over: !fits(short, false) }
}
