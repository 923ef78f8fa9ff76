import { describe, expect, it } from 'vitest'
import { choose, click, clickTwice, leave, press, settle, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { bankRow, bankView, draftRow, draftView, text } from './drafts.ts'
import { currentCommands } from '#renderer/lib/commands.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import FeedbackScreen from '#renderer/screens/feedback/screen.tsx'
import type { Input } from '#shared/contract/api.ts'
import type { EquityView } from '#shared/contract/feedbackViews.ts'
import type { DraftRow, DraftView } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'

const three = [
  draftRow('a'),
  draftRow('b', { state: 'approved' }),
  draftRow('c', { state: 'not-started', opened: false }),
]

async function screen(answers: Answers = {}, rows: readonly DraftRow[] = three, query = '') {
  window.location.hash = `#/course/hist/feedback?from=4&to=5${query}`
  const page = await open(<FeedbackScreen />, {
    'feedback.list': always(rows),
    'feedback.open': ({ personId }) => ok(draftView(personId)),
    'bank.list': always(
      bankView(bankRow('s1', 'A clear point.'), bankRow('n1', 'Read it aloud.', { type: 'nextStep' })),
    ),
    'model.settings': always({ on: false, address: '', model: '' }),
    'feedback.edit': ({ text: typed, draftId }) =>
      ok(draftView(draftId.split(' ')[0] ?? '', {}, { text: typed })),
    'feedback.approve': ({ draftId }) =>
      ok(draftView(draftId.split(' ')[0] ?? '', {}, { state: 'approved' })),
    'feedback.deliver': always(head),
    ...answers,
  })
  const run = async (id: string) => {
    currentCommands()
      .find((command) => command.id === id)
      ?.run()
    await settle()
  }
  return { ...page, run, strength: () => page.one('field', 'What worked') }
}

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

describe('the comment bank beside a feedback', () => {
  const withBank = async (answers: Answers = {}) => {
    const page = await screen(answers)
    await page.run('feedback.bank')
    return page
  }

  it('opens by its key', async () => {
    const page = await withBank()
    expect(page.has('field', 'Search comments')).toBe(true)
    expect(page.words()).toContain('2 comments')
  })

  it('finds by words, and says when nothing fits', async () => {
    const page = await withBank()
    await type(page.one('field', 'Search comments'), 'alou')
    expect(page.words()).toContain('1 comment ')
    await type(page.one('field', 'Search comments'), 'xyz')
    expect(page.words()).toContain('No comment fits.')
  })

  it('puts an entry into the box it belongs to, where none was entered', async () => {
    const page = await withBank()
    await click(all(page.body, 'button').find((one) => wordsOf(one) === 'Put in') ?? page.body)
    expect(page.strength()).toHaveProperty('value', 'You tested it. A clear point.')
  })

  it('opens at the cursor by a slash, and Enter puts in what fits the box first', async () => {
    const page = await screen()
    const box = page.one('field', 'Next step')
    await type(box, '')
    await press(box, '/')
    const search = page.one('field', 'Search the comment bank')
    expect(page.names('menuitem')[0]).toBe('Read it aloud.')
    await press(search, 'Enter')
    expect(page.one('field', 'Next step')).toHaveProperty('value', 'Read it aloud.')
  })

  it('gives the slash back with Escape', async () => {
    const page = await screen()
    const box = page.one('field', 'Next step')
    await type(box, '')
    await press(box, '/')
    await type(page.one('field', 'Search the comment bank'), 'or')
    await press(page.one('field', 'Search the comment bank'), 'Escape')
    expect(page.one('field', 'Next step')).toHaveProperty('value', '/or')
  })

  it('keeps a part as an entry about nobody', async () => {
    const page = await screen({ 'bank.save': always({ id: 'own1' }) })
    await type(page.strength(), 'Ana, you tested it.')
    await click(all(page.body, 'button').find((one) => wordsOf(one) === 'Keep in the bank…') ?? page.body)
    expect(page.one('field', 'Comment')).toHaveProperty('value', '{first_name}, you tested it.')
    await click(page.one('button', 'Keep it'))
    expect(page.inputs('bank.save')).toEqual([
      {
        course: 'hist',
        id: null,
        words: { type: 'strength', about: 'any', from: 0, to: 4, text: '{first_name}, you tested it.' },
      },
    ])
    expect(spoken()).toBe('Kept in the comment bank.')
  })

  it('leaves the words in the editor when they could not be kept', async () => {
    const page = await withBank({ 'bank.save': refused })
    await click(page.one('button', 'New comment…'))
    expect(page.one('button', 'Keep it').disabled).toBe(true)
    await type(page.one('field', 'Comment'), 'Well tested.')
    await click(page.one('button', 'Keep it'))
    expect(spoken()).toBe(refusedWords)
    expect(page.one('field', 'Comment')).toHaveProperty('value', 'Well tested.')
  })

  it('keeps an entry once, however often the button is pressed', async () => {
    const page = await withBank({ 'bank.save': later<{ id: string }>().answer })
    await click(page.one('button', 'New comment…'))
    await type(page.one('field', 'Comment'), 'Well tested.')
    await clickTwice(page.one('button', 'Keep it'))
    expect(page.inputs('bank.save')).toHaveLength(1)
  })

  it('takes an entry out', async () => {
    const page = await withBank({ 'bank.out': always(null) })
    await click(all(page.body, 'button').find((one) => wordsOf(one) === 'Do not use') ?? page.body)
    expect(page.inputs('bank.out')).toEqual([{ course: 'hist', id: 's1', out: true }])
    expect(spoken()).toContain('Taken out of the bank.')
  })
})

describe('the equity check', () => {
  const view: EquityView = {
    by: 'section',
    choices: [
      { by: 'section', name: 'Section' },
      { by: 'c1', name: 'Lab' },
    ],
    messages: [message('app:undo.nothing')],
    rows: [
      {
        group: '01',
        students: 13,
        words: 101.4,
        quoted: 0.5,
        nextSteps: 1.25,
        daysWaited: 2,
        order: null,
      },
    ],
    hidden: 1,
    compared: 20,
    without: 6,
  }
  const opened = async (answers: Answers = { 'feedback.equity': always(view) }) => {
    const page = await screen(answers)
    expect(page.inputs('feedback.equity')).toEqual([])
    await click(page.one('button', 'Equity check…'))
    return page
  }

  it('is asked only when it is opened, for the weeks of the screen', async () => {
    const page = await opened()
    expect(page.inputs('feedback.equity')).toEqual([{ course: 'hist', weeks: { from: 4, to: 5 }, by: null }])
  })

  it('says what it found, in means, and how many it left out', async () => {
    const page = await opened()
    expect(page.words()).toContain(refusedWords)
    expect(page.words()).toContain('01 13 101 50% 1.3 2 –')
    expect(page.words()).toContain('1 group with fewer than five students is not shown.')
    expect(page.words()).toContain('20 feedbacks of these weeks were compared. 6 students have none yet.')
  })

  it('can be asked by another division of the class', async () => {
    const page = await opened()
    await choose(page.one('list', 'Compare by'), 'Lab')
    expect(page.inputs('feedback.equity').at(-1)).toMatchObject({ by: 'c1' })
  })

  it('says that there is nothing to compare by', async () => {
    const page = await opened({
      'feedback.equity': always({ ...view, by: null, choices: [], rows: [], messages: [] }),
    })
    expect(page.words()).toContain('There is nothing to compare by')
    expect(page.has('list', 'Compare by')).toBe(false)
  })
})

describe('how a feedback is written', () => {
  it('is another style by one choice, after what was typed is written down', async () => {
    const page = await screen({ 'feedback.style': always(draftView('a')) })
    await type(page.strength(), 'You asked.')
    await choose(page.one('list', 'Tone'), 'Direct')
    const acts = page.asked.map(({ name }) => name).filter((name) => /edit|style/.test(name))
    expect(acts).toEqual(['feedback.edit', 'feedback.style'])
    expect(page.inputs('feedback.style')).toMatchObject([{ draftId: 'a 4-5', style: { tone: 'direct' } }])
  })

  it('is not changed over words that could not be written down', async () => {
    const page = await screen({ 'feedback.edit': refused })
    await type(page.strength(), 'You asked.')
    await choose(page.one('list', 'Length'), 'Short')
    expect(page.inputs('feedback.style')).toEqual([])
  })
})

describe('the model on this computer', () => {
  const on = { 'model.settings': always({ on: true, address: '', model: 'small' }) }
  const job = always({ jobId: 'j' } as never)
  const offer = {
    model: 'small',
    before: text,
    after: { ...text, strength: 'You put it to the test.' },
    changed: [] as ReturnType<typeof message>[],
  }
  const answered = (value: unknown) => always({ kind: 'done' as const, seq: 1, value })

  it('is not offered while it is off', async () => {
    const page = await screen()
    expect(page.has('button', 'Rephrase…')).toBe(false)
  })

  it('offers other words, which are kept only when they are taken', async () => {
    const page = await screen({
      ...on,
      'feedback.rephrase': job,
      'jobs.wait': answered(offer),
      'feedback.takeRephrased': (input: Input<'feedback.takeRephrased'>) =>
        ok(draftView('a', {}, { text: input.text })),
    })
    await click(page.one('button', 'Rephrase…'))
    expect(page.words()).toContain('Suggested by small on this computer.')
    expect(page.inputs('feedback.takeRephrased')).toEqual([])
    await click(page.one('button', 'Take it'))
    expect(page.inputs('feedback.takeRephrased')).toEqual([
      { course: 'hist', draftId: 'a 4-5', text: offer.after, model: 'small' },
    ])
  })

  it('cannot have words taken that changed more than wording', async () => {
    const changed = { ...offer, changed: [message('app:undo.nothing')] }
    const page = await screen({ ...on, 'feedback.rephrase': job, 'jobs.wait': answered(changed) })
    await click(page.one('button', 'Rephrase…'))
    expect(page.one('button', 'Take it').disabled).toBe(true)
    await click(page.one('button', 'Leave the draft as it is'))
    expect(page.has('button', 'Rephrase…')).toBe(true)
  })

  it('is not asked about words that are not written down', async () => {
    const page = await screen({ ...on, 'feedback.edit': refused, 'feedback.rephrase': job })
    await type(page.strength(), 'You asked.')
    await click(page.one('button', 'Rephrase…'))
    expect(page.inputs('feedback.rephrase')).toEqual([])
  })

  it('can be stopped', async () => {
    const page = await screen({ ...on, 'feedback.rephrase': job, 'jobs.cancel': always(null) })
    await click(page.one('button', 'Rephrase…'))
    await click(page.one('button', 'Stop'))
    expect(page.inputs('jobs.cancel')).toEqual([{ jobId: 'j' }])
  })

  it('that fails is said, and can be asked again', async () => {
    const page = await screen({ ...on, 'feedback.rephrase': refused })
    await click(page.one('button', 'Rephrase…'))
    expect(spoken()).toBe(refusedWords)
    expect(page.has('button', 'Rephrase…')).toBe(true)
  })
})
