import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, click, clickTwice, pickFiles, settle, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import ExportScreen from '#renderer/screens/export/screen.tsx'
import type { CanvasSource, ExportPlan, ExportRow } from '#shared/contract/exportViews.ts'
import { criterionId, personId, planId, uploadId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'

const gradebook: CanvasSource = {
  kind: 'gradebook',
  sourceId: 's1',
  name: 'grades.csv',
  students: 26,
  columns: [
    { at: 6, title: 'Week 5 (88123)', points: 10, refused: null },
    {
      at: 7,
      title: 'Final Score (1)',
      points: 5,
      refused: message('exporting:refused.readOnly', { title: 'Total' }),
    },
  ],
}
const assessments: CanvasSource = {
  kind: 'assessments',
  sourceId: 's2',
  name: 'rubric.csv',
  students: 26,
  criteria: [
    {
      description: 'Argument',
      criterionId: criterionId('point'),
      outOf: 4,
      hasComments: true,
      refused: null,
    },
    { description: 'Tone', criterionId: null, outOf: 4, hasComments: false, refused: null },
  ],
}

const row = (key: string, change: Partial<ExportRow> = {}): ExportRow => ({
  key,
  name: `Student ${key}`,
  before: '',
  after: '8.00',
  state: 'set',
  note: null,
  text: null,
  ...change,
})
const plan = (change: Partial<ExportPlan> = {}): ExportPlan => ({
  planId: 'made',
  kind: 'gradebook',
  files: [{ name: 'HIST 210 scores.csv', text: 'a,b', changes: [] }],
  changes: [message('exporting:changes.sets', { count: 2, column: 'Week 5' })],
  rows: [row('a')],
  ...change,
})

const host = {
  host: 'electron',
  printToPdf: true,
  revealInFolder: true,
  saveDialog: true,
  platform: 'linux',
  version: '1',
} as const

async function screen(what: string, answers: Answers = {}, query = '') {
  window.location.hash = `#/course/hist/export?what=${what}${query}`
  return open(<ExportScreen />, {
    'app.capabilities': always(host),
    'forums.list': always([]),
    'export.log': always([]),
    'upload.begin': always({ uploadId: uploadId('u') }),
    'upload.chunk': always(null),
    'export.plan': always(plan()),
    'export.done': always([]),
    'app.saveFile': always({ saved: true }),
    ...answers,
  })
}
type Page = Awaited<ReturnType<typeof screen>>

async function handOver(page: Page, ...names: readonly string[]) {
  const [input] = all(page.body, 'input[type="file"]')
  if (input === undefined) throw new Error('no file input')
  for (const name of names) await pickFiles(input, [new File(['x'], name)])
  await settle()
}

const copied: string[] = []
const clipboard = { writeText: vi.fn((text: string) => Promise.resolve(void copied.push(text))) }
beforeEach(() => {
  copied.length = 0
  clipboard.writeText.mockClear()
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
})

describe('the list of exports', () => {
  it('has an address for each, and says which is open', async () => {
    const page = await screen('rubric', {}, '&from=2&to=3')
    const links = all(page.one('region', 'What to export'), 'a')
    expect(links).toHaveLength(8)
    expect(links[0]?.getAttribute('href')).toBe('#/course/hist/export?what=gradebook&from=2&to=3')
    const current = links.filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map(wordsOf)).toEqual(['The rubric'])
  })

  it('opens the gradebook for an address that names none', async () => {
    const page = await screen('something')
    expect(page.names('heading')).toContain('Scores to the gradebook')
  })

  it.each(['rubric', 'everything', 'anonymised'])('makes the plan of "%s" at once', async (kind) => {
    const page = await screen(kind)
    expect(page.inputs('export.plan')).toEqual([{ course: 'hist', wish: { kind } }])
  })
})

