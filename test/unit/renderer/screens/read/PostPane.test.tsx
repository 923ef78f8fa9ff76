import { describe, expect, it } from 'vitest'
import { click, fire, settle, type } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { always } from '../../dom/standIn.ts'
import type { Reading, ThreadPost } from '#shared/contract/views.ts'
import { postId } from '#shared/model/ids.ts'
import { ok } from '#shared/model/result.ts'
import { aPost, aTopic } from '#test/fixtures/course.ts'
import { bare, readingOf, screen } from './readScreen.tsx'

const neighbour = (id: string, change: Partial<ThreadPost> = {}): ThreadPost => ({
  post: aPost({ id, topic: 't1', text: `Words of ${id}.` }),
  who: `Finch ${id}`,
  name: null,
  role: 'student',
  depth: 0,
  when: null,
  ...change,
})
const thread: Partial<Reading> = {
  before: ['b1', 'b2', 'b3', 'b4', 'b5'].map((id) => neighbour(id)),
  after: ['a1', 'a2', 'a3', 'a4'].map((id) => neighbour(id)),
}

describe('the thread around the post', () => {
  it('shows the nearest three on either side, and all when asked', async () => {
    const page = await screen({ shown: thread })
    expect(page.words()).not.toContain('Words of b2.')
    expect(page.words()).toContain('Words of b3.')
    expect(page.words()).not.toContain('Words of a4.')
    await click(page.one('button', 'Show 2 earlier posts'))
    await click(page.one('button', 'Show one more post'))
    expect(page.words()).toContain('Words of b1.')
    expect(page.words()).toContain('Words of a4.')
  })

  it('is folded again around the next post', async () => {
    const page = await screen({ shown: thread, query: '?post=p1' })
    await click(page.one('button', 'Show 2 earlier posts'))
    await page.run('next')
    expect(page.has('button', 'Show 2 earlier posts')).toBe(true)
  })

  it('opens a neighbour by its name, but neither the staff nor what was deleted', async () => {
    const page = await screen({
      shown: {
        before: [
          neighbour('s', { role: 'staff', who: 'Dr Lee' }),
          neighbour('d', { post: aPost({ id: 'd', deleted: true }) }),
        ],
        after: [neighbour('p3')],
      },
    })
    expect(page.words()).toContain('Dr Lee (teacher)')
    expect(page.words()).toContain('This post was deleted.')
    expect(page.names('button').filter((name) => /Dr Lee|Finch d/u.test(name))).toEqual([])
    await click(page.one('button', 'Finch p3'))
    expect(window.location.hash).toContain('post=p3')
  })
})

describe('the prompt', () => {
  const prompt = `Write about ${'a long matter '.repeat(30)}`

  it('is folded where it is long, stays open from post to post, and is folded for another discussion', async () => {
    const topics = { p1: 't1', p2: 't1', p3: 't9' }
    const page = await screen({
      query: '?post=p1',
      answers: {
        'posts.read': ({ postId: id }) => {
          const topic = Object.entries(topics).find(([post]) => post === id)?.[1] ?? 't1'
          return ok(readingOf(id, { topic: aTopic({ id: topic, title: 'Prompt', prompt }) }))
        },
      },
    })
    await click(page.one('button', 'Whole prompt'))
    await page.run('next')
    expect(page.has('button', 'Fold the prompt')).toBe(true)
    await page.run('next')
    expect(page.has('button', 'Whole prompt')).toBe(true)
  })
})

describe('looking up a name', () => {
  it('is one call for this post, and hidden again by another', async () => {
    const page = await screen({ answers: { 'names.lookUp': always(bare) } })
    await click(page.one('button', 'Look up the name'))
    expect(page.inputs('names.lookUp')).toEqual([{ course: 'hist', postId: 'p1', on: true }])
    const known = readingOf('p1')
    const shown = await screen({
      answers: {
        'names.lookUp': always(bare),
        'posts.read': always({ ...known, focus: { ...known.focus, name: 'Ana Ruiz' } }),
      },
    })
    expect(shown.words()).toContain('Ana Ruiz · Wren p1')
    await click(shown.one('button', 'Hide the name'))
    expect(shown.inputs('names.lookUp')).toMatchObject([{ on: false }])
  })

  it('is not offered of a post of which the export names nobody', async () => {
    const nobody = readingOf('p1')
    const post = { ...nobody.focus.post, authorId: null }
    const page = await screen({
      answers: { 'posts.read': always({ ...nobody, focus: { ...nobody.focus, post } }) },
    })
    expect(page.has('button', 'Look up the name')).toBe(false)
  })
})

describe('going on to the next post', () => {
  it('begins anew: the first criterion is open, nothing is being disagreed with or compared', async () => {
    const page = await screen({ query: '?post=p1' })
    await fire(all(page.one('region', 'Supports it'), '[role="radio"]')[0] ?? page.body, 'focusin')
    await page.run('disagree')
    expect(page.has('field', 'Why, in one line?')).toBe(true)
    await page.run('next')
    expect(page.has('field', 'Why, in one line?')).toBe(false)
    const open = all(page.body, 'section[data-focused="true"] h2').map((title) => title.textContent)
    expect(open).toEqual(['Makes a point'])
    expect(page.focused().getAttribute('aria-label')).toContain('Wren p2')
  })

  it('gives a reason that was kept for a level of the last post to no other', async () => {
    const page = await screen({ query: '?post=p1' })
    await page.run('disagree')
    await type(page.one('field', 'Why, in one line?'), 'No example')
    await click(page.one('button', 'Keep'))
    window.location.hash = '#/course/hist/read?post=p3'
    await settle()
    await page.run('level.1')
    expect(page.inputs('marks.level')).toMatchObject([{ postId: postId('p3'), reason: '' }])
  })
})
