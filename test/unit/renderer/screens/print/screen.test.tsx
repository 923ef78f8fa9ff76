import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, click, clickTwice, settle, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import { today } from '#renderer/screens/print/ContactDialog.tsx'
import PrintScreen from '#renderer/screens/print/screen.tsx'
import type { SheetFacts } from '#shared/contract/sheetViews.ts'
import type { CourseHead, SheetData } from '#shared/contract/views.ts'
import { noFacts } from '#shared/model/courseFacts.ts'
import { contactId, draftId, personId } from '#shared/model/ids.ts'
import { someClassSheet, someSheet } from '#test/fixtures/sheets.ts'
import { someBodies, somePage } from '#test/fixtures/sheetPages.ts'

const data = (change: Partial<SheetData> = {}): SheetData => ({
  students: [
    someSheet,
    { ...someSheet, personId: personId('2'), name: 'Kofi Mensah', sortableName: 'Mensah, Kofi' },
  ],
  notApproved: [],
  toHandOut: [],
  classSheet: someClassSheet,
  facts: noFacts,
  ...change,
})
const desktop = {
  host: 'electron',
  printToPdf: true,
  revealInFolder: true,
  saveDialog: true,
  platform: 'linux',
  version: '1',
} as const

async function screen(
  answers: Answers = {},
  capabilities: Partial<typeof desktop> | { printToPdf: false } = {},
) {
  window.location.hash = '#/course/hist/print?from=4&to=5'
  const page = await open(<PrintScreen />, {
    'app.capabilities': always({ ...desktop, ...capabilities }),
    'people.list': always([
      {
        personId: personId('1'),
        name: 'Ana Ruiz',
        sortableName: 'Ruiz, Ana',
        role: 'student',
        sections: ['01'],
      },
      { personId: personId('2'), name: 'Ana Ruiz', sortableName: 'Ruiz, Ana', role: 'student', sections: [] },
    ] as never),
    'forums.list': always([]),
    'groups.list': always([]),
    'sheets.data': always(data()),
    'sheets.page': ({ kind }) => {
      const body = someBodies.find((one) => one.kind === kind)
      if (body === undefined) throw new Error(`no page ${kind}`)
      return always(somePage(body))()
    },
    'app.printToPdf': always({ saved: true }),
    'feedback.deliver': always(head),
    ...answers,
  })
  const kind = async (words: string) => {
    await choose(page.one('list', 'Sheet'), words)
    await settle()
  }
  return { ...page, kind }
}

describe('what is printed', () => {
  it('begins with the summaries of all students in these weeks, approved ones only', async () => {
    const page = await screen()
    expect(page.inputs('sheets.data')).toEqual([
      { course: 'hist', weeks: { from: 4, to: 5 }, people: null, order: 'name', approvedOnly: true },
    ])
    expect(page.inputs('sheets.page')).toEqual([])
  })

  it('is asked anew with another order, drafts, and other weeks', async () => {
    const page = await screen()
    await choose(page.one('list', 'Order of the pile'), 'By section')
    await click(page.one('tick', 'Only approved feedback'))
    await choose(page.one('list', 'From week'), 'Week 2')
    expect(page.inputs('sheets.data').at(-1)).toMatchObject({
      weeks: { from: 2, to: 5 },
      order: 'section',
      approvedOnly: false,
    })
  })

  it('is another sheet when another is chosen, and never the last one under its name', async () => {
    const slow = later<never>()
    let asked = 0
    const page = await screen({
      'sheets.page': ({ kind }) => {
        const body = someBodies.find((one) => one.kind === kind)
        asked += 1
        return asked > 1 || body === undefined ? slow.answer() : always(somePage(body))()
      },
    })
    await page.kind('Ground rules')
    expect(page.has('button', 'Save as PDF…')).toBe(true)
    await page.kind('Skill cards')
    expect(page.has('button', 'Save as PDF…')).toBe(false)
  })

  it.each([
    'Weekly check-in',
    'Kick-off meeting',
    'Make-up sheet',
    'Comment bank',
    'Contact log',
    'Skill cards',
  ])('can be "%s", with a count of its pages', async (words) => {
    const page = await screen()
    await page.kind(words)
    expect(page.words()).toMatch(/[1-9]\d* pages?/)
    expect(page.one('button', 'Save as PDF…').disabled).toBe(false)
  })

  it('that is nothing says what would be here, and leads there', async () => {
    const page = await screen({ 'sheets.data': always(data({ students: [] })) })
    expect(page.words()).toContain('No feedback is approved for these weeks yet.')
    expect(page.one('button', 'Save as PDF…').disabled).toBe(true)
    expect(currentCommands().some(({ id }) => id === 'print')).toBe(false)
    await click(page.one('button', 'Go to feedback'))
    expect(window.location.hash).toContain('/feedback')
  })

  it('that could not be made is said where the pages would stand', async () => {
    const page = await screen({ 'sheets.data': refused })
    expect(page.words()).toContain(refusedWords)
  })

  it('counts a page for each student, more in large type and on both sides', async () => {
    const page = await screen()
    expect(page.words()).toContain('2 pages')
    const large = page.names('tick').find((name) => /large/i.test(name)) ?? ''
    await click(page.one('tick', large))
    expect(page.words()).toContain('4 pages')
  })

  it('tells two students of one name apart', async () => {
    const page = await screen()
    expect(page.inputs('people.list')).toHaveLength(1)
    await click(page.one('field', 'Students'))
    expect(page.names('menuitem')).toEqual(['Ana Ruiz (01)', 'Ana Ruiz (2)'])
  })
})