describe('scores to the gradebook', () => {
  const read = async (answers: Answers = {}) => {
    const page = await screen('gradebook', { 'export.source': always(gradebook), ...answers }, '&from=4&to=5')
    await handOver(page, 'grades.csv')
    return page
  }

  it('asks for a fresh file before anything else', async () => {
    const page = await screen('gradebook')
    expect(page.words()).toContain('hand the file over here')
    expect(page.words()).toContain('No export yet')
    expect(page.inputs('export.plan')).toEqual([])
  })

  it('says what was read, and waits for a column', async () => {
    const page = await read()
    expect(page.inputs('export.source')).toEqual([{ course: 'hist', uploadId: 'u' }])
    expect(page.words()).toContain('grades.csv, 26 students')
    expect(page.inputs('export.plan')).toEqual([])
  })

  it('offers only columns that Canvas takes, and says of the others why not', async () => {
    const page = await read()
    const options = all(page.one('list', 'Column'), 'option').map(wordsOf)
    expect(options).toEqual(['Choose a column', 'Week 5 (88123), 10 points', 'Make a new assignment…'])
    await click(all(page.body, 'summary')[0] ?? page.body)
    expect(page.words()).toContain('“Total” is read-only in Canvas.')
  })

  it('plans as soon as a column is chosen, with all the choices', async () => {
    const page = await read()
    await choose(page.one('list', 'Column'), 'Week 5 (88123), 10 points')
    expect(page.inputs('export.plan')).toEqual([
      {
        course: 'hist',
        wish: {
          kind: 'gradebook',
          sourceId: 's1',
          scope: { weeks: { from: 4, to: 5 }, topicIds: [] },
          part: 'all',
          target: { kind: 'column', at: 6 },
          best: null,
          overwrite: false,
          complete: true,
        },
      },
    ])
  })

  it('plans anew with every other choice', async () => {
    const page = await read()
    await choose(page.one('list', 'Column'), 'Week 5 (88123), 10 points')
    await choose(page.one('list', /^Which posts/), 'Only replies')
    await choose(page.one('list', 'How many posts count'), 'The best 3 posts')
    await click(page.one('tick', /^Replace scores/))
    await click(page.one('tick', /^Only students whose posts/))
    expect(page.inputs('export.plan').at(-1)).toMatchObject({
      wish: { part: 'replies', best: 3, overwrite: true, complete: false },
    })
  })

  it('makes a new assignment only once it has a title and points', async () => {
    const page = await read()
    await choose(page.one('list', 'Column'), 'Make a new assignment…')
    expect(page.inputs('export.plan')).toEqual([])
    await type(page.one('field', 'Title of the new assignment'), 'Discussion')
    expect(page.inputs('export.plan')).toMatchObject([
      { wish: { target: { kind: 'new', title: 'Discussion', points: 10 } } },
    ])
    await type(page.one('field', 'Points possible'), '')
    expect(page.words()).toContain('No export yet')
  })

  it('forgets the column when another file is handed over', async () => {
    const page = await read()
    await choose(page.one('list', 'Column'), 'Week 5 (88123), 10 points')
    await handOver(page, 'fresher.csv')
    expect(page.one('list', 'Column')).toHaveProperty('value', '')
  })

  it('says that the file is of the other kind', async () => {
    const page = await read({ 'export.source': always(assessments) })
    expect(page.words()).toContain('“rubric.csv” holds rubric assessments.')
    expect(page.has('list', 'Column')).toBe(false)
  })

  it('says that a file could not be read, and can take another', async () => {
    const page = await read({ 'export.source': refused })
    expect(spoken()).toBe(refusedWords)
    expect(page.words()).not.toContain('Reading the file…')
    expect(page.has('button', 'Choose the file…')).toBe(true)
  })

  it('keeps to the file chosen last, also where an earlier one is read later', async () => {
    const slow = later<CanvasSource>()
    let asked = 0
    const page = await screen('gradebook', {
      'export.source': () => (asked++ === 0 ? slow.answer() : ok({ ...gradebook, name: 'second.csv' })),
    })
    await handOver(page, 'first.csv', 'second.csv')
    slow.come({ ...gradebook, name: 'first.csv' })
    await settle()
    expect(page.words()).toContain('second.csv, 26 students')
    expect(page.words()).not.toContain('first.csv')
  })
})

