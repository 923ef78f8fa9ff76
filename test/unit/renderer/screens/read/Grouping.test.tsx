import { describe, expect, it } from 'vitest'
import { choose, click } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { always } from '../../dom/standIn.ts'
import { bare, choices, queueOf, row, screen } from './readScreen.tsx'

const hash = () => window.location.hash

describe('how the list is put together', () => {
  it('goes student by student, keeps the open post, and comes back', async () => {
    const page = await screen({ query: '?post=p3' })
    await click(page.one('button', 'By student'))
    expect(hash()).toBe('#/course/hist/read?post=p3&order=student')
    await click(page.one('button', 'By post'))
    expect(hash()).toBe('#/course/hist/read?post=p3')
  })

  it('is turned by its key: by post, by student, one criterion, and round again', async () => {
    const page = await screen()
    const seen: string[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      await page.run('grouping')
      seen.push(hash().split('?')[1] ?? '')
    }
    expect(seen).toEqual(['order=student', 'one=point', ''])
  })

  it('of a student shows the week of the open post, or the whole term', async () => {
    const page = await screen({ query: '?order=student' })
    await click(page.one('button', 'Week 5'))
    expect(hash()).toContain('week=5')
    await click(page.one('button', 'Whole term'))
    expect(hash()).not.toContain('week')
  })

  it('of one criterion lets that be another, and asks the list for it', async () => {
    const page = await screen({ query: '?one=point' })
    await choose(page.one('list', 'Criterion read across everyone'), 'Supports it')
    expect(hash()).toContain('one=support')
    expect(page.inputs('posts.queue').at(-1)).toMatchObject({ criterionId: 'support' })
    expect(page.inputs('posts.rows').at(-1)).toMatchObject({ criterionId: 'support' })
  })

  it('from A to Z says why not, with the way back', async () => {
    const page = await screen({ query: '?order=name' })
    expect(page.words()).toContain('Down a list from A to Z levels grow stricter')
    await click(page.one('button', 'Shuffle instead'))
    expect(hash()).toBe('#/course/hist/read')
  })
})

describe('the students of a list', () => {
  const byStudent = queueOf(row('p1', { student: 1 }), row('p2', { student: 1 }), row('p3', { student: 2 }))

  it('are told apart by a number in every row, because codes differ between discussions', async () => {
    const page = await screen({ queue: byStudent, query: '?order=student' })
    const rows = all(page.body, 'ol button').map((one) => one.textContent)
    expect(rows.map((words) => /student \d/u.exec(words)?.[0])).toEqual([
      'student 1',
      'student 1',
      'student 2',
    ])
  })

  it('are stepped through by their own keys', async () => {
    const page = await screen({ queue: byStudent, query: '?order=student&post=p2' })
    await page.run('nextStudent')
    expect(hash()).toContain('post=p3')
    await page.run('nextStudent')
    expect(hash()).toContain('post=p3')
    await page.run('previousStudent')
    expect(hash()).toContain('post=p1')
  })
})

describe('views that were kept', () => {
  const kept = {
    ...choices,
    views: [
      {
        viewId: 'v1',
        name: 'Sunday',
        choice: {
          order: 'time' as const,
          week: 4,
          topicId: null,
          section: null,
          group: null,
          only: ['unscored' as const],
          criterionId: null,
          text: null,
        },
      },
    ],
  }
  const answers = { 'posts.choices': always(kept), 'views.remove': always(bare) }

  it('are shown whole: what stood behind a number before goes', async () => {
    const page = await screen({ answers, query: '?posts=p1&week=5' })
    await page.run('choose')
    await click(page.one('button', 'Sunday'))
    expect(hash()).toBe('#/course/hist/read?week=4&order=time&only=unscored')
    expect(page.has('button', 'Done')).toBe(false)
  })

  it('are deleted by their own button', async () => {
    const page = await screen({ answers })
    await page.run('choose')
    await click(page.one('button', 'Delete the view “Sunday”'))
    expect(page.inputs('views.remove')).toEqual([{ course: 'hist', viewId: 'v1' }])
  })
})
