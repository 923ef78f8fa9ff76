import { describe, expect, it } from 'vitest'
import { fitStudentSheet } from '#renderer/sheets/fit.ts'
import { someSheet } from '../../fixtures/sheets.ts'

const sentence =
  'A sentence that says a little more about what the post did and why it mattered to the thread. '
const longQuotation = 'because the court decided who could print and who could not '.repeat(6).trim()

describe('the overflow rule of the one-page summary', () => {
  it('leaves a page alone that fits', () => {
    expect(fitStudentSheet(someSheet, 'letter')).toEqual({
      quotation: someSheet.quotation,
      dialogue: true,
      over: false,
    })
  })

  it('first shortens the quotation, at a whole word', () => {
    const fit = fitStudentSheet(
      { ...someSheet, strength: sentence.repeat(11), quotation: longQuotation },
      'letter',
    )
    expect(fit.quotation).toMatch(/ \w+…$/)
    expect(longQuotation.startsWith(fit.quotation.slice(0, -1))).toBe(true)
    expect(fit).toMatchObject({ dialogue: true, over: false })
  })

  it('then drops the dialogue box', () => {
    const fit = fitStudentSheet({ ...someSheet, strength: sentence.repeat(13) }, 'letter')
    expect(fit).toMatchObject({ dialogue: false, over: false })
  })

  it('then warns', () => {
    expect(fitStudentSheet({ ...someSheet, strength: sentence.repeat(40) }, 'letter').over).toBe(true)
  })

  it('gives A4 the lines that it has more than Letter', () => {
    const full = { ...someSheet, strength: sentence.repeat(13) }
    expect(fitStudentSheet(full, 'letter').dialogue).toBe(false)
    expect(fitStudentSheet(full, 'a4').dialogue).toBe(true)
  })
})
