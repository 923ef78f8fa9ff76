import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, click, fire, leave, press, settle, type } from '../../dom/hands.ts'
import { all, nameOf, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { reading } from '../../rendered/reading.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer, preferences } from '#renderer/lib/preferences.ts'
import ReadScreen from '#renderer/screens/read/screen.tsx'
import type { CourseHead, Queue, QueueRow, Reading } from '#shared/contract/views.ts'
import type { AgreementReport, QueueChoices } from '#shared/contract/readingViews.ts'
import { criterionId, personId, postId, topicId } from '#shared/model/ids.ts'
import { emptyMark, type LevelMark } from '#shared/model/mark.ts'
import { ok } from '#shared/model/result.ts'

const row = (id: string, change: Partial<QueueRow> = {}): QueueRow => ({
  postId: postId(id),
  topicId: topicId('t1'),
  week: 5,
  who: `Wren ${id}`,
  name: null,
  student: null,
  kind: 'reply',
  opening: `Opening of ${id}`,
  scored: 0,
  criteria: 5,
  needsHuman: false,
  late: false,
  media: false,
  read: false,
  moderation: false,
  pinned: false,
  ...change,
})
const queueOf = (...rows: readonly QueueRow[]): Queue => ({
  rows,
  total: rows.length,
  scored: rows.filter(({ scored, criteria }) => scored === criteria).length,
})
const three = queueOf(row('p1'), row('p2', { scored: 5 }), row('p3'))

/** The reading of any post: the one of the other reading tests under another id. */
const readingOf = (id: string, change: Partial<Reading> = {}): Reading => ({
  ...reading,
  focus: {
    ...reading.focus,
    who: `Wren ${id}`,
    post: { ...reading.focus.post, id: postId(id), authorId: personId('7') },
  },
  ...change,
})
const levelled = (level: LevelMark['level']): Partial<Reading> => ({
  mark: {
    ...emptyMark,
    levels: {
      [criterionId('point')]: { level, how: 'own', suggested: 4, reason: '', at: '2026-10-10T10:00:00Z' },
    },
  },
})

const choices: QueueChoices = { weeks: [4, 5], topics: [], sections: ['Sec 1'], groups: [], views: [] }
const bare: CourseHead = { ...head, settings: { ...head.settings, markFirst: false } }

interface Setup {
  readonly answers?: Answers
  readonly query?: string
  readonly queue?: Queue
  readonly shown?: Partial<Reading>
  readonly course?: CourseHead
}

async function screen({ answers = {}, query = '', queue = three, shown = {}, course = bare }: Setup = {}) {
  window.location.hash = `#/course/hist/read${query}`
  const page = await open(
    <ReadScreen />,
    {
      'posts.queue': always(queue),
      'posts.read': ({ postId: id }) => ok(readingOf(id, shown)),
      'posts.returning': always(null),
      'posts.choices': always(choices),
      'marks.level': always(course),
      'marks.flags': always(course),
      'marks.strategies': always(course),
      'marks.late': always(course),
      ...answers,
    },
    { course },
  )
  const run = async (id: string) => {
    const command = currentCommands().find((one) => one.id === `read.${id}`)
    if (command === undefined) throw new Error(`no command read.${id}`)
    command.run()
    await settle()
  }
  return { ...page, run }
}

describe('the reading screen without a post', () => {
  it('says that nothing was imported, with the way there', async () => {
    const page = await screen({ queue: queueOf(), course: { ...bare, lastImport: null } })
    await click(page.one('button', 'Import files'))
    expect(window.location.hash).toBe('#/course/hist/import')
  })

  it('says that no post fits, and shows all again', async () => {
    const page = await screen({ queue: queueOf(), query: '?week=3' })
    expect(page.words()).toContain('No post fits this choice')
    await click(page.one('button', 'Show all posts'))
    expect(window.location.hash).toBe('#/course/hist/read')
  })

  it('says that a search found nothing', async () => {
    const page = await screen({ queue: queueOf(), query: '?text=xyz' })
    expect(page.words()).toContain('No post holds these words.')
    expect(spoken()).toBe('No post holds these words.')
  })

  it('says what went wrong, and asks again', async () => {
    const page = await screen({ answers: { 'posts.queue': refused } })
    await click(page.one('button', 'Try again'))
    expect(page.inputs('posts.queue')).toHaveLength(2)
    expect(page.words()).toContain(refusedWords)
  })
})

describe('the queue', () => {
  it('opens the post that the address names', async () => {
    const page = await screen({ query: '?post=p3' })
    expect(page.inputs('posts.read')).toEqual([{ course: 'hist', postId: 'p3', afresh: false }])
  })

  it('opens the post of a row, and keeps the rest of the address', async () => {
    const page = await screen({ query: '?week=5&post=p1' })
    await click(all(page.body, 'ol button')[2] ?? page.body)
    expect(window.location.hash).toBe('#/course/hist/read?week=5&post=p3')
  })

  it('says how far the scoring is', async () => {
    expect((await screen()).words()).toContain('1 of 3 scored · 2 left')
  })

  it('at its end offers to look back and to go on to feedback', async () => {
    const page = await screen({ queue: queueOf(row('p1', { scored: 5 })) })
    await click(page.one('button', 'On to feedback'))
    expect(window.location.hash).toBe('#/course/hist/feedback')
  })

  it('steps by its keys, and stays at its ends', async () => {
    const page = await screen({ query: '?post=p1' })
    await page.run('previous')
    expect(window.location.hash).toContain('post=p1')
    await page.run('next')
    expect(window.location.hash).toContain('post=p2')
    await page.run('next')
    await page.run('next')
    expect(window.location.hash).toContain('post=p3')
  })

  it('goes to the next without all its levels', async () => {
    const page = await screen({ query: '?post=p1' })
    await page.run('unscored')
    expect(window.location.hash).toContain('post=p3')
  })

  it('says that everything is scored, and looks back', async () => {
    const page = await screen({
      queue: queueOf(row('p1', { scored: 5 })),
      answers: { 'posts.agreement': refused },
    })
    await page.run('unscored')
    expect(page.names('dialog')).toEqual(['Looking back on this list'])
  })

  it('announces the post once, with its place and its length', async () => {
    await screen({ query: '?post=p3' })
    expect(spoken()).toBe('Post 3 of 3, opening post by Wren p3, 19 words, 0 of 5 criteria scored')
  })
})

describe('setting a level', () => {
  const scale = (page: Awaited<ReturnType<typeof screen>>) => page.one('region', 'Makes a point')
  const step = (page: Awaited<ReturnType<typeof screen>>, at: number) =>
    all(scale(page), '[role="radio"]')[at] ?? page.body

  it('by a click is one call, as one’s own, and shows at once', async () => {
    const slow = later<CourseHead>()
    const page = await screen({ answers: { 'marks.level': slow.answer } })
    await click(step(page, 2))
    expect(page.inputs('marks.level')).toEqual([
      {
        course: 'hist',
        postId: 'p1',
        criterionId: 'point',
        level: 2,
        how: 'disagreed',
        reason: '',
        afresh: false,
      },
    ])
    expect(step(page, 2).getAttribute('aria-checked')).toBe('true')
  })

  it('by a number is of the criterion in focus', async () => {
    const page = await screen()
    await page.run('level.3')
    await page.run('level.1')
    expect(page.inputs('marks.level')).toMatchObject([
      { criterionId: 'point', level: 3 },
      { criterionId: 'point', level: 1 },
    ])
  })

  it('is taken away by 0', async () => {
    const page = await screen({ shown: levelled(2) })
    await fire(step(page, 2), 'focusin')
    await page.run('clear')
    expect(page.inputs('marks.level').at(-1)).toMatchObject({ level: null, how: 'own' })
  })

  it('that could not be kept is taken back to the truth', async () => {
    const page = await screen({ answers: { 'marks.level': refused } })
    await click(step(page, 2))
    expect(spoken()).toBe(refusedWords)
    expect(step(page, 2).getAttribute('aria-checked')).toBe('false')
  })

  it('moves the focus by arrows without setting anything', async () => {
    const page = await screen()
    step(page, 0).focus()
    await press(step(page, 0), 'ArrowRight')
    expect(page.focused()).toBe(step(page, 1))
    await press(step(page, 1), 'ArrowLeft')
    await press(step(page, 0), 'ArrowLeft')
    expect(page.focused()).toBe(step(page, 0))
    expect(page.inputs('marks.level')).toEqual([])
  })

  it('goes from criterion to criterion by Tab while letters are keys', async () => {
    const page = await screen()
    step(page, 0).focus()
    await press(step(page, 0), 'Tab')
    expect(page.focused().closest('[role="radiogroup"]')).toBe(page.one('region', 'Supports it'))
  })

  it('accepts the suggestion as accepted', async () => {
    const page = await screen()
    await page.run('accept')
    expect(page.inputs('marks.level')).toMatchObject([{ criterionId: 'point', level: 4, how: 'accepted' }])
  })

  it('keeps the reason for disagreeing with the next level', async () => {
    const page = await screen()
    await page.run('disagree')
    const box = page.one('field', 'Why, in one line?')
    await type(box, 'No example')
    await click(page.one('button', 'Keep'))
    await page.run('level.1')
    expect(page.inputs('marks.level')).toMatchObject([{ level: 1, how: 'disagreed', reason: 'No example' }])
  })
})

describe('marking first', () => {
  const first = { shown: { markFirst: 'always' as const } }

  it('hides the suggestion until a level is set', async () => {
    const page = await screen(first)
    expect(page.words()).toContain('The suggestion stays hidden until you have set a level.')
    expect(page.words()).not.toContain('Korea would have had it first.”')
    expect(page.names('region')).toContain('Makes a point')
  })

  it('shows it on request', async () => {
    const page = await screen(first)
    await click(page.one('button', 'Show it now'))
    expect(page.has('button', 'Accept')).toBe(true)
  })

  it('does not accept what is hidden: it shows it and says so', async () => {
    const page = await screen(first)
    await page.run('accept')
    expect(page.inputs('marks.level')).toEqual([])
    expect(spoken()).toBe('Here is the suggestion. Press A once more to accept it.')
  })

  it('keeps a level set blind as one’s own', async () => {
    const page = await screen(first)
    await page.run('level.4')
    expect(page.inputs('marks.level')).toMatchObject([{ level: 4, how: 'own' }])
  })
})

describe('what else is said of a post', () => {
  it('read and moderation are one call each, by button and key', async () => {
    const page = await screen()
    await click(page.one('button', 'Mark as read'))
    await page.run('moderation')
    expect(page.inputs('marks.flags')).toEqual([
      { course: 'hist', postId: 'p1', read: true },
      { course: 'hist', postId: 'p1', moderation: true },
    ])
  })

  it('a way of talking is corrected by its chip, from what was suggested', async () => {
    const page = await screen()
    await click(page.one('button', /Inquiry$/))
    expect(page.inputs('marks.strategies')).toMatchObject([
      { postId: 'p1', strategies: expect.arrayContaining(['debate', 'inquiry']) as unknown },
    ])
  })

  it('pinning needs words that are selected', async () => {
    const page = await screen()
    await page.run('pin')
    expect(spoken()).toBe('Select some of the student’s words first, then press P.')
  })

  it('the reason of a late post is kept when it is given', async () => {
    const page = await screen({ shown: { late: true } })
    await click(page.one('button', 'Note a reason'))
    await type(page.one('field', 'Why it was late'), ' Was ill ')
    await press(page.one('field', 'Why it was late'), 'Enter')
    expect(page.inputs('marks.late')).toHaveLength(1)
    expect(JSON.stringify(page.inputs('marks.late')[0])).toContain('Was ill')
  })
})

describe('a post that came back', () => {
  const due = row('p1', { afresh: true, scored: 0 } as Partial<QueueRow>)

  it('comes after one that is done, and its levels are kept beside the first', async () => {
    const page = await screen({
      queue: queueOf(row('p2', { scored: 5 }), row('p3')),
      query: '?post=p2',
      answers: { 'posts.returning': always(due) },
    })
    await page.run('next')
    expect(window.location.hash).toContain('post=p1')
    expect(page.inputs('posts.read').at(-1)).toMatchObject({ postId: 'p1', afresh: true })
    await page.run('level.2')
    expect(page.inputs('marks.level')).toMatchObject([{ postId: 'p1', level: 2, afresh: true }])
  })

  it('never interrupts a post that is not done', async () => {
    const page = await screen({
      queue: queueOf(row('p2'), row('p3')),
      query: '?post=p2',
      answers: { 'posts.returning': always(due) },
    })
    await page.run('next')
    expect(window.location.hash).toContain('post=p3')
  })
})

describe('what to read', () => {
  const opened = async (setup: Setup = {}) => {
    const page = await screen(setup)
    await page.run('choose')
    return page
  }

  it('opens by its key and offers only what the course has', async () => {
    const page = await opened()
    expect(page.names('list')).toEqual(expect.arrayContaining(['Week', 'Section']))
    expect(page.names('list')).not.toContain('Group')
  })

  it('narrows the list by the address', async () => {
    const page = await opened({ query: '?post=p2' })
    await choose(page.one('list', 'Week'), 'Week 4')
    await click(page.one('tick', 'Needs a human'))
    await click(page.one('tick', 'Pinned'))
    expect(window.location.hash).toBe('#/course/hist/read?week=4&only=needs-human%2Cpinned')
    await click(page.one('tick', 'Needs a human'))
    expect(window.location.hash).toBe('#/course/hist/read?week=4&only=pinned')
  })

  it('keeps the choice under a name, which has to be one', async () => {
    const page = await opened({ query: '?week=4', answers: { 'views.save': always(head) } })
    expect(page.one('button', 'Keep').disabled).toBe(true)
    await type(page.one('field', 'Name for this choice'), ' Week four ')
    await click(page.one('button', 'Keep'))
    expect(page.inputs('views.save')).toMatchObject([{ course: 'hist', choice: { week: 4 } }])
    expect(spoken()).toBe('Kept as “Week four”.')
    expect(page.one('field', 'Name for this choice')).toHaveProperty('value', '')
  })

  it('keeps the name that was typed when it could not be kept', async () => {
    const page = await opened({ answers: { 'views.save': refused } })
    await type(page.one('field', 'Name for this choice'), 'Mine')
    await click(page.one('button', 'Keep'))
    expect(page.one('field', 'Name for this choice')).toHaveProperty('value', 'Mine')
    expect(spoken()).toBe(refusedWords)
  })
})

describe('finding words', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('waits until the hand rests, then goes into the address', async () => {
    const page = await screen()
    await type(page.one('field', 'Find in posts of all weeks'), 'ren')
    await type(page.one('field', 'Find in posts of all weeks'), 'rent ')
    expect(window.location.hash).toBe('#/course/hist/read')
    vi.advanceTimersByTime(200)
    await settle()
    expect(window.location.hash).toContain('text=rent')
    expect(page.one('field', 'Find in posts of all weeks')).toHaveProperty('value', 'rent ')
  })

  it('is given up with Escape', async () => {
    const page = await screen({ query: '?text=rent' })
    await press(page.one('field', 'Find in posts of all weeks'), 'Escape')
    vi.advanceTimersByTime(200)
    await settle()
    expect(window.location.hash).not.toContain('text')
  })
})

