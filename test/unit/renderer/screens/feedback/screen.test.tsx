import { describe, expect, it } from 'vitest'
import { click, clickTwice, leave, settle, type } from '../../dom/hands.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords } from '../../dom/standIn.ts'
import { draftRow, draftView, text } from './drafts.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'
import { three, screen } from './feedbackScreen.tsx'

describe('the feedback screen', () => {
  it('says what will be here where there is no student, with the way to the import', async () => {
    const page = await screen({}, [])
    expect(page.words()).toContain('There are no students in this course yet.')
    await click(page.one('button', 'Import…'))
    expect(window.location.hash).toBe('#/course/hist/import')
  })

  it('says what went wrong in place of the list', async () => {
    const page = await screen({ 'feedback.list': refused })
    expect(page.words()).toContain(refusedWords)
  })

  it('opens the feedback that the address names, else one that waits', async () => {
    const page = await screen({}, three, '&person=b')
    expect(page.inputs('feedback.open')).toMatchObject([
      { course: 'hist', weeks: { from: 4, to: 5 }, personId: 'b', postId: null },
    ])
  })

  it('announces whose it is, and where in the list', async () => {
    await screen()
    expect(spoken()).toBe('Student a, Draft, 1 of 3')
  })

  it('steps through the list by its keys, and stays at its ends', async () => {
    const page = await screen()
    await page.run('feedback.next')
    expect(page.one('heading', 'Student b')).toBeDefined()
    await page.run('feedback.previous')
    await page.run('feedback.previous')
    expect(page.one('heading', 'Student a')).toBeDefined()
  })

  it('keeps the weeks in the address when another student opens', async () => {
    const page = await screen()
    await click(page.one('button', /^Student b/))
    expect(window.location.hash).toBe('#/course/hist/feedback?from=4&to=5&person=b')
  })

  it('names nobody while presenting', async () => {
    prefer({ presenting: true })
    const page = await screen()
    expect(page.words()).not.toContain('Student')
    expect(page.words()).not.toContain('You tested it.')
    expect(spoken()).not.toContain('Student')
  })
})

describe('what one types', () => {
  it('is written down when the cursor leaves, once', async () => {
    const page = await screen()
    await type(page.strength(), 'You asked.')
    expect(page.inputs('feedback.edit')).toEqual([])
    await leave(page.strength())
    expect(page.inputs('feedback.edit')).toEqual([
      { course: 'hist', draftId: 'a 4-5', text: { ...text, strength: 'You asked.' } },
    ])
  })

  it('is not written down where nothing was typed', async () => {
    const page = await screen()
    await leave(page.strength())
    expect(page.inputs('feedback.edit')).toEqual([])
  })

  it('is written down before another student opens', async () => {
    const page = await screen()
    await type(page.strength(), 'You asked.')
    await page.run('feedback.next')
    expect(page.inputs('feedback.edit')).toHaveLength(1)
    expect(page.one('heading', 'Student b')).toBeDefined()
  })

  it('stays in its box when it could not be written down', async () => {
    const page = await screen({ 'feedback.edit': refused })
    await type(page.strength(), 'You asked.')
    await leave(page.strength())
    expect(spoken()).toBe(refusedWords)
    expect(page.strength()).toHaveProperty('value', 'You asked.')
  })

  it('is tried again with the next word', async () => {
    let failing = true
    const page = await screen({
      'feedback.edit': ({ text: typed }) => (failing ? refused() : ok(draftView('a', {}, { text: typed }))),
    })
    await type(page.strength(), 'You asked')
    await leave(page.strength())
    failing = false
    await type(page.strength(), 'You asked.')
    await leave(page.strength())
    expect(page.inputs('feedback.edit').at(-1)).toMatchObject({ text: { strength: 'You asked.' } })
  })

  it('is not overwritten by an answer that comes while one types on', async () => {
    const slow = later<DraftView>()
    const page = await screen({ 'feedback.edit': slow.answer })
    await type(page.strength(), 'You')
    await leave(page.strength())
    await type(page.strength(), 'You asked.')
    slow.come(draftView('a', {}, { text: { ...text, strength: 'You' } }))
    await settle()
    expect(page.strength()).toHaveProperty('value', 'You asked.')
  })

  it('may be ten thousand words in any script', async () => {
    const long = 'שאלה 🎓 '.repeat(5000)
    const page = await screen()
    await type(page.strength(), long)
    await leave(page.strength())
    expect(page.inputs('feedback.edit')).toMatchObject([{ text: { strength: long } }])
  })
})

