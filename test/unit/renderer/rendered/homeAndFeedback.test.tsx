import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CourseCard, DraftRow, DraftView } from '#shared/contract/views.ts'
import { courseId, draftId, personId, postId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { attributes, part, rawKey, wordsOf } from './part.tsx'
import { read, windowWith } from './render.tsx'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', windowWith())
})
afterEach(() => vi.unstubAllGlobals())

const nothing = () => undefined

const card: CourseCard = {
  id: courseId('HIST 210'),
  title: 'HIST 210',
  term: 'Autumn 2026',
  sample: false,
  folder: '/courses/HIST 210',
  lastOpened: null,
  lastImport: null,
  archived: false,
  toScore: 12,
  toApprove: 3,
  problem: null,
}

describe('the courses of the first screen', () => {
  const cards = (...list: readonly CourseCard[]) =>
    part(import('#renderer/screens/home/CourseCards.tsx'), 'CourseCards', { cards: list })

  it('say what waits in each, with its name to the number', async () => {
    const markup = await cards(card)
    expect(wordsOf(markup, 'dt')).toEqual(['To score', 'Feedback to approve'])
    expect(wordsOf(markup, 'dd')).toEqual(['12', '3'])
    expect(read(markup)).toContain('Not opened yet · Nothing imported yet')
  })

  it('open by a link whose address survives any folder name', async () => {
    const { parseRoute } = await import('#renderer/lib/route.ts')
    const odd = courseId('Käse & “Brot”/50% #1?')
    const [address = ''] = attributes(await cards({ ...card, id: odd }), 'href')
    expect(parseRoute(address)).toMatchObject({ screen: 'overview', course: odd })
  })

  it('say of the sample that it is one, and of no other', async () => {
    expect(read(await cards({ ...card, sample: true }))).toContain('HIST 210 Sample')
    expect(read(await cards(card))).not.toContain('Sample')
  })

  it('that are put away are listed apart, and counted', async () => {
    const away = { ...card, id: courseId('HIST 110'), title: 'HIST 110', archived: true }
    const markup = await cards(card, away)
    expect(read(markup)).toContain('One course put away')
    expect(markup.indexOf('HIST 110')).toBeGreaterThan(markup.indexOf('<details'))
    expect(markup.indexOf('HIST 210')).toBeLessThan(markup.indexOf('<details'))
    expect(await cards(card)).not.toContain('<details')
  })

  it('have a menu that names the course it belongs to', async () => {
    expect(attributes(await cards(card), 'aria-label')).toContain('More about HIST 210')
  })

  it('keep the link of a course with a problem and say the problem', async () => {
    const markup = await cards({ ...card, problem: message('errors:card.fromTheFuture') })
    expect(attributes(markup, 'href')).toHaveLength(1)
    expect(read(markup)).not.toMatch(rawKey)
    expect(read(markup).length).toBeGreaterThan(read(await cards(card)).length + 20)
  })

  it('show a title and a folder as text, in whatever direction they are written', async () => {
    const markup = await cards({ ...card, title: '<script>x</script>', folder: '/דרך/‮x' })
    expect(markup).not.toContain('<script>')
    expect(markup).toContain('<bdi>/דרך/‮x</bdi>')
  })

  it('are a named list', async () => {
    const markup = await cards(card, { ...card, id: courseId('b') })
    expect(attributes(markup, 'aria-label')[0]).toBe('Your courses')
    expect(markup.match(/<li/g)).toHaveLength(2)
  })
})

const row = (id: string, state: DraftRow['state'], posts = 2, section = ''): DraftRow => ({
  draftId: draftId(`${id} 1-2`),
  personId: personId(id),
  postId: null,
  thread: '',
  opened: true,
  deliveredAt: null,
  name: `Student ${id}`,
  section,
  state,
  posts,
})

