import { describe, expect, it } from 'vitest'
import { click } from '../../dom/hands.ts'
import { spoken } from '../../dom/page.tsx'
import { always, refused, refusedWords } from '../../dom/standIn.ts'
import { personId, planId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { planRow, screen } from './groupsScreen.tsx'

describe('what is taken from a plan', () => {
  const file = always({ name: 'groups.csv', text: 'a,b', changes: [message('app:undo.nothing')] } as never)

  it('for Canvas says what the file will do before it is saved', async () => {
    const page = await screen({ answers: { 'groups.export': file, 'app.saveFile': always({ saved: true }) } })
    await click(page.one('button', 'Export for Canvas…'))
    expect(page.words()).toContain(refusedWords)
    expect(page.inputs('app.saveFile')).toEqual([])
    await click(page.one('button', 'Save the file'))
    expect(page.inputs('app.saveFile')).toEqual([{ name: 'groups.csv', text: 'a,b' }])
    expect(spoken()).toBe('The file is saved: groups.csv')
  })

  it('stays open when nothing was saved', async () => {
    const page = await screen({
      answers: { 'groups.export': file, 'app.saveFile': always({ saved: false }) },
    })
    await click(page.one('button', 'Export for Canvas…'))
    await click(page.one('button', 'Save the file'))
    expect(page.names('dialog')).toEqual(['Export for Canvas'])
  })

  it('the breakout list can be copied by hand where no clipboard is', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('none')) },
      configurable: true,
    })
    const page = await screen({ answers: { 'groups.breakout': file } })
    await click(page.one('button', 'Lists and sheets'))
    await click(page.one('menuitem', 'Breakout rooms…'))
    expect(page.one('field', 'The list as text')).toHaveProperty(
      'value',
      'Group 1\nAna Ruiz\nBen Lind\n\nGroup 2\nChen Wei',
    )
    await click(page.one('button', 'Copy the list'))
    expect(spoken()).toBe('The list is marked: press Ctrl+C or ⌘C to copy it.')
  })

  it('a plan that is removed leaves the address; one that could not be stays open', async () => {
    const page = await screen({ query: '?plan=a', answers: { 'groups.remove': refused } })
    await click(page.one('button', 'Lists and sheets'))
    await click(page.one('menuitem', 'Remove this plan'))
    expect(page.inputs('groups.remove')).toEqual([{ course: 'hist', planId: 'a' }])
    expect(window.location.hash).toBe('#/course/hist/groups?plan=a')
    expect(spoken()).toBe(refusedWords)
  })

  it('the halves of the class are named', async () => {
    const halves = [
      { name: 'A' as const, members: [{ personId: personId('ana'), name: 'Ana Ruiz' }] },
      { name: 'B' as const, members: [] },
    ]
    const page = await screen({ answers: { 'groups.halves': always(halves) } })
    await click(page.one('button', 'Lists and sheets'))
    await click(page.one('menuitem', 'Split into halves A and B…'))
    expect(page.words()).toContain('Half A: 1 students Ana Ruiz')
  })
})

describe('plans beside each other', () => {
  const compared = [
    {
      planId: planId('a'),
      name: 'Plan A',
      sizesInWords: message('app:undo.nothing'),
      worst: 0.9,
      mean: 0.9,
      broken: [],
      pairs: 3,
      newPairs: 0,
      groups: [],
    },
    {
      planId: planId('b'),
      name: 'Plan B',
      sizesInWords: message('app:undo.nothing'),
      worst: 0.1,
      mean: 0.5,
      broken: [message('app:undo.nothing')],
      pairs: 3,
      newPairs: 2,
      groups: [
        { name: 'Group 1', members: [{ personId: personId('ana'), name: 'Ana Ruiz', elsewhere: true }] },
      ],
    },
  ]

  it('are offered only where there are two', async () => {
    expect((await screen()).has('button', 'Compare plans')).toBe(false)
  })

  it('say what differs in words, and open one to work on', async () => {
    const page = await screen({
      plans: [planRow('b', 2), planRow('a')],
      answers: { 'groups.compare': always(compared) },
    })
    await click(page.one('button', 'Compare plans'))
    expect(page.words()).toContain('1 student sits with other people than in Plan A; 2 of 3 pairs are new.')
    expect(page.words()).toContain('1 rule is not kept.')
    await click(page.one('button', 'Work on Plan B'))
    expect(window.location.hash).toBe('#/course/hist/groups?plan=b')
    expect(page.has('button', 'Compare plans')).toBe(true)
  })
})
