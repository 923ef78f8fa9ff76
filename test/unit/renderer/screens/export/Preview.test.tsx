import { beforeEach, describe, expect, it } from 'vitest'
import { click, clickTwice, settle } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import type { ExportPlan } from '#shared/contract/exportViews.ts'
import { message } from '#shared/model/message.ts'
import { row, plan, screen, copied, clipboard } from './exportScreen.tsx'

beforeEach(() => {
  copied.length = 0
  clipboard.writeText.mockClear()
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
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