describe('the list of feedback', () => {
  const list = (rows: readonly DraftRow[], open: string | null = null) =>
    part(import('#renderer/screens/feedback/DraftList.tsx'), 'DraftList', { rows, open, onOpen: nothing })
  const all = (['not-started', 'draft', 'edited', 'approved', 'delivered'] as const).map((state, at) =>
    row(String(at), state),
  )

  it('says each state in a word and a shape of its own, never by colour alone', async () => {
    const markup = await list(all)
    const states = wordsOf(markup, 'button').map((words) => words.replace(/^Student \d /, ''))
    expect(states).toEqual([
      '○ Not started 2 posts',
      '◔ Draft 2 posts',
      '◑ Edited 2 posts',
      '● Approved 2 posts',
      '✓ Delivered 2 posts',
    ])
    expect(markup.match(/aria-hidden="true"/g)).toHaveLength(5)
  })

  it('counts what was delivered as approved', async () => {
    expect(wordsOf(await list(all), 'h2')).toEqual(['2 of 5 approved'])
  })

  it('tells readers which student is open, and no other', async () => {
    const markup = await list(all, '3 1-2')
    expect(markup.match(/aria-current="true"/g)).toHaveLength(1)
    expect(markup).toMatch(/aria-current="true"[^>]*><span[^>]*>Student 3</)
  })

  it('names the section where there is one, and says none posted in words', async () => {
    const markup = await list([row('a', 'draft', 0, 'Sec 2'), row('b', 'draft', 1)])
    expect(wordsOf(markup, 'button')).toEqual([
      'Student a ◔ Draft Sec 2 · no posts in these weeks',
      'Student b ◔ Draft 1 post',
    ])
  })
})

const text = { strength: 'You tested it.', quotation: 'If so', nextStep: 'Ask.', question: 'And?' }
const view: DraftView = {
  draftId: draftId('a 1-2'),
  personId: personId('a'),
  name: 'Ana Ruiz',
  draft: {
    personId: personId('a'),
    weeks: { from: 1, to: 2 },
    suggested: text,
    text,
    sources: [
      { part: 'strength', kind: 'quotation', what: message('app:rail.read'), postId: null },
      { part: 'strength', kind: 'criterion', what: message('app:rail.groups'), postId: null },
      { part: 'strength', kind: 'bank', what: message('app:rail.groups'), postId: null },
      { part: 'question', kind: 'thread', what: message('app:rail.print'), postId: null },
    ],
    state: 'draft',
    opened: true,
    approvedAt: null,
    deliveredAt: null,
  },
  words: 42,
  blocks: [],
  cautions: [],
  evidence: [],
}

describe('the parts of a feedback', () => {
  const fields = (readOnly: boolean) =>
    part(import('#renderer/screens/feedback/DraftFields.tsx'), 'DraftFields', {
      text,
      sources: view.draft.sources,
      readOnly,
      onChange: nothing,
      onLeave: nothing,
      bank: undefined,
      onEnter: nothing,
      onKeep: nothing,
    })

  it('are four text boxes, each with a name that belongs to it', async () => {
    const markup = await fields(false)
    expect(wordsOf(markup, 'label')).toEqual([
      'What worked',
      'In the student&#x27;s own words',
      'Next step',
      'A question to take back',
    ])
    const ids = ['strength', 'quotation', 'nextStep', 'question'].map((name) => `draft-${name}`)
    expect(attributes(markup, 'for')).toEqual(ids)
    for (const id of ids) expect(markup).toMatch(new RegExp(`<textarea[^>]*id="${id}"`))
  })

  it('say where their sentences come from, each source once and under its own part', async () => {
    const notes = wordsOf(await fields(false), 'p').filter((words) => words.startsWith('Where it comes from'))
    expect(notes).toEqual([
      'Where it comes from: Groups',
      'Where it comes from: Read',
      'Where it comes from: Print',
    ])
  })

  it('cannot be typed in while approved', async () => {
    expect((await fields(true)).match(/readonly=""/gi)).toHaveLength(4)
    expect(await fields(false)).not.toMatch(/readonly=""/i)
  })
})

