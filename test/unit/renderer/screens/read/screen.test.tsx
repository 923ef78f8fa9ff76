import { describe, expect, it } from 'vitest'
import { click, fire, press, settle, type } from '../../dom/hands.ts'
import { all } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords } from '../../dom/standIn.ts'
import type { CourseHead, QueueRow } from '#shared/contract/views.ts'
import { row, queueOf, levelled, bare, screen } from './readScreen.tsx'

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
    expect(page.inputs('posts.read')).toEqual([{ course: 'hist', postId: 'p3', afresh: false, wait: false }])
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

  it('asks only for the rows around those in sight, and for others when they come into sight', async () => {
    const many = Array.from({ length: 400 }, (_, at) => row(`p${at}`))
    const page = await screen({ queue: queueOf(...many), query: '?post=p0' })
    const asked = () => page.inputs('posts.rows').map((input) => JSON.stringify(input))
    expect(asked().some((one) => one.includes('"p0"'))).toBe(true)
    expect(asked().some((one) => one.includes('"p300"'))).toBe(false)
    window.location.hash = '#/course/hist/read?post=p300'
    await settle()
    expect(asked().some((one) => one.includes('"p300"'))).toBe(true)
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

  it('by the mouse opens the card only with the click, so that no button moves away under the hand', async () => {
    const page = await screen()
    const second = page.one('region', 'Supports it')
    const button = all(second, '[role="radio"]')[2] ?? page.body
    const isOpen = () => button.closest('section')?.dataset['focused']
    await fire(button, 'pointerdown')
    await fire(button, 'focusin')
    expect(isOpen()).toBe('false')
    await click(button)
    expect(isOpen()).toBe('true')
    expect(page.inputs('marks.level')).toMatchObject([{ criterionId: 'support', level: 2 }])
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

  it('a second time is no call: how it came about stays', async () => {
    const page = await screen({ shown: { ...levelled(2), markFirst: 'always' } })
    await fire(step(page, 2), 'focusin')
    await page.run('level.2')
    expect(page.inputs('marks.level')).toEqual([])
    await page.run('level.3')
    expect(page.inputs('marks.level')).toMatchObject([{ level: 3 }])
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

describe('reading one criterion across everyone', () => {
  it('says nothing of the other criteria: what would move them up is part of a suggestion', async () => {
    const page = await screen({ query: '?one=support', shown: { markFirst: 'always' } })
    expect(page.names('heading')).toContain('Supports it')
    expect(page.names('heading')).not.toContain('Makes a point')
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

describe('the reason of a late post', () => {
  it('that could not be kept stays in its box', async () => {
    const page = await screen({ shown: { late: true }, answers: { 'marks.late': refused } })
    await click(page.one('button', 'Note a reason'))
    await type(page.one('field', 'Why it was late'), 'Was ill')
    await press(page.one('field', 'Why it was late'), 'Enter')
    expect(page.one('field', 'Why it was late')).toHaveProperty('value', 'Was ill')
  })

  it('goes when it is kept', async () => {
    const page = await screen({ shown: { late: true } })
    await click(page.one('button', 'Note a reason'))
    await type(page.one('field', 'Why it was late'), 'Was ill')
    await press(page.one('field', 'Why it was late'), 'Enter')
    expect(page.has('field', 'Why it was late')).toBe(false)
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

  it('is found behind the same post after a reload, blind as before', async () => {
    const page = await screen({
      queue: queueOf(row('p1', { scored: 5 }), row('p2', { scored: 5 }), row('p3')),
      query: '?post=p1&again=p2',
      answers: { 'posts.returning': always(due) },
    })
    expect(page.inputs('posts.read')[0]).toMatchObject({ postId: 'p1', afresh: true })
    expect(all(page.body, 'ol button').findIndex((one) => one.hasAttribute('aria-current'))).toBe(1)
    await page.run('next')
    expect(window.location.hash).toBe('#/course/hist/read?post=p3')
  })

  it('shows nothing of the post before it is known whether it came back', async () => {
    const slow = later<QueueRow | null>()
    const page = await screen({
      queue: queueOf(row('p1', { scored: 5 }), row('p2', { scored: 5 })),
      query: '?post=p1&again=p2',
      answers: { 'posts.returning': slow.answer },
    })
    expect(page.inputs('posts.read')).toEqual([])
    slow.come(null)
    await settle()
    expect(page.inputs('posts.read')[0]).toMatchObject({ postId: 'p1', afresh: false })
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
