import { describe, expect, it } from 'vitest'
import { plainOptions, type SheetOptions } from '#renderer/sheets/options.ts'
import { sheetSides } from '#renderer/sheets/pageCount.ts'
import { readingLevels } from '#renderer/sheets/pages/SkillCardPages.tsx'
import { renderPage, renderStudents } from '#renderer/sheets/render.tsx'
import type { SheetBody, SheetPage } from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { HomeLanguage, noFacts, type CourseFacts } from '#shared/model/courseFacts.ts'
import { someBodies, someFrame, somePage } from '../../fixtures/sheetPages.ts'
import { someClassSheet, someSheet } from '../../fixtures/sheets.ts'

/** Text of a document without its styles and tags. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

function rendered(page: SheetPage, more: Partial<SheetOptions> = {}): string {
  return renderPage(page, { ...plainOptions, ...more }, 'full')
}

const sides = (html: string): number => html.split('<article').length - 1

function body<K extends SheetBody['kind']>(kind: K): Extract<SheetBody, { readonly kind: K }> {
  const found = someBodies.find((one): one is Extract<SheetBody, { readonly kind: K }> => one.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} in the fixtures`)
  return found
}

const text = (kind: SheetBody['kind'], more: Partial<SheetOptions> = {}) =>
  textOf(rendered(somePage(body(kind)), more))

const allOptions: readonly Partial<SheetOptions>[] = [
  {},
  { paper: 'a4' },
  { large: true },
  { coded: true },
  { large: true, coded: true, paper: 'a4' },
]

describe.each(someBodies.map((one) => [one.kind, one] as const))('the sheet %s', (_kind, one) => {
  it('has as many sides as were counted before, however it is printed', () => {
    for (const more of allOptions) {
      const page = somePage(one)
      expect(sides(rendered(page, more))).toBe(sheetSides(page, { ...plainOptions, ...more }))
    }
  })

  it('says every sentence: no key, no gap and no object shows', () => {
    const found = text(one.kind)
    expect(found).not.toMatch(
      /\b(?:sheetPages|sheets|insights|groupSheets|skillCards)[:.]|\{\{|\[object|undefined/,
    )
  })

  it('names the course and, where the class is invented, says so', () => {
    expect(text(one.kind)).toContain('HIST 210')
    const page = somePage(one)
    const invented = textOf(rendered({ ...page, frame: { ...page.frame, sample: true } }))
    expect(invented).toContain('Sample course')
  })

  it('escapes whatever people wrote', () => {
    const page = somePage(one)
    const html = rendered({
      ...page,
      frame: { ...page.frame, course: '<b>x</b>', instructor: '<script>1</script>' },
    })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>x</b>')
  })
})

describe('what must stand on the sheets', () => {
  it('the check-in asks how people are, and adds its minutes up', () => {
    const found = text('checkIn')
    expect(found).toContain('How are we today?')
    expect(found).toContain('30 minutes in all')
    expect(found).toContain('Kelsey and Marcus')
  })

  it('a check-in leaves out what the week did not give, and its minutes with it', () => {
    const empty = { ...body('checkIn'), welcomeBack: [], threads: [], questions: [], groups: [], next: [] }
    const found = textOf(rendered(somePage(empty)))
    expect(found).toContain('4 minutes in all')
    expect(found).not.toContain('Welcome back')
    expect(found).toContain('Say what comes next')
  })

  it('ground rules are numbered: the class’s own, else those to start from', () => {
    expect(text('groundRules')).toContain('Question ideas, not people.')
    const own = rendered(somePage({ kind: 'groundRules' }, { groundRules: ['One at a time'] }))
    expect(textOf(own)).toContain('One at a time')
    expect(textOf(own)).not.toContain('Question ideas')
    expect(own).toContain('<ol>')
  })

  it('ground rules are two on a page, one in large type', () => {
    const cards = (more: Partial<SheetOptions>) =>
      rendered(somePage({ kind: 'groundRules' }), more).split('sheet-card').length
    expect(cards({})).toBeGreaterThan(cards({ large: true }))
  })

  it('a slip says what to check, in the family’s language too, and nothing else about the student', () => {
    const slips = rendered(somePage(body('coachSlips'), { homeLanguage: 'ar' }))
    expect(textOf(slips)).toContain('Check: one full paragraph is posted in “Week 6: Whose language?”.')
    expect(slips).toContain('lang="ar" dir="rtl"')
    expect(textOf(slips)).not.toMatch(/score|level|grade:|points/i)
  })

  it('slips are six on a page, four with a second language', () => {
    expect(sides(rendered(somePage(body('coachSlips'))))).toBe(2)
    const eight = { ...body('coachSlips'), people: [] }
    expect(rendered(somePage(eight)).split('sheet-slip"').length - 1).toBe(6)
    expect(rendered(somePage(eight, { homeLanguage: 'es' })).split('sheet-slip"').length - 1).toBe(4)
  })

  it('the small group has reasons to say aloud, twenty minutes, a card, a sign and a log', () => {
    const found = text('smallGroup')
    expect(found).toContain('the first line is the hard one')
    const minutes = [...found.matchAll(/(\d+) min\b/g)].map(([, count]) => Number(count))
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(20)
    expect(found).toContain('Skill card to hand out: 2 Starting')
    expect(found).toContain('Exit sign')
  })

  it('the small group has lines to write on where nobody is chosen', () => {
    const nobody = { ...body('smallGroup'), members: [] }
    expect(textOf(rendered(somePage(nobody)))).toContain('Write in who will come')
  })

  it('the transformation sheet holds both excerpts with their dates and room for two sentences', () => {
    const found = text('transformation')
    expect(found).toContain('memory is also choosing')
    expect(found).toContain('Sep 9, 2026')
    expect(found).toContain('What changed, in my own words')
    expect(found).toContain('What Dr Lee sees in it')
  })

  it('the make-up sheet has three questions and where the recording is', () => {
    const found = text('makeUp')
    expect(found).toContain('3. Which link have you been most often?')
    expect(found).toContain('The recording: Canvas, Pages')
    const empty = { ...body('makeUp'), questions: [], people: [] }
    expect(textOf(rendered(somePage(empty)))).toContain('Nobody asked a question')
  })

  it('the contact log holds every row over its pages, in order, and whom it does not name', () => {
    const html = rendered(somePage(body('contactLog')))
    expect(html.split('<tr>').length - 1).toBe(70 + sides(html))
    expect(textOf(html)).toContain('No contact in these weeks yet: Noor Achterberg, Daniel Kim (02).')
    const empty = { ...body('contactLog'), rows: [], without: [] }
    expect(textOf(rendered(somePage(empty)))).toContain('No contacts in these weeks yet.')
  })

  it('the booklet holds every code once', () => {
    const codes = [...rendered(somePage(body('commentBank'))).matchAll(/>([SN]\d+)<\/b>/g)].map(
      ([, code]) => code,
    )
    expect(codes).toHaveLength(60)
    expect(new Set(codes).size).toBe(60)
  })

  it('skill cards are four in each of three reading levels, the plain ones in fewer words', () => {
    const words = readingLevels.map((level) => {
      const found = textOf(renderPage(somePage({ kind: 'skillCards' }), plainOptions, level))
      for (const title of ['Planning', 'Starting', 'Choosing what first', 'Focus and breaks'])
        expect(found).toContain(title)
      return found.split(' ').length
    })
    expect(words).toEqual(words.toSorted((one, other) => one - other))
  })

  it('codes stand in the place of names where that was asked', () => {
    for (const kind of ['coachSlips', 'transformation', 'makeUp'] as const) {
      const found = text(kind, { coded: true })
      expect(found).toContain('Wren 1')
      expect(found).not.toContain('Ana Ruiz')
    }
  })

  it('a group sheet without groups says what to do', () => {
    const page = { frame: someFrame, body: { kind: 'charter', groups: null } } as const
    expect(textOf(rendered(page))).toContain('No groups have been formed yet')
    expect(sheetSides(page, plainOptions)).toBe(1)
  })
})

describe('the student summary as the instructor wants it', () => {
  const data = (facts: Partial<CourseFacts>): SheetData => ({
    students: [someSheet],
    notApproved: [],
    toHandOut: [],
    classSheet: someClassSheet,
    facts: { ...noFacts, ...facts },
  })
  const student = (facts: Partial<CourseFacts>, more: Partial<SheetOptions> = {}) =>
    textOf(renderStudents(data(facts), { ...plainOptions, ...more }))

  it('says until when a level can be asked about', () => {
    expect(student({})).toContain('To ask about a level, see Dr Lee by Nov 3, 2026.')
  })

  it('shows neither levels nor where they come from when feedback goes before marks', () => {
    const found = student({ levelsAs: 'neither' })
    expect(found).not.toMatch(/Where your work is|Levels were set|●/)
    expect(found).toContain('To ask about this feedback, see Dr Lee.')
  })

  it('shows points only where the rubric has them', () => {
    const withPoints = {
      ...someSheet,
      levels: [{ title: 'Argument', level: 3 as const, up: false, points: { got: 7.5, of: 10 } }],
    }
    const page = { ...data({ levelsAs: 'points' }), students: [withPoints] }
    expect(textOf(renderStudents(page, plainOptions))).toContain('7.5 of 10 points')
    expect(student({ levelsAs: 'points' })).toContain('Solid')
  })

  it('leaves the dialogue box out for courses that do not teach the strategies', () => {
    expect(student({ dialogueBox: false })).not.toContain('How you talked with others')
  })

  it('says what was aimed at', () => {
    expect(student({ learningTarget: 'Weigh two sources' })).toContain('We were after: Weigh two sources')
  })

  it.each(HomeLanguage.options)('repeats its headings in %s, marked as that language', (homeLanguage) => {
    const html = renderStudents(data({ homeLanguage }), plainOptions)
    const spans = html.split(`<span class="sheet-second" lang="${homeLanguage}"`)
    expect(spans).toHaveLength(8)
    expect(textOf(html)).toContain('What worked')
  })

  it('runs to two sides in large type, and says which is which', () => {
    const found = student({}, { large: true })
    expect(found).toContain('page 1 of 2')
    expect(found).toContain('page 2 of 2')
  })

  it('puts an empty side between students, and none after the last, when both sides are printed', () => {
    const three = {
      ...data({}),
      students: [someSheet, { ...someSheet, personId: 'b' as typeof someSheet.personId }],
    }
    const html = renderStudents(three, { ...plainOptions, duplex: true })
    expect(html.split('sheet-empty"').length - 1).toBe(1)
    expect(html.split('<article').length - 1).toBe(3)
  })

  it('never shrinks the type: no size below nine points stands in its styles but small headings', () => {
    const sizes = [
      ...renderStudents(data({}), plainOptions).matchAll(/(?:font-size:|font:[^;]*?)\s*([\d.]+)pt/g),
    ]
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(8.5)
  })
})
