import { describe, expect, it } from 'vitest'
import { plainOptions, type SheetOptions } from '#renderer/sheets/options.ts'
import { renderClass, renderStudents } from '#renderer/sheets/render.tsx'
import { noFacts } from '#shared/model/courseFacts.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { someClassSheet, someSheet } from '../../fixtures/sheets.ts'

const twin = {
  ...someSheet,
  personId: '501009' as typeof someSheet.personId,
  quotation: 'a quite different thought',
}
const data: SheetData = {
  students: [someSheet, twin],
  notApproved: [],
  toHandOut: [],
  classSheet: someClassSheet,
  facts: noFacts,
}

function renderSheets(of: SheetData, more: Partial<SheetOptions>) {
  const options = { ...plainOptions, ...more }
  return {
    students: renderStudents(of, options),
    teacher: renderClass(of, 'teacher', options),
    share: renderClass(of, 'share', options),
  }
}
const rendered = renderSheets(data, {})

/** Text of a document without its styles and tags. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
}

describe('the student summary', () => {
  it('holds strength, own words, next step and question', () => {
    const text = textOf(rendered.students)
    for (const part of [someSheet.strength, someSheet.quotation, someSheet.nextStep, someSheet.question]) {
      expect(text).toContain(part)
    }
  })

  it('says a level as a shape and a word, and what went up', () => {
    expect(textOf(rendered.students)).toMatch(/●●●●●\s+Strong\s+▲/)
  })

  it("shows an imported rubric's title as it stands, colon and all", () => {
    expect(textOf(rendered.students)).toContain('Argument: clear')
  })

  it('gives two students of the same name each their own words', () => {
    const [, first = '', second = ''] = rendered.students.split('<article')
    expect(first).toContain('block would have emptied')
    expect(first).not.toContain('a quite different thought')
    expect(second).toContain('a quite different thought')
    expect(second).not.toContain('block would have emptied')
  })

  it('says who set the levels, by which rules, and what does not count', () => {
    const text = textOf(rendered.students)
    expect(text).toContain('Dr Lee')
    expect(text).toContain('rules 1.0')
    expect(text).toContain('Spelling, grammar, length and number of posts do not affect levels.')
    expect(text).toContain('Confidential')
  })

  it('does not claim that the instructor read it where that is not so', () => {
    const unread = { ...someSheet, readByInstructor: false }
    const text = textOf(renderSheets({ ...data, students: [unread] }, { paper: 'a4', coded: false }).students)
    expect(text).not.toContain('Read by your instructor')
    expect(text).not.toContain('your instructor decided')
  })

  it('never ranks, averages, counts words or scolds', () => {
    expect(textOf(rendered.students)).not.toMatch(
      /rank|average|percent|missing|\blate\b|words written|\brisk\b/i,
    )
  })

  it('prints a code and no name when asked to', () => {
    const text = textOf(renderSheets(data, { paper: 'letter', coded: true }).students)
    expect(text).toContain('Wren 7')
    expect(text).not.toContain('Ana Ruiz')
  })
})

describe('the class summary', () => {
  it('carries its stamp on both pages of the teacher', () => {
    expect(rendered.teacher.split('Contains student records')).toHaveLength(3)
  })

  it('names nobody on the page to share, and leaves out numbers about fewer than five', () => {
    const text = textOf(rendered.share)
    expect(text).not.toMatch(/Kofi|Mensah|Ana Ruiz/)
    expect(text).toContain('Was it the guilds?: 51 posts and replies.')
    expect(text).not.toContain('Group 4 corner')
  })

  it('is labelled where the class is invented', () => {
    expect(textOf(rendered.teacher)).toContain('Sample course')
  })
})

describe('a rendered document', () => {
  it('escapes what students and instructors wrote', () => {
    const nasty = { ...someSheet, strength: '<script>alert(1)</script>', course: '</title><b>' }
    const html = renderSheets({ ...data, students: [nasty] }, { paper: 'letter', coded: false }).students
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
  })
})
