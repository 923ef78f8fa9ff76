import { describe, expect, it } from 'vitest'
import { click, press, type } from '../../dom/hands.ts'
import { all, nameOf } from '../../dom/names.ts'
import { spoken } from '../../dom/page.tsx'
import { always, refused, refusedWords } from '../../dom/standIn.ts'
import { currentCommands } from '#renderer/lib/commands.ts'
import { personId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { member, group, board, screen } from './groupsScreen.tsx'

describe('the board', () => {
  it('has a column for each group and one for who is in none', async () => {
    const page = await screen({
      shown: board({ unplaced: [{ personId: personId('dee'), name: 'Dee Oye' }] }),
    })
    expect(page.names('heading')).toEqual(expect.arrayContaining(['Group 1', 'Group 2', 'Not in a group']))
  })

  it('says of a group that is too small or too large what that means', async () => {
    const page = await screen({
      shown: board({ groups: [group('1', ['ana', 'ben', 'chen', 'dee', 'e', 'f', 'g'])] }),
    })
    expect(page.words()).toContain('More than 6')
    const small = await screen()
    expect(small.words()).toContain('Fewer than 3')
  })

  it('names each card with its group, and says when it is locked', async () => {
    const page = await screen({
      shown: board({ groups: [{ ...group('1', []), members: [member('ana', true)] }] }),
    })
    expect(nameOf(page.card('ana'))).toBe('Ana Ruiz, Group 1, locked')
    expect(page.card('ana').getAttribute('aria-description')).toBe('reading 4')
  })

  it('moves somebody by the menu, in two steps', async () => {
    const page = await screen()
    await page.menu('ana', 'Move to…')
    expect(page.one('dialog', 'Move Ana Ruiz to')).toBeDefined()
    await click(page.one('button', 'Group 2 · 1 member'))
    expect(page.inputs('groups.move')).toEqual([{ course: 'hist', planId: 'a', personId: 'ana', to: '2' }])
    expect(page.names('dialog')).toEqual([])
  })

  it('takes somebody out of all groups', async () => {
    const page = await screen()
    await page.menu('ana', 'Move to…')
    await click(page.one('button', 'Out of all groups'))
    expect(page.inputs('groups.move')).toMatchObject([{ personId: 'ana', to: null }])
  })

  it('offers no group that is locked, and not the one somebody is in', async () => {
    const page = await screen({
      shown: board({
        groups: [group('1', ['ana']), group('2', ['ben'], { locked: true }), group('3', ['chen'])],
      }),
    })
    await page.menu('ana', 'Move to…')
    const offered = all(page.one('dialog', 'Move Ana Ruiz to'), 'button').map(nameOf)
    expect(offered).toEqual(['Close', 'Group 3 · 1 member', 'Out of all groups'])
  })

  it('asks for somebody late which group they should join, best first', async () => {
    const place = {
      why: [],
      swaps: [],
      places: [
        { groupId: '2', group: 'Group 2', sizeAfter: 2, effects: [message('app:undo.nothing')], broken: [] },
        {
          groupId: '1',
          group: 'Group 1',
          sizeAfter: 3,
          effects: [],
          broken: [message('app:undo.nothingToRedo')],
        },
      ],
    }
    const page = await screen({
      shown: board({ unplaced: [{ personId: personId('dee'), name: 'Dee Oye' }] }),
      answers: { 'groups.person': always(place) },
    })
    await page.menu('dee', 'Move to…')
    expect(page.words()).toContain('Which group should Dee Oye join?')
    expect(page.words()).toContain(`Group 2 · 2 members then ${refusedWords}`)
    expect(page.words()).toContain('Not kept: There is nothing to redo.')
    await click(page.one('button', /^Group 2 · 2/))
    expect(page.inputs('groups.move')).toMatchObject([{ personId: 'dee', to: '2' }])
  })

  it('swaps with the best first', async () => {
    const place = {
      why: [],
      swaps: [{ personId: personId('chen'), name: 'Chen Wei', group: 'Group 2', effects: [] }],
      places: [],
    }
    const page = await screen({ answers: { 'groups.person': always(place) } })
    await page.menu('ana', 'Swap with…')
    await click(page.one('button', 'Chen Wei · Group 2'))
    expect(page.inputs('groups.swap')).toEqual([{ course: 'hist', planId: 'a', one: 'ana', other: 'chen' }])
  })

  it('says that nobody can change places', async () => {
    const page = await screen({
      shown: board({ groups: [group('1', ['ana', 'ben'])] }),
      answers: { 'groups.person': always({ why: [], swaps: [], places: [] }) },
    })
    await page.menu('ana', 'Swap with…')
    expect(page.words()).toContain('Nobody can change places with Ana Ruiz')
  })

  it('says why somebody is here, or that nothing set them apart', async () => {
    const page = await screen({ answers: { 'groups.person': always({ why: [], swaps: [], places: [] }) } })
    await page.menu('ana', 'Why here?')
    expect(page.words()).toContain('Nothing that Ana Ruiz said or did sets them apart here')
  })

  it('locks a person and a group', async () => {
    const page = await screen()
    await page.menu('ana', 'Lock: stays when rebuilding')
    await click(page.one('button', 'What to do with Group 2'))
    await click(page.one('menuitem', 'Lock Group 2'))
    expect(page.inputs('groups.lock')).toEqual([
      { course: 'hist', planId: 'a', personId: 'ana', groupId: null, locked: true },
      { course: 'hist', planId: 'a', personId: null, groupId: '2', locked: true },
    ])
  })

  it('renames a group, but not to nothing and not to the same', async () => {
    const page = await screen()
    await click(page.one('button', 'What to do with Group 2'))
    await click(page.one('menuitem', 'Rename Group 2'))
    expect(page.one('button', 'Rename').disabled).toBe(true)
    await type(page.one('field', 'Name'), '  ')
    expect(page.one('button', 'Rename').disabled).toBe(true)
    await type(page.one('field', 'Name'), ' The 历史 group ')
    await press(page.one('field', 'Name'), 'Enter')
    expect(page.inputs('groups.rename')).toMatchObject([{ groupId: '2', name: 'The 历史 group' }])
  })

  it('takes the focus where nothing has it: the button that formed the groups is gone', async () => {
    const page = await screen()
    expect(page.focused().localName).toBe('section')
  })

  it('keeps the box and what is in it when the name could not be kept', async () => {
    const page = await screen({ answers: { 'groups.rename': refused } })
    await click(page.one('button', 'What to do with Group 2'))
    await click(page.one('menuitem', 'Rename Group 2'))
    await type(page.one('field', 'Name'), 'Archive')
    await press(page.one('field', 'Name'), 'Enter')
    expect(page.one('field', 'Name')).toHaveProperty('value', 'Archive')
    expect(spoken()).toBe(refusedWords)
  })

  it('takes out of the class who has left', async () => {
    const page = await screen()
    await page.menu('ana', 'Has left the class')
    expect(page.inputs('groups.withdraw')).toEqual([
      { course: 'hist', planId: 'a', personId: 'ana', left: true },
    ])
  })

  it('brings back who had left', async () => {
    const page = await screen({ shown: board({ left: [{ personId: personId('dee'), name: 'Dee Oye' }] }) })
    await click(page.one('button', 'Bring Dee Oye back'))
    expect(page.inputs('groups.withdraw')).toMatchObject([{ personId: 'dee', left: false }])
  })

  it('a move that fails is said, and the board stays', async () => {
    const page = await screen({ answers: { 'groups.move': refused } })
    await page.menu('ana', 'Move to…')
    await click(page.one('button', 'Group 2 · 1 member'))
    expect(spoken()).toBe(refusedWords)
    expect(nameOf(page.card('ana'))).toBe('Ana Ruiz, Group 1')
  })
})

describe('several people at once', () => {
  it('are chosen by X, counted aloud, and moved together', async () => {
    const page = await screen()
    page.card('ana').focus()
    await page.run('choose')
    page.card('ben').focus()
    await page.run('choose')
    expect(spoken()).toBe('2 students chosen')
    expect(page.card('ana').getAttribute('aria-pressed')).toBe('true')
    await page.run('move')
    expect(page.one('dialog', 'Move 2 students to')).toBeDefined()
    await click(page.one('button', 'Group 2 · 1 member'))
    expect(page.inputs('groups.moveMany')).toEqual([
      { course: 'hist', planId: 'a', people: ['ana', 'ben'], to: '2' },
    ])
  })

  it('are let go', async () => {
    const page = await screen()
    page.card('ana').focus()
    await page.run('choose')
    await click(page.one('button', 'Choose nobody'))
    expect(page.card('ana').getAttribute('aria-pressed')).toBe('false')
    expect(currentCommands().some(({ id }) => id === 'groups.clear')).toBe(false)
  })

  it('the arrows go from card to card', async () => {
    const page = await screen()
    page.card('ana').focus()
    await press(page.card('ana'), 'ArrowDown')
    expect(page.focused()).toBe(page.card('ben'))
    await press(page.card('ben'), 'ArrowRight')
    expect(page.focused()).toBe(page.card('chen'))
  })
})
