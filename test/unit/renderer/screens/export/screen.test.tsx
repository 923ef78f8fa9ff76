import { beforeEach, describe, expect, it } from 'vitest'
import { choose, click, settle, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import type { CanvasSource } from '#shared/contract/exportViews.ts'
import { personId, planId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'
import { gradebook, assessments, plan, screen, handOver, copied, clipboard } from './exportScreen.tsx'

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
