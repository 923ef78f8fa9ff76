import { describe, expect, it } from 'vitest'
import { click, settle } from '../../dom/hands.ts'
import { all, type PageElement } from '../../dom/names.ts'
import type { Reading } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'
import { bare, queueOf, readingOf, row, screen } from './readScreen.tsx'

const many = queueOf(...Array.from({ length: 400 }, (_, at) => row(`p${at}`)))
const blind = { shown: { markFirst: 'always' as const } }

/** The posts that were asked for, in their order. */
const postsOf = (inputs: readonly unknown[]) =>
  inputs.map((input) =>
    typeof input === 'object' && input !== null && 'postId' in input ? input.postId : null,
  )

/** What a step changes in a part of the page. */
async function changesOf(part: PageElement, act: () => Promise<void>): Promise<readonly MutationRecord[]> {
  const seen: MutationRecord[] = []
  const observer = new MutationObserver((records) => seen.push(...records))
  observer.observe(part, { subtree: true, childList: true, characterData: true, attributes: true })
  await act()
  observer.disconnect()
  return seen
}

const list = (page: { readonly body: PageElement }): PageElement => all(page.body, 'ol')[0] ?? page.body

describe('a step to the next post', () => {
  it('changes two rows of the list, and none else', async () => {
    const page = await screen({ queue: many, query: '?post=p3' })
    const changes = await changesOf(list(page), () => page.run('next'))
    const rows = changes.map(({ target }) => (target instanceof Element ? target.textContent : ''))
    expect(changes.length).toBeGreaterThan(0)
    expect(rows.every((words) => words.includes('Wren p3') || words.includes('Wren p4'))).toBe(true)
  })

  it('leaves the level words alone where no level differs', async () => {
    const page = await screen({ ...blind, queue: many, query: '?post=p3' })
    for (const scale of all(page.body, '[role="radiogroup"]')) {
      expect(await changesOf(scale, () => page.run('next'))).toEqual([])
    }
  })

  it('changes words in the places where they stand', async () => {
    const page = await screen({ queue: many, query: '?post=p3' })
    const [article] = all(page.body, '[data-post]')
    await page.run('next')
    expect(all(page.body, '[data-post]')[0]).toBe(article)
    expect(article?.textContent).toContain('Wren p4')
  })

  it('finds the next two posts read already', async () => {
    const page = await screen({ queue: many, query: '?post=p3' })
    const read = () => postsOf(page.inputs('posts.read'))
    expect(read()).toEqual(['p3', 'p4', 'p5'])
    await page.run('next')
    expect(read()).toEqual(['p3', 'p4', 'p5', 'p6'])
  })

  it('stays at the last post without reading any anew', async () => {
    const page = await screen({ queue: many, query: '?post=p399' })
    await page.run('next')
    expect(postsOf(page.inputs('posts.read'))).toEqual(['p399'])
  })
})

describe('the keys, right after a step', () => {
  it('mean the post that is open now, whatever the panes show yet', async () => {
    const page = await screen({ queue: many, query: '?post=p3' })
    await page.run('next')
    await page.run('level.2')
    await page.run('read')
    expect(page.inputs('marks.level')).toMatchObject([{ postId: 'p4', level: 2 }])
    expect(page.inputs('marks.flags')).toMatchObject([{ postId: 'p4' }])
  })

  it('and the buttons of the right pane, too', async () => {
    const page = await screen({ queue: many, query: '?post=p3' })
    await page.run('next')
    const step = all(page.one('region', 'Supports it'), '[role="radio"]')[3] ?? page.body
    await click(step)
    expect(page.inputs('marks.level')).toMatchObject([{ postId: 'p4', criterionId: 'support', level: 3 }])
  })

  it('leave the chips of the dialogue to the post that is open', async () => {
    const labels = { p3: 'debate', p4: 'inquiry' } as const
    const talk = (id: string): Reading => {
      const reading = readingOf(id)
      const label = id === 'p3' ? labels.p3 : labels.p4
      const score = reading.score && {
        ...reading.score,
        dialogue: { ...reading.score.dialogue, labels: [label] },
      }
      return { ...reading, score }
    }
    const page = await screen({
      queue: many,
      query: '?post=p3',
      course: bare,
      answers: { 'posts.read': ({ postId }) => ok(talk(postId)) },
    })
    const on = () => all(page.body, 'article [aria-pressed="true"]').map((one) => one.textContent)
    expect(on()).toEqual(['✓ Debate'])
    await page.run('next')
    expect(on()).toEqual(['✓ Inquiry'])
    await click(page.one('button', 'Conversational'))
    expect(page.inputs('marks.strategies').at(-1)).toMatchObject({
      postId: 'p4',
      strategies: ['conversational', 'inquiry'],
    })
  })
})

describe('a long list', () => {
  const shownRows = (page: { readonly body: PageElement }) =>
    all(page.body, 'ol button').map((one) => /p\d+/u.exec(one.textContent)?.[0])

  it('draws only the rows in sight and some around them, as tall as it would be whole', async () => {
    const page = await screen({ queue: many, query: '?post=p0' })
    expect(shownRows(page)[0]).toBe('p0')
    expect(shownRows(page).length).toBeLessThan(30)
    expect(list(page).style.height).toBe(`${400 * 58}px`)
  })

  it('draws the rows around a post far down as soon as it is opened', async () => {
    const page = await screen({ queue: many, query: '?post=p0' })
    window.location.hash = '#/course/hist/read?post=p300'
    await settle()
    expect(shownRows(page)).toContain('p300')
    expect(shownRows(page)).not.toContain('p0')
    expect(all(page.body, 'ol [aria-current="true"]')[0]?.textContent).toContain('p300')
  })

  it('follows when it is scrolled by hand', async () => {
    const page = await screen({ queue: many, query: '?post=p0' })
    const scroller = list(page).parentElement ?? page.body
    scroller.scrollTop = 100 * 58
    scroller.dispatchEvent(new Event('scroll'))
    await settle()
    expect(shownRows(page)).toContain('p100')
    expect(shownRows(page)).not.toContain('p0')
  })
})