describe('approving', () => {
  it('writes down what was typed first, then approves, then goes on to who waits', async () => {
    const page = await screen()
    await type(page.strength(), 'You asked.')
    await click(page.one('button', 'Approve and go on'))
    const acts = page.asked.map(({ name }) => name).filter((name) => /edit|approve/.test(name))
    expect(acts).toEqual(['feedback.edit', 'feedback.approve'])
    expect(page.inputs('feedback.approve')).toEqual([{ course: 'hist', draftId: 'a 4-5', approved: true }])
    expect(window.location.hash).toContain('person=c')
  })

  it('does not approve other words than those on the screen', async () => {
    const page = await screen({ 'feedback.edit': refused })
    await type(page.strength(), 'You asked.')
    await click(page.one('button', 'Approve and go on'))
    expect(page.inputs('feedback.approve')).toEqual([])
    expect(page.strength()).toHaveProperty('value', 'You asked.')
    expect(spoken()).toBe(refusedWords)
  })

  it('works by its key, and not while the words are settled', async () => {
    const page = await screen({
      'feedback.open': ({ personId }) => ok(draftView(personId, {}, { state: 'approved' })),
    })
    await page.run('feedback.approve')
    expect(page.inputs('feedback.approve')).toEqual([])
  })

  it('is asked once, however often the button is pressed', async () => {
    const page = await screen({ 'feedback.approve': later<DraftView>().answer })
    await clickTwice(page.one('button', 'Approve and go on'))
    expect(page.inputs('feedback.approve')).toHaveLength(1)
  })

  it('says that everybody is approved where nobody waits', async () => {
    const rows = [draftRow('a'), draftRow('b', { state: 'delivered' })]
    const page = await screen({}, rows)
    await click(page.one('button', 'Approve and go on'))
    expect(spoken()).toBe("Every student's feedback is approved.")
  })

  it('that failed is said, and nobody else opens', async () => {
    const page = await screen({ 'feedback.approve': refused })
    await click(page.one('button', 'Approve and go on'))
    expect(spoken()).toBe(refusedWords)
    expect(window.location.hash).not.toContain('person=c')
  })

  it('cannot be done while something stands in the way, and says what', async () => {
    const page = await screen({
      'feedback.open': ({ personId }) => ok(draftView(personId, { blocks: [message('app:undo.nothing')] })),
    })
    expect(page.one('button', 'Approve and go on').disabled).toBe(true)
    expect(page.words()).toContain(`Before it can be approved ${refusedWords}`)
  })

  it('can be taken back, which opens nobody else', async () => {
    const page = await screen({
      'feedback.open': ({ personId }) => ok(draftView(personId, {}, { state: 'approved' })),
    })
    await click(page.one('button', 'Take the approval back'))
    expect(page.inputs('feedback.approve')).toEqual([{ course: 'hist', draftId: 'a 4-5', approved: false }])
    expect(spoken()).toBe('No longer approved: Student a')
  })
})

describe('approving and handing out a whole list', () => {
  const opened = [draftRow('a'), draftRow('b'), draftRow('c', { state: 'approved' })]

  it('offers the rest only once each was opened', async () => {
    const page = await screen({}, [draftRow('a'), draftRow('b', { opened: false })])
    expect(page.names('button').some((name) => name.startsWith('Approve the rest'))).toBe(false)
  })

  it('approves the rest of these weeks, and says who was left and why', async () => {
    const left = [{ name: 'Student b', why: message('app:undo.nothing') }]
    const page = await screen({ 'feedback.approveRest': always({ approved: 1, left } as never) }, opened)
    await click(page.one('button', 'Approve the rest (2)'))
    expect(page.inputs('feedback.approveRest')).toEqual([{ course: 'hist', weeks: { from: 4, to: 5 } }])
    expect(page.words()).toContain(`Student b: ${refusedWords}`)
    expect(spoken()).toBe('One feedback approved.')
  })

  it('notes as delivered what is approved, and nothing else', async () => {
    const page = await screen({}, opened)
    await click(page.one('button', 'Mark 1 as delivered'))
    expect(page.inputs('feedback.deliver')).toEqual([
      { course: 'hist', draftIds: ['c 4-5'], delivered: true },
    ])
  })
})