describe('rubric scores', () => {
  const read = async () => {
    const page = await screen('assessments', { 'export.source': always(assessments) })
    await handOver(page, 'rubric.csv')
    return page
  }

  it('begin with the criteria that seem to be the same', async () => {
    const page = await read()
    expect(page.one('list', 'Filled from: Argument')).toHaveProperty('value', 'point')
    expect(page.one('list', 'Filled from: Tone')).toHaveProperty('value', '')
    expect(page.one('field', 'Points for Strong: Tone').disabled).toBe(true)
  })

  it('are planned with another match and other points', async () => {
    const page = await read()
    await choose(page.one('list', 'Filled from: Tone'), 'Supports it')
    await type(page.one('field', 'Points for Strong: Tone'), '6')
    expect(page.inputs('export.plan').at(-1)).toMatchObject({
      wish: {
        kind: 'assessments',
        matches: [
          { description: 'Argument', criterionId: 'point' },
          { description: 'Tone', criterionId: 'support', outOf: 6 },
        ],
      },
    })
  })

  it('write feedback only where Canvas has a place for comments', async () => {
    const page = await read()
    const options = all(page.one('list', 'Write the feedback under'), 'option').map(wordsOf)
    expect(options).toEqual(['Do not write feedback', 'Argument'])
  })
})

describe('groups and records', () => {
  it('say that there are no groups, with the way to make some', async () => {
    const page = await screen('groups', { 'groups.list': always([]) })
    await click(page.one('button', 'Go to groups'))
    expect(window.location.hash).toBe('#/course/hist/groups')
  })

  it('take the plan that is chosen', async () => {
    const page = await screen('groups', {
      'groups.list': always([{ planId: planId('p1'), name: 'Lab' }] as never),
    })
    await choose(page.one('list', 'Groups'), 'Lab')
    expect(page.inputs('export.plan')).toEqual([{ course: 'hist', wish: { kind: 'groups', planId: 'p1' } }])
  })

  const people = always([
    { personId: personId('1'), sortableName: 'Ruiz, Ana', role: 'student' },
    { personId: personId('2'), sortableName: 'Lee, Dr', role: 'staff' },
  ] as never)

  it('are of students, not of staff', async () => {
    const page = await screen('record', { 'people.list': people })
    const options = all(page.one('list', 'Student'), 'option').map(wordsOf)
    expect(options).toEqual(['Choose a student', 'Ruiz, Ana'])
  })

  it('name nobody while presenting, in no line and no file name', async () => {
    prefer({ presenting: true })
    const record = plan({
      kind: 'record',
      files: [{ name: 'Record of Ana Ruiz.txt', text: 'x', changes: [] }],
      changes: [message('exporting:changes.record', { name: 'Ana Ruiz' })],
      rows: [],
    })
    const logged = {
      at: '2026-10-20T10:00:00Z',
      by: '',
      kind: 'record' as const,
      files: record.files.map(({ name }) => name),
      changes: record.changes,
    }
    const page = await screen('record', {
      'people.list': people,
      'export.plan': always(record),
      'export.log': always([logged]),
    })
    const list = page.one('list', 'Student')
    await choose(list, all(list, 'option').map(wordsOf)[1] ?? '')
    for (const summary of all(page.body, 'summary')) await click(summary)
    expect(page.inputs('export.plan')).toHaveLength(1)
    expect(page.words()).not.toContain('Ana')
    expect(page.words()).not.toContain('Ruiz')
  })
})

