import { describe, expect, it } from 'vitest'
import {
  hasPart,
  optionsFor,
  pageCount,
  sheetGroups,
  sheetKinds,
  tooFull,
} from '#renderer/screens/print/choice.ts'
import { plainOptions } from '#renderer/sheets/options.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { someClassSheet, someSheet } from '../../../fixtures/sheets.ts'

const full = {
  ...someSheet,
  name: 'Kofi Mensah',
  strength: 'A long sentence about what was good in the post. '.repeat(60),
}
const data: SheetData = {
  students: [someSheet, full],
  notApproved: [],
  toHandOut: [],
  classSheet: someClassSheet,
  facts: noFacts,
}

describe('what will come out of the printer', () => {
  it('is one page for each student', () => {
    expect(pageCount({ kind: 'students', data }, plainOptions)).toBe(2)
  })

  it('is two pages for the teacher and one to share', () => {
    expect(pageCount({ kind: 'teacher', data }, plainOptions)).toBe(2)
    expect(pageCount({ kind: 'share', data }, plainOptions)).toBe(1)
    const large = { ...plainOptions, large: true }
    expect(pageCount({ kind: 'teacher', data }, large)).toBe(4)
    expect(pageCount({ kind: 'share', data }, large)).toBe(2)
  })

  it('names the students whose sheet is too full', () => {
    expect(tooFull(data, plainOptions).map(({ name }) => name)).toEqual(['Kofi Mensah'])
  })

  it('counts two sides for a student in large type, and the empty ones between students on both sides', () => {
    const students = { kind: 'students', data } as const
    expect(pageCount(students, { ...plainOptions, large: true })).toBe(4)
    expect(pageCount(students, { ...plainOptions, duplex: true })).toBe(3)
    expect(pageCount(students, { ...plainOptions, duplex: true, large: true })).toBe(4)
    const nobody = { kind: 'students', data: { ...data, students: [] } } as const
    expect(pageCount(nobody, { ...plainOptions, duplex: true })).toBe(0)
  })
})

describe('the form of a sheet', () => {
  it('offers every sheet once', () => {
    const offered = Object.values(sheetGroups).flat()
    expect(offered.toSorted()).toEqual([...sheetKinds].toSorted())
  })

  it('does not let an option work that cannot be seen', () => {
    const options = { paper: 'a4', large: true, coded: true, duplex: true } as const
    expect(optionsFor({ kind: 'contactLog', options })).toEqual({
      paper: 'a4',
      large: false,
      coded: false,
      duplex: false,
    })
    expect(optionsFor({ kind: 'students', options })).toEqual(options)
    expect(hasPart('kickOff', 'weeks')).toBe(false)
  })
})
