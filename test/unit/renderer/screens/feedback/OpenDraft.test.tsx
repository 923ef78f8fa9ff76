import { describe, expect, it } from 'vitest'
import { choose, click, clickTwice, press, type } from '../../dom/hands.ts'
import { all, wordsOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { draftView, text } from './drafts.ts'
import type { Input } from '#shared/contract/api.ts'
import type { EquityView } from '#shared/contract/feedbackViews.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'
import { screen } from './feedbackScreen.tsx'

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