describe('what will happen', () => {
  const preview = async (change: Partial<ExportPlan>, answers: Answers = {}) =>
    screen('everything', { 'export.plan': always(plan({ kind: 'everything', ...change })), ...answers })

  it('is said in words, then student by student, those who change first', async () => {
    const page = await preview({
      rows: [row('a', { state: 'left', note: message('exporting:left.noPosts'), after: '' }), row('b')],
    })
    expect(page.words()).toContain('Sets 2 scores in “Week 5”.')
    const rows = all(page.body, 'tbody tr').map(wordsOf)
    expect(rows).toEqual(['Student b 8.00', 'Student a No posts here'])
  })

  it('hides names and scores while presenting', async () => {
    prefer({ presenting: true })
    const page = await preview({})
    expect(page.words()).not.toContain('Student a')
    expect(page.words()).not.toContain('8.00')
  })

  it('that is refused is said where the plan would stand', async () => {
    const page = await screen('everything', { 'export.plan': refused })
    expect(page.words()).toContain(refusedWords)
    expect(page.has('button', 'Save the file…')).toBe(false)
  })

  it('that is nothing has nothing to save, and no key for it', async () => {
    const page = await preview({ files: [], rows: [] })
    expect(page.words()).toContain('There is nothing to write with these choices.')
    expect(currentCommands().some(({ id }) => id === 'export.save')).toBe(false)
  })

  it('is saved file by file, logged once, and says what comes next', async () => {
    const files = [
      { name: 'posts.csv', text: 'p', changes: [] },
      { name: 'feedback.csv', text: 'f', changes: [] },
    ]
    const page = await preview({ files })
    await click(page.one('button', 'Save the 2 files…'))
    expect(page.inputs('app.saveFile')).toEqual(files.map(({ name, text }) => ({ name, text })))
    expect(page.inputs('export.done')).toEqual([{ course: 'hist', planId: 'made' }])
    expect(spoken()).toMatch(/^Saved\. Keep these files to yourself/)
  })

  it('is saved by its key, too', async () => {
    const page = await preview({})
    currentCommands()
      .find(({ id }) => id === 'export.save')
      ?.run()
    await settle()
    expect(page.inputs('app.saveFile')).toHaveLength(1)
  })

  it('is not logged when the dialog was closed, or the disk was full', async () => {
    const closed = await preview({}, { 'app.saveFile': always({ saved: false }) })
    await click(closed.one('button', 'Save the file…'))
    expect(closed.inputs('export.done')).toEqual([])
  })

  it('stops at the first file that could not be saved', async () => {
    const files = [
      { name: 'posts.csv', text: 'p', changes: [] },
      { name: 'feedback.csv', text: 'f', changes: [] },
    ]
    const page = await preview({ files }, { 'app.saveFile': refused })
    await click(page.one('button', 'Save the 2 files…'))
    expect(page.inputs('app.saveFile')).toHaveLength(1)
    expect(page.inputs('export.done')).toEqual([])
    expect(spoken()).toBe(refusedWords)
  })

  it('is saved once, however often the button is pressed', async () => {
    const page = await preview({}, { 'app.saveFile': later<{ saved: boolean }>().answer })
    await clickTwice(page.one('button', 'Save the file…'))
    expect(page.inputs('app.saveFile')).toHaveLength(1)
  })
})

describe('messages to students', () => {
  const inbox = async (answers: Answers = {}) =>
    screen(
      'inbox',
      {
        'export.plan': always(
          plan({ kind: 'inbox', rows: [row('7', { name: 'Ana Ruiz', text: 'Hello Ana,' })], changes: [] }),
        ),
        'feedback.deliver': always(head),
        ...answers,
      },
      '&from=1&to=2',
    )

  it('are copied one by one, which notes the feedback as handed out', async () => {
    const page = await inbox()
    await click(page.one('button', 'Copy: Ana Ruiz'))
    expect(copied).toEqual(['Hello Ana,'])
    expect(page.inputs('feedback.deliver')).toEqual([
      { course: 'hist', draftIds: ['7|1-2'], delivered: true },
    ])
    expect(spoken()).toContain('The message to Ana Ruiz is copied')
  })

  it('that could not be copied are not noted as handed out', async () => {
    clipboard.writeText.mockImplementationOnce(() => Promise.reject(new Error('no clipboard')))
    const page = await inbox()
    await click(page.one('button', 'Copy: Ana Ruiz'))
    expect(page.inputs('feedback.deliver')).toEqual([])
    expect(spoken()).toContain('could not be copied')
  })

  it('cannot be copied while presenting', async () => {
    prefer({ presenting: true })
    const page = await inbox()
    expect(page.words()).not.toContain('Hello Ana')
    expect(page.names('button').some((name) => name.startsWith('Copy'))).toBe(false)
  })
})

describe('what left', () => {
  it('is said to be nothing at first', async () => {
    const page = await screen('rubric')
    await click(all(page.body, 'summary').at(-1) ?? page.body)
    expect(page.words()).toContain('Nothing has been exported from this course yet.')
  })

  it('is listed with its files and what it did', async () => {
    const page = await screen('rubric', {
      'export.log': always([
        {
          at: '2026-10-20T10:00:00Z',
          by: 'Dr Lee',
          kind: 'gradebook',
          files: ['HIST 210 scores.csv'],
          changes: [message('exporting:changes.sets', { count: 2, column: 'Week 5' })],
        },
      ]),
    })
    await click(all(page.body, 'summary').at(-1) ?? page.body)
    expect(page.words()).toMatch(/Scores to the gradebook by Dr Lee HIST 210 scores\.csv Sets 2 scores/)
  })
})