describe('the feedback of a student', () => {
  const pane = (shown: DraftView) =>
    part(import('#renderer/screens/feedback/DraftPane.tsx'), 'DraftPane', {
      view: shown,
      onNext: nothing,
      editing: { text: shown.draft.text, change: nothing, flush: () => Promise.resolve() },
      bank: undefined,
      onEnter: nothing,
      onKeep: nothing,
    })

  it('says whose it is, its state and its length', async () => {
    const markup = await pane(view)
    expect(attributes(markup, 'aria-label')).toContain('Feedback for Ana Ruiz')
    expect(read(markup)).toContain('Ana Ruiz Draft · 42 words')
  })

  it('cannot be approved while something blocks it, and says what', async () => {
    const markup = await pane({ ...view, blocks: [message('app:undo.nothing')] })
    expect(read(markup)).toContain('Before it can be approved There is nothing to undo.')
    expect(markup).toMatch(/<button[^>]*disabled=""[^>]*>(?:(?!<\/button>).)*Approve and go on/)
  })

  it('can be approved in spite of a caution', async () => {
    const markup = await pane({ ...view, cautions: [message('app:undo.nothing')] })
    expect(read(markup)).toContain('Look once more There is nothing to undo.')
    expect(markup).not.toContain('disabled=""')
  })

  it.each([
    ['approved', ['Mark as delivered', 'Take the approval back']],
    ['delivered', ['Not delivered after all']],
  ] as const)('%s, is locked until that is taken back', async (state, buttons) => {
    const markup = await pane({ ...view, draft: { ...view.draft, state } })
    expect(wordsOf(markup, 'button')).toEqual(buttons)
    expect(markup.match(/<textarea[^>]*readonly=""/gi)?.length).toBe(4)
  })
})

describe('a part with an open variable', () => {
  it('says which one, beside the colour', async () => {
    const markup = await part(import('#renderer/screens/feedback/DraftFields.tsx'), 'DraftFields', {
      text: { ...text, nextStep: 'Come to {office}.' },
      sources: [],
      readOnly: false,
      bank: undefined,
      onChange: nothing,
      onLeave: nothing,
      onEnter: nothing,
      onKeep: nothing,
    })
    expect(read(markup)).toContain('{office} has no value yet.')
    expect(markup).toMatch(/id="draft-nextStep-description"[^>]*>(?:(?!<\/p>).)*\{office\} has no value/)
  })
})

describe('what was changed', () => {
  it('is struck out and underlined, word by word, and nothing where nothing was', async () => {
    const changes = (after: string) =>
      part(import('#renderer/screens/feedback/Changes.tsx'), 'Changes', {
        suggested: text,
        text: { ...text, question: after },
      })
    const markup = await changes('And then?')
    expect(markup).toMatch(/<del[^>]*>And\?<\/del>/)
    expect(markup).toMatch(/<ins[^>]*>And then\?<\/ins>/)
    expect(await changes(text.question)).not.toContain('<details')
  })
})

describe('what the student wrote', () => {
  const pane = (evidence: DraftView['evidence']) =>
    part(import('#renderer/screens/feedback/SidePane.tsx'), 'SidePane', {
      side: 'posts',
      turn: nothing,
      evidence,
      bank: undefined,
      editing: null,
      edit: nothing,
      onInsert: null,
    })

  it('is said to be missing where there is nothing', async () => {
    expect(read(await pane([]))).toContain('No posts in these weeks.')
  })

  it('stands with the level words that were set, as text', async () => {
    const levels = [
      { title: 'rubric:criterion.support.title', level: 0 as const },
      { title: 'My own criterion', level: 4 as const },
    ]
    const markup = await pane([
      { postId: postId('p'), topicTitle: 'Week 1', text: '<i>x</i>', media: ['My clip'], levels },
    ])
    expect(wordsOf(markup, 'li').join(' ')).toContain('Supports it: ●○○○○ Not yet')
    expect(read(markup)).toContain('My own criterion: ●●●●● Strong')
    expect(markup).toContain('&lt;i&gt;x&lt;/i&gt;')
    expect(read(markup)).toContain('My clip')
    expect(read(markup)).not.toContain('No posts')
  })

  it('can be scrolled by the keyboard', async () => {
    expect(await pane([])).toMatch(/<aside[^>]*tabindex="0"/)
  })
})
