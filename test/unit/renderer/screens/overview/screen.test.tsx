import { describe, expect, it } from 'vitest'
import { click } from '../../dom/hands.ts'
import { all, nameOf, wordsOf } from '../../dom/names.ts'
import { open } from '../../dom/page.tsx'
import { always, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { prefer, preferences } from '#renderer/lib/preferences.ts'
import OverviewScreen from '#renderer/screens/overview/screen.tsx'
import { chartRows } from '#renderer/screens/overview/participation.ts'
import { contrast, levelsSet } from '#renderer/screens/overview/quality.ts'
import { steps } from '#renderer/screens/overview/steps.ts'
import type { CourseHead, Overview } from '#shared/contract/views.ts'
import { criterionId, personId, postId, topicId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'

const line = (id: string, posts = 2) => ({
  personId: personId(id),
  name: `Student ${id}`,
  posts,
  repliesReceived: 0,
})
const overview: Overview = {
  week: 5,
  lead: [message('app:undo.nothing')],
  topics: [],
  unseen: ['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => line(id)),
  silent: [line('9', 0)],
  oneWay: [],
  dialogue: [
    { strategy: 'debate', replies: 4 },
    { strategy: 'inquiry', replies: 0 },
  ],
  notTried: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
  quality: [],
  carry: { staffTurns: 0, turns: 0, threadsAlive: 0 },
  acts: [
    {
      what: message('app:undo.nothingToRedo'),
      why: message('app:undo.nothing'),
      posts: [postId('p1'), postId('p2')],
    },
  ] as never,
  groups: [],
}

async function screen(answers: Answers = {}, query = '?week=5', course: CourseHead = head) {
  window.location.hash = `#/course/hist/overview${query}`
  return open(
    <OverviewScreen />,
    {
      'overview.get': always(overview),
      'feedback.list': always([]),
      'groups.list': always([]),
      ...answers,
    },
    { course },
  )
}

describe('the class at a glance', () => {
  it('of a course without an import says what will be here, with the way there', async () => {
    const page = await screen({}, '', { ...head, lastImport: null })
    expect(page.words()).toContain('Nothing has been imported into this course yet.')
    expect(page.inputs('overview.get')).toEqual([])
    await click(page.one('button', 'Import files'))
    expect(window.location.hash).toBe('#/course/hist/import')
  })

  it.each([
    ['?week=5', 5],
    ['', null],
    ['?week=0', null],
    ['?week=2.5', null],
    ['?week=x', null],
  ])('of "%s" is of week %s', async (query, week) => {
    const page = await screen({}, query)
    expect(page.inputs('overview.get')).toEqual([{ course: 'hist', week }])
  })

  it('says what went wrong in its place', async () => {
    const page = await screen({ 'overview.get': refused })
    expect(page.words()).toContain(refusedWords)
  })

  it('has a link for every week and says which is shown', async () => {
    const page = await screen()
    const links = all(page.one('region', 'Weeks'), 'a')
    expect(links.map(wordsOf)).toEqual(['Whole course', 'Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5'])
    expect(links.filter((link) => link.hasAttribute('aria-current')).map(wordsOf)).toEqual(['Week 5'])
    expect(links[3]?.getAttribute('href')).toBe('#/course/hist/overview?week=3')
  })

  it('lists the first people of a kind and counts the rest', async () => {
    const page = await screen()
    expect(page.words()).toContain('Student 6 and 2 more')
    expect(page.words()).not.toContain('Student 7')
    expect(page.words()).toContain('One-way: nobody')
  })

  it('opens the posts of who wrote; who wrote nothing has none to open', async () => {
    const page = await screen()
    expect(page.one('link', 'Student 1').getAttribute('href')).toBe('#/course/hist/read?person=1&week=5')
    expect(page.has('link', 'Student 9')).toBe(false)
  })

  it('opens an act at its first post', async () => {
    const page = await screen()
    await click(page.one('button', 'Open: There is nothing to redo.'))
    expect(window.location.hash).toBe('#/course/hist/read?posts=p1%2Cp2&post=p1')
  })

  it('says each definition to those who do not see it', async () => {
    const page = await screen()
    expect(page.names('button')).toContain('Unseen:: Posts, but no classmate has replied.')
  })

  it('says that every student has tried all four', async () => {
    expect((await screen()).words()).toContain('Every student has tried all four.')
  })
})

describe('the class while presenting', () => {
  it('names nobody and shows no acts, no levels', async () => {
    prefer({ presenting: true })
    const page = await screen()
    expect(page.words()).not.toContain('Student 1')
    expect(all(page.body, '[aria-label]').map(nameOf).join(' ')).not.toContain('Student 1')
    expect(page.words()).toContain('Presenter mode: names are codes')
    for (const hidden of ['Quality', 'This week for you']) expect(page.names('heading')).not.toContain(hidden)
  })
})

describe('the first steps', () => {
  it('are asked of the whole course, and lead where they are done', async () => {
    const page = await screen()
    expect(page.inputs('feedback.list')).toEqual([{ course: 'hist', weeks: { from: 1, to: 8 } }])
    const [approve] = all(page.one('region', 'First steps'), 'a')
    expect(approve?.getAttribute('href')).toBe('#/course/hist/feedback')
  })

  it('are put away for good', async () => {
    const page = await screen()
    await click(page.one('button', 'Put away'))
    expect(preferences().checklistDone).toBe(true)
    expect(page.has('region', 'First steps')).toBe(false)
  })

  it('are not asked about once they are put away', async () => {
    prefer({ checklistDone: true })
    const page = await screen()
    expect(page.inputs('feedback.list')).toEqual([])
  })

  it.each([
    [{ lastImport: null, scored: 0 }, [], 0, []],
    [{ lastImport: 'x', scored: 1 }, [], 0, ['import', 'read']],
    [{ lastImport: 'x', scored: 0 }, [{ state: 'approved' as const }], 1, ['import', 'feedback', 'groups']],
    [{ lastImport: 'x', scored: 0 }, [{ state: 'delivered' as const }], 0, ['import', 'feedback', 'print']],
    [{ lastImport: 'x', scored: 0 }, [{ state: 'edited' as const }], 0, ['import']],
  ])('of %o with %o and %i plans have %o done', (about, drafts, plans, done) => {
    expect(steps(about, drafts, plans).flatMap((step) => (step.done ? [step.id] : []))).toEqual(done)
  })
})

describe('the labels under the bars', () => {
  const labels = { week: (week: number) => `W${week}`, other: (purpose: string) => purpose }
  const topics = (count: number, change: object) =>
    Array.from({ length: count }, (_, at) => ({
      topicId: topicId(`t${at}`),
      title: `Topic ${at}`,
      week: null,
      purpose: 'group' as const,
      posts: 1,
      replies: 1,
      writers: 1,
      students: 1,
      ...change,
    }))

  it('are each another, also for more topics than letters', () => {
    const shorts = chartRows(topics(60, {}), labels).map(({ short }) => short)
    expect(new Set(shorts).size).toBe(60)
    expect(shorts.slice(0, 3)).toEqual(['group', 'groupb', 'groupc'])
    expect(shorts[26]).toBe('group27')
  })

  it('say the week of a prompt, and never that of a lounge', () => {
    expect(chartRows(topics(1, { week: 3, purpose: 'prompt' }), labels)[0]?.short).toBe('W3')
    expect(chartRows(topics(1, { week: 3, purpose: 'lounge' }), labels)[0]?.short).toBe('lounge')
  })
})

describe('the quality of the class in a sentence', () => {
  const row = (id: string, levels: readonly number[]) => ({
    criterionId: criterionId(id),
    title: id,
    levels,
    posts: null,
  })
  const pair = (...rows: Parameters<typeof contrast>[0]) => {
    const found = contrast(rows)
    return found === null ? null : [found.strong.criterionId, found.weak.criterionId]
  }

  it('goes by shares, not by counts', () => {
    expect(pair(row('many', [50, 0, 0, 50, 0]), row('few', [1, 0, 0, 4, 0]))).toEqual(['few', 'many'])
  })

  it.each([
    ['nothing is set', [row('a', [0, 0, 0, 0, 0])]],
    ['only one criterion has enough', [row('a', [0, 0, 5, 0, 0]), row('b', [0, 0, 0, 4, 0])]],
    ['all stand alike', [row('a', [0, 0, 5, 5, 0]), row('b', [5, 0, 0, 0, 5])]],
  ])('is not said where %s', (_, rows) => {
    expect(pair(...rows)).toBeNull()
  })

  it('counts every level that was set', () => {
    expect(levelsSet([row('a', [1, 2, 3, 4, 5]), row('b', [0, 0, 0, 0, 1])])).toBe(16)
  })
})
