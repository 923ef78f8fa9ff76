import { describe, expect, it } from 'vitest'
import { fitStudentSheet } from '#renderer/sheets/fit.ts'
import type { Paper } from '#renderer/sheets/paper.ts'
import type { StudentSheet } from '#shared/contract/views.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import { someSheet } from '../../fixtures/sheets.ts'

const sentence =
  'A sentence that says a little more about what the post did and why it mattered to the thread. '
const longQuotation = 'because the court decided who could print and who could not '.repeat(6).trim()

const fit11 = (sheet: StudentSheet, paper: Paper) => fitStudentSheet(sheet, noFacts, { paper, large: false })

describe('the overflow rule of the one-page summary', () => {
  it('leaves a page alone that fits', () => {
    expect(fit11(someSheet, 'letter')).toEqual({
      quotation: someSheet.quotation,
      dialogue: true,
      over: false,
    })
  })

  it('first shortens the quotation, at a whole word', () => {
    const fit = fit11({ ...someSheet, strength: sentence.repeat(11), quotation: longQuotation }, 'letter')
    expect(fit.quotation).toMatch(/ \w+…$/)
    expect(longQuotation.startsWith(fit.quotation.slice(0, -1))).toBe(true)
    expect(fit).toMatchObject({ dialogue: true, over: false })
  })

  it('then drops the dialogue box', () => {
    const fit = fit11({ ...someSheet, strength: sentence.repeat(13) }, 'letter')
    expect(fit).toMatchObject({ dialogue: false, over: false })
  })

  it('then warns', () => {
    expect(fit11({ ...someSheet, strength: sentence.repeat(40) }, 'letter').over).toBe(true)
  })

  it('gives A4 the lines that it has more than Letter', () => {
    const full = { ...someSheet, strength: sentence.repeat(13) }
    expect(fit11(full, 'letter').dialogue).toBe(false)
    expect(fit11(full, 'a4').dialogue).toBe(true)
  })

  it('leaves the box out where the course does not teach the strategies', () => {
    const facts = { ...noFacts, dialogueBox: false }
    expect(fitStudentSheet(someSheet, facts, { paper: 'letter', large: false }).dialogue).toBe(false)
  })

  it('has more room where no levels are printed, less with a learning target and a logo', () => {
    const fullest = { ...someSheet, strength: sentence.repeat(13) }
    const normal = { paper: 'letter', large: false } as const
    const box = (facts: Partial<typeof noFacts>) =>
      fitStudentSheet(fullest, { ...noFacts, ...facts }, normal).dialogue
    expect(box({})).toBe(false)
    expect(box({ levelsAs: 'neither' })).toBe(true)
    const almost = { ...someSheet, strength: sentence.repeat(12) }
    const target = { learningTarget: 'Weigh two sources that disagree. '.repeat(6) }
    expect(fitStudentSheet(almost, noFacts, normal).quotation).toBe(almost.quotation)
    expect(fitStudentSheet(almost, { ...noFacts, ...target }, normal).dialogue).toBe(false)
  })

  it('keeps the box in large type, where it has a side of its own, and warns sooner', () => {
    const large = { paper: 'letter', large: true } as const
    const long = { ...someSheet, strength: sentence.repeat(14) }
    expect(fitStudentSheet(long, noFacts, large)).toMatchObject({ dialogue: true, over: true })
    expect(fitStudentSheet(someSheet, noFacts, large)).toMatchObject({ dialogue: true, over: false })
  })
})
