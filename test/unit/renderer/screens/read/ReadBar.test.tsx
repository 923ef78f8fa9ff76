import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, click, leave, press, settle, type } from '../../dom/hands.ts'
import { all, nameOf, wordsOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, refused, refusedWords } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer, preferences } from '#renderer/lib/preferences.ts'
import type { AgreementReport } from '#shared/contract/readingViews.ts'
import { criterionId, postId } from '#shared/model/ids.ts'
import { emptyMark } from '#shared/model/mark.ts'
import { row, queueOf, readingOf, bare, screen, type Setup } from './readScreen.tsx'

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

  it('in this list keeps week and topic', async () => {
    const page = await screen({ query: '?week=5' })
    await page.run('find')
    await type(page.one('field', 'Find in this list'), 'rent')
    vi.advanceTimersByTime(200)
    await settle()
    expect(window.location.hash).toBe('#/course/hist/read?week=5&text=rent')
  })

  it('in all weeks leaves week and topic', async () => {
    const page = await screen({ query: '?week=5' })
    await page.run('search')
    await type(page.one('field', 'Find in posts of all weeks'), 'rent')
    vi.advanceTimersByTime(200)
    await settle()
    expect(window.location.hash).toBe('#/course/hist/read?text=rent')
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
    acceptedPosts: [],
    unseenPosts: [],
    notScored: [postId('p7')],
    criteria: [
      {
        criterionId: criterionId('point'),
        title: 'rubric:criterion.point.title',
        compared: 2,
        exact: 1,
        withinOne: 2,
        exactPosts: [postId('p4')],
        withinOnePosts: [postId('p4'), postId('p1')],
        above: [postId('p1'), postId('p2')],
        below: [],
      },
    ],
    drift: {
      posts: 1,
      again: [postId('p3')],
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

  it.each([
    ['Open the post that is not scored yet', 'p7'],
    ['Open the post where you disagreed', 'p1'],
    ['Open the post that came back', 'p3'],
    ['Makes a point: 1 posts with the suggested level', 'p4'],
    ['Makes a point: 2 posts within one level', 'p4%2Cp1'],
  ])('opens the posts behind “%s”', async (name, posts) => {
    const page = await screen({ answers: { 'posts.agreement': always(report) } })
    await page.run('lookBack')
    await click(page.one('button', name))
    expect(window.location.hash).toBe(`#/course/hist/read?posts=${posts}`)
  })

  it('offers no way to posts that are none', async () => {
    const page = await screen({ answers: { 'posts.agreement': always(report) } })
    await page.run('lookBack')
    expect(page.names('button').filter((name) => name.includes('took over'))).toEqual([])
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