describe('looking back', () => {
  const report: AgreementReport = {
    scored: 2,
    total: 3,
    overall: { exact: 1, compared: 2, withinOne: 2 },
    unseen: { exact: 0, compared: 0, withinOne: 0 },
    accepted: 0,
    disagreements: 1,
    disagreedPosts: [postId('p1')],
    criteria: [
      {
        criterionId: criterionId('point'),
        title: 'rubric:criterion.point.title',
        compared: 2,
        exact: 1,
        withinOne: 2,
        above: [postId('p1'), postId('p2')],
        below: [],
      },
    ],
    drift: {
      posts: 1,
      levels: { exact: 1, compared: 2, withinOne: 2 },
      earlyLower: [postId('p3')],
      earlyHigher: [],
    },
  }

  it('is asked of the list as it is narrowed, and only when it opens', async () => {
    const page = await screen({ query: '?week=5', answers: { 'posts.agreement': refused } })
    expect(page.inputs('posts.agreement')).toEqual([])
    await page.run('lookBack')
    expect(page.inputs('posts.agreement')).toMatchObject([{ course: 'hist', week: 5 }])
  })

  it('opens the posts behind a number', async () => {
    const page = await screen({ answers: { 'posts.agreement': always(report) } })
    await page.run('lookBack')
    await click(page.one('button', 'Makes a point: 2 posts where your level is higher'))
    expect(window.location.hash).toBe('#/course/hist/read?posts=p1%2Cp2')
  })

  it('opens the early marks that look different', async () => {
    const page = await screen({ answers: { 'posts.agreement': always(report) } })
    await page.run('lookBack')
    expect(page.words()).toContain('One early mark looks lower than the later one.')
    await click(page.one('button', 'Review'))
    expect(window.location.hash).toBe('#/course/hist/read?posts=p3')
  })
})

