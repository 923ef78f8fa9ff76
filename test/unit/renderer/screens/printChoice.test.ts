import { describe, expect, it } from 'vitest'
import { pageCount, tooFull } from '#renderer/screens/print/choice.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { someClassSheet, someSheet } from '../../../fixtures/sheets.ts'

const full = {
  ...someSheet,
  name: 'Kofi Mensah',
  strength: 'A long sentence about what was good in the post. '.repeat(60),
}
const data: SheetData = { students: [someSheet, full], notApproved: [], classSheet: someClassSheet }

describe('what will come out of the printer', () => {
  it('is one page for each student', () => {
    expect(pageCount(data, 'students')).toBe(2)
  })

  it('is two pages for the teacher and one to share', () => {
    expect(pageCount(data, 'teacher')).toBe(2)
    expect(pageCount(data, 'share')).toBe(1)
  })

  it('names the students whose sheet is too full', () => {
    expect(tooFull(data, 'letter')).toEqual(['Kofi Mensah'])
  })
})
