import { describe, expect, it } from 'vitest'
import { plainOptions, type SheetOptions } from '#renderer/sheets/options.ts'
import { renderClass, renderStudents } from '#renderer/sheets/render.tsx'
import { noFacts } from '#shared/model/courseFacts.ts'
import { topicId } from '#shared/model/ids.ts'
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

  it('says who set the levels also where a post waits to be read, and nothing of it where none is set', () => {
    const unread = { ...someSheet, readByInstructor: false }
    const bare = { ...unread, levels: unread.levels.map((row) => ({ ...row, level: null })) }
    const of = (sheet: typeof someSheet) =>
      textOf(renderStudents({ ...data, students: [sheet] }, plainOptions))
    expect(of(unread)).toContain('Levels were set by Dr Lee. Software suggested some (rules 1.0).')
    expect(of(bare)).not.toContain('Levels were set')
    expect(of(bare)).toContain('Rules 1.0.')
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

  it('sets the discussions against their dates, and the prompt against the answers', () => {
    const text = textOf(rendered.teacher).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Was it the guilds? 22 of 26 20 18 of 20 31 25 of 31 – 1 of 2 4 of 19')
    expect(text).toContain('Group 4 corner 4 of 26 2 – 3 – – – 0 of 2')
  })

  it('sets levels beside those of the weeks before, and says which weeks', () => {
    const text = textOf(rendered.teacher).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Makes a point 0 (2) 1 (5) 4 (6) 9 (3) 2 (0)')
    expect(text).toContain('In brackets: Weeks 2–3.')
    const first = {
      ...data,
      classSheet: { ...someClassSheet, teacher: { ...someClassSheet.teacher, before: null } },
    }
    expect(textOf(renderClass(first, 'teacher', plainOptions))).not.toContain('In brackets')
  })

  it('has the clock, the small group with its exit sign, tie-backs, rules and disagreements', () => {
    const text = textOf(rendered.teacher).replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      'Feedback took 4 days on average; your target is 3. 2 students have waited longer than 3 days.',
    )
    expect(text).toContain('Starting. Owen Castellanos Exit sign: Two first posts begun without being asked.')
    expect(text).toContain('Group 1: 2 of 2 wrote, with 3 posts in the class’s own threads.')
    expect(text).toContain('Caleb in “Was it the guilds?”')
    expect(text).toContain('Makes a point: 31 the same, 4 higher, 2 lower')
  })

  it('shows the last ten discussions of a long stretch, and says how many came before', () => {
    const { overview } = someClassSheet
    const topics = Array.from({ length: 14 }, (_, at) => ({
      ...(overview.topics[0] ?? {
        topicId: topicId('x'),
        title: '',
        week: 1,
        purpose: 'prompt' as const,
        posts: 0,
        replies: 0,
        writers: 0,
        students: 0,
      }),
      topicId: topicId(`t${at}`),
      title: `Topic ${at + 1}.`,
    }))
    const long = { ...data, classSheet: { ...someClassSheet, overview: { ...overview, topics } } }
    const text = textOf(renderClass(long, 'teacher', plainOptions))
    expect(text).not.toContain('Topic 4.')
    expect(text).toContain('Topic 5.')
    expect(text).toContain('4 earlier discussions are left out.')
  })

  it('has four sides for the teacher and two to share in large type, with nothing lost', () => {
    const large = renderSheets(data, { large: true })
    const sides = (html: string) => html.split('<article').length - 1
    expect([sides(large.teacher), sides(large.share)]).toEqual([4, 2])
    const headings = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)
    expect(headings(large.teacher).toSorted()).toEqual(headings(rendered.teacher).toSorted())
    expect(headings(large.share).toSorted()).toEqual(headings(rendered.share).toSorted())
    expect(textOf(large.teacher)).toContain('page 4 of 4')
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