describe('reading while presenting', () => {
  it('offers no key that sets a level or shows a suggestion', async () => {
    prefer({ presenting: true })
    await screen()
    const ids = currentCommands().map(({ id }) => id)
    expect(ids.filter((id) => /level|accept|reveal|unscored|lookBack|disagree/.test(id))).toEqual([])
    expect(ids).toContain('read.next')
  })

  it('does not say that a post was late, nor why', async () => {
    prefer({ presenting: true })
    const late = { late: true, mark: { ...emptyMark, lateReason: 'Was ill' } }
    const page = await screen({ shown: late })
    expect(page.words()).not.toContain('Was ill')
    expect(page.words()).not.toContain('Late')
  })

  it('speaks no name, also where the course shows names', async () => {
    prefer({ presenting: true })
    const course = { ...bare, settings: { ...bare.settings, anonymous: false } }
    const named = readingOf('p1')
    const page = await screen({
      course,
      queue: queueOf(row('p1', { who: 'Ana Ruiz' })),
      answers: { 'posts.read': always({ ...named, focus: { ...named.focus, who: 'Ana Ruiz' } }) },
    })
    expect(page.words()).not.toContain('Ana')
    expect(spoken()).not.toContain('Ana')
    const said = all(page.body, '[aria-label]').map(nameOf)
    expect(said.filter((name) => name.includes('Ana'))).toEqual([])
  })
})

describe('the widths of the panes', () => {
  it('are moved by arrow keys and remembered', async () => {
    const page = await screen()
    const [divider] = all(page.body, '[role="separator"]')
    const before = preferences().queueWidth
    await press(divider ?? page.body, 'ArrowRight')
    expect(preferences().queueWidth).toBeGreaterThan(before)
    expect(divider?.getAttribute('aria-valuenow')).toBe(String(preferences().queueWidth))
  })

  it('name which pane they are of', async () => {
    const page = await screen()
    expect(all(page.body, '[role="separator"]').map(nameOf)).toEqual([
      'Width of the list',
      'Width of the criteria',
    ])
    expect(wordsOf(page.body)).toContain('Korea')
    await leave(page.one('field', 'Find in posts of all weeks'))
  })
})