describe('printing', () => {
  it('saves a PDF under the course’s name on the paper that was chosen', async () => {
    const page = await screen()
    await click(page.one('tick', 'A4'))
    await click(page.one('button', 'Save as PDF…'))
    await settle()
    expect(page.inputs('app.printToPdf')).toEqual([{ name: 'HIST 210 feedback.pdf', paper: 'a4', files: [] }])
    expect(spoken()).toBe('The PDF is saved.')
  })

  it('saves a file for each student, each with its own pages', async () => {
    const page = await screen()
    await click(page.one('button', /each|2 /i))
    await settle()
    const [asked] = page.inputs('app.printToPdf') as { files: { from: number; to: number }[] }[]
    expect(asked?.files.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('is one job, however often the button is pressed', async () => {
    const page = await screen({ 'app.printToPdf': later<{ saved: boolean }>().answer })
    await clickTwice(page.one('button', 'Save as PDF…'))
    await settle()
    expect(page.inputs('app.printToPdf')).toHaveLength(1)
  })

  it('notes feedback as delivered only when the file was saved', async () => {
    const going = data({ toHandOut: [draftId('501001|4-5')] })
    const closed = await screen({ 'sheets.data': always(going), 'app.printToPdf': always({ saved: false }) })
    expect(closed.words()).toContain('Printing notes 1 feedback as delivered.')
    await click(closed.one('button', 'Save as PDF…'))
    await settle()
    expect(closed.inputs('feedback.deliver')).toEqual([])
  })

  it('notes exactly the feedback whose sheets were printed', async () => {
    const going = data({ toHandOut: [draftId('501001|4-5')] })
    const page = await screen({ 'sheets.data': always(going) })
    await click(page.one('button', 'Save as PDF…'))
    await settle()
    expect(page.inputs('feedback.deliver')).toEqual([
      { course: 'hist', draftIds: ['501001|4-5'], delivered: true },
    ])
  })

  it('that failed is said, and can be done again', async () => {
    const page = await screen({ 'app.printToPdf': refused })
    await click(page.one('button', 'Save as PDF…'))
    await settle()
    expect(spoken()).toBe(refusedWords)
    await click(page.one('button', 'Save as PDF…'))
    await settle()
    expect(page.inputs('app.printToPdf')).toHaveLength(2)
  })

  it('in a browser is the browser’s own, and ends when its dialog closes', async () => {
    const print = vi.fn()
    Object.defineProperty(globalThis, 'print', { value: print, configurable: true })
    const page = await screen({}, { printToPdf: false })
    await click(page.one('button', 'Print or save as PDF…'))
    await settle()
    expect(print).toHaveBeenCalledOnce()
    expect(all(page.body, '.print-root')).toHaveLength(1)
    window.dispatchEvent(new Event('afterprint'))
    await settle()
    expect(all(page.body, '.print-root')).toEqual([])
  })
})

describe('what to know before printing', () => {
  it('names who has no approved feedback, while only approved ones are printed', async () => {
    const page = await screen({ 'sheets.data': always(data({ notApproved: ['Dee Oye'] })) })
    expect(page.words()).toContain('1 student has no approved feedback for these weeks: Dee Oye')
    await click(page.one('tick', 'Only approved feedback'))
    expect(page.words()).not.toContain('Dee Oye')
  })

  it('leads to the feedback of a student whose sheet runs over', async () => {
    const long = { ...someSheet, strength: 'word '.repeat(1500) }
    const page = await screen({ 'sheets.data': always(data({ students: [long] })) })
    expect(page.words()).toContain('1 student overflows one page.')
    await click(page.one('button', 'Ana Ruiz'))
    expect(window.location.hash).toBe('#/course/hist/feedback?person=501001&from=4&to=5')
  })
})

const facts: SheetFacts = { instructor: 'Dr Lee', helpRoute: 'the Class Cafe', facts: noFacts }

describe('what sheets say about the course', () => {
  const dialog = async (answers: Answers = {}) => {
    const page = await screen({ 'facts.get': always(facts), 'facts.set': always(head), ...answers })
    await click(page.one('button', 'What sheets say about the course…'))
    return page
  }

  it('is one act when it is saved, however often', async () => {
    const page = await dialog({ 'facts.set': later<CourseHead>().answer })
    await clickTwice(page.one('button', 'Save'))
    expect(page.inputs('facts.set')).toHaveLength(1)
  })

  it('stays in its fields when it could not be saved', async () => {
    const page = await dialog({ 'facts.set': refused })
    const field = all(page.one('dialog', /./), 'input')[0]
    if (field === undefined) throw new Error('no field')
    await type(field, 'Dr Okafor')
    await click(page.one('button', 'Save'))
    expect(spoken()).toBe(refusedWords)
    expect(field).toHaveProperty('value', 'Dr Okafor')
  })
})

describe('the contact log', () => {
  const row = {
    id: contactId('c1'),
    on: '2026-10-06',
    personId: personId('1'),
    name: 'Ana Ruiz',
    kind: 'email' as const,
    topicId: null,
    thread: '',
    note: 'Asked about sources',
  }
  const dialog = async (answers: Answers = {}) => {
    const page = await screen({
      'contacts.list': always([row, { ...row, id: null, note: 'a reply' }] as never),
      'contacts.remove': always(head),
      ...answers,
    })
    await page.kind('Contact log')
    await click(page.one('button', 'Log a contact…'))
    return page
  }

  it('lists what was written down by hand, and takes a wrong one out', async () => {
    const page = await dialog()
    const items = all(page.one('dialog', /./), 'li').map(wordsOf)
    expect(items).toHaveLength(1)
    expect(items[0]).toContain('2026-10-06 · Ana Ruiz')
    await click(page.one('button', /Ana Ruiz.*2026-10-06|2026-10-06.*Ana Ruiz/))
    expect(page.inputs('contacts.remove')).toEqual([{ course: 'hist', contactId: 'c1' }])
  })

  it('is about somebody before it can be written', async () => {
    const page = await dialog()
    const submit = all(page.one('dialog', /./), 'button').find((one) => one.type === 'submit')
    expect(submit?.disabled).toBe(true)
  })
})

describe('the day it is', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'America/Los_Angeles'))

  it('is that of the instructor, not of Greenwich', () => {
    expect(today(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05')
    expect(today(new Date(2026, 11, 31, 0, 5))).toBe('2026-12-31')
  })
})

describe('printing while presenting', () => {
  it('shows no page, and the way out of presenting', async () => {
    prefer({ presenting: true })
    const page = await screen()
    const hidden = 'Hidden while you present'
    expect(page.words()).toContain(hidden)
    expect(page.words()).not.toContain('Kofi')
    expect(page.inputs('sheets.data')).toEqual([])
    await click(page.one('button', 'Leave presenter mode'))
    expect(page.words()).not.toContain(hidden)
  })
})
