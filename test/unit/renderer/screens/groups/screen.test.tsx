import { describe, expect, it } from 'vitest'
import { choose, click, clickTwice, type } from '../../dom/hands.ts'
import { all, nameOf, wordsOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { prefer } from '#renderer/lib/preferences.ts'
import { presenterCode } from '#renderer/lib/presenter.ts'
import type { Attribute } from '#shared/contract/views.ts'
import { personId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { err } from '#shared/model/result.ts'
import { plan, board, planRow, attribute, job, finished, screen, type Setup } from './groupsScreen.tsx'

describe('before there are groups', () => {
  it('a class of two is told to import more', async () => {
    const page = await screen({ students: 2 })
    expect(page.words()).toContain('too few students')
    await click(page.one('button', 'Import…'))
    expect(window.location.hash).toBe('#/course/hist/import')
  })

  it('the setup stands open, and cannot be closed', async () => {
    const page = await screen({ plans: [] })
    expect(page.words()).toContain('Your groups will stand here.')
    expect(page.has('button', 'Form groups')).toBe(true)
    expect(page.has('button', 'Close')).toBe(false)
  })

  it('says what went wrong in place of the plans', async () => {
    const page = await screen({ answers: { 'groups.list': refused } })
    expect(page.words()).toContain(refusedWords)
  })
})

describe('forming groups', () => {
  const fresh = (answers: Answers = {}, attributes: readonly Attribute[] = []) =>
    screen({
      plans: [],
      attributes,
      answers: { 'groups.build': job, 'jobs.wait': finished(board()), ...answers },
    })

  it('asks for what was chosen, and says when they are there', async () => {
    const page = await fresh()
    await click(page.one('button', 'Form groups'))
    expect(page.inputs('groups.build')).toEqual([
      {
        course: 'hist',
        planId: null,
        name: 'Plan A',
        sizes: { kind: 'ideal' },
        uses: [],
        rules: [],
        seed: 1,
      },
    ])
    expect(spoken()).toBe(`Plan A is ready. ${refusedWords}.`)
    expect(window.location.hash).toBe('#/course/hist/groups?plan=a')
  })

  it('goes by a column as often as it is told', async () => {
    const page = await fresh({}, [attribute('Colour')])
    await click(page.one('button', 'Mix'))
    await click(page.one('button', 'Weight of Colour: counts once'))
    await click(page.one('button', 'Form groups'))
    expect(page.inputs('groups.build')).toMatchObject([
      { uses: [{ columnId: 'survey:Colour', use: 'mix', weight: 2 }] },
    ])
  })

  it('lets a column go when its button is pressed again', async () => {
    const page = await fresh({}, [attribute('Colour')])
    await click(page.one('button', 'Mix'))
    await click(page.one('button', 'Mix'))
    await click(page.one('button', 'Form groups'))
    expect(page.inputs('groups.build')).toMatchObject([{ uses: [] }])
  })

  it('shows sensitive columns only when asked, and says how many have no answer', async () => {
    const page = await fresh({}, [
      attribute('Colour', { missing: 3 }),
      attribute('Faith', { sensitive: true }),
    ])
    expect(page.words()).not.toContain('Faith')
    await click(page.one('tick', 'Show columns that may be sensitive'))
    expect(page.words()).toContain('Faith')
    await click(all(page.body, 'button').find((one) => wordsOf(one) === 'Mix') ?? page.body)
    expect(page.words()).toContain('3 students have no value')
  })

  it('takes a number of groups', async () => {
    const page = await fresh()
    await choose(page.one('list', 'Sizes'), 'A number of groups')
    await type(page.one('field', 'How many groups'), '4')
    await click(page.one('button', 'Form groups'))
    expect(page.inputs('groups.build')).toMatchObject([{ sizes: { kind: 'groups', count: 4 } }])
  })

  it('says which rules cannot hold together, where they can be changed', async () => {
    const impossible = err({
      kind: 'refused' as const,
      message: message('app:undo.nothing'),
      more: [message('app:undo.nothingToRedo')],
    })
    const page = await fresh({ 'groups.build': () => impossible })
    await click(page.one('button', 'Form groups'))
    expect(page.words()).toContain('There is nothing to undo. There is nothing to redo.')
    expect(page.has('button', 'Form groups')).toBe(true)
  })

  it('is under way once, with a way to stop', async () => {
    const page = await fresh({ 'jobs.wait': later<never>().answer, 'jobs.cancel': always(null) })
    await clickTwice(page.one('button', 'Form groups'))
    expect(page.inputs('groups.build')).toHaveLength(1)
    await click(page.one('button', 'Stop'))
    expect(page.inputs('jobs.cancel')).toEqual([{ jobId: 'j' }])
  })

  it('that was stopped is no trouble', async () => {
    const page = await fresh({ 'jobs.wait': always({ kind: 'cancelled', seq: 1 } as never) })
    await click(page.one('button', 'Form groups'))
    expect(all(page.body, '[role="alert"]')).toEqual([])
    expect(page.has('button', 'Form groups')).toBe(true)
  })
})

describe('forming groups again', () => {
  const built = { 'groups.build': job, 'jobs.wait': finished(board()) }

  it('is another try of the same plan, and what is locked stays', async () => {
    const page = await screen({ answers: built })
    await click(page.one('button', 'Rebuild the rest'))
    expect(page.inputs('groups.build')).toMatchObject([{ planId: 'a', name: 'Plan A', seed: 2 }])
  })

  it('as another plan takes the next letter', async () => {
    const page = await screen({ answers: built })
    await click(page.one('button', 'Another plan'))
    expect(page.inputs('groups.build')).toMatchObject([{ planId: null, name: 'Plan B' }])
  })

  it('as another plan never repeats the chance of a plan that is there', async () => {
    const plans = [planRow('b', 2), planRow('a', 3)]
    const page = await screen({ plans, answers: built })
    await click(page.one('button', 'Another plan'))
    expect(page.inputs('groups.build')).toMatchObject([{ name: 'Plan C', seed: 4 }])
  })
})

describe('rules', () => {
  const adding = async (setup: Setup = {}) => {
    const page = await screen({
      plans: [],
      ...setup,
      answers: { 'groups.build': job, 'jobs.wait': finished(board()) },
    })
    await click(page.one('button', 'Add a rule'))
    return page
  }

  it('cannot be added half filled in, and can be given up', async () => {
    const page = await adding()
    expect(page.one('button', 'Add the rule').disabled).toBe(true)
    await click(page.one('button', 'Cancel'))
    expect(page.has('button', 'Add the rule')).toBe(false)
  })

  it('about earlier groups say that there are none', async () => {
    const page = await adding()
    await choose(page.one('list', 'Rule'), 'No past group-mates')
    expect(page.words()).toContain('There are no earlier groups yet.')
  })

  it('that one wrote are handed over, and can be taken away', async () => {
    const apart = {
      kind: 'apart' as const,
      people: [personId('ana'), personId('ben')],
      strength: 'prefer' as const,
    }
    const page = await screen({
      shown: board({ plan: { ...plan, rules: [apart] } }),
      answers: { 'groups.build': job },
    })
    await click(page.one('button', 'Change how…'))
    await click(page.one('button', /^Remove the rule/))
    await click(all(page.body, 'button').findLast((one) => wordsOf(one) === 'Rebuild the rest') ?? page.body)
    expect(page.inputs('groups.build')).toMatchObject([{ rules: [] }])
  })
})

describe('the board while presenting', () => {
  it('shows codes, no facts and nothing to hand out', async () => {
    prefer({ presenting: true })
    const page = await screen({
      shown: board({ broken: [message('groups:broken.apart', { one: 'Ana Ruiz', other: 'Ben Lind' })] }),
    })
    const said = all(page.body, '[aria-label]').map(nameOf).join(' ')
    for (const name of ['Ana', 'Ben', 'Chen', 'reading 4'])
      expect(`${page.words()} ${said}`).not.toContain(name)
    expect(page.words()).toContain(presenterCode('ana'))
    expect(page.has('button', 'Lists and sheets')).toBe(false)
  })
})
