import { describe, expect, it } from 'vitest'
import { choose, click, clickTwice, press, settle, type } from '../../dom/hands.ts'
import { all, first, nameOf, wordsOf } from '../../dom/names.ts'
import { open, spoken } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import GroupsScreen from '#renderer/screens/groups/screen.tsx'
import type { Attribute, Board, BoardGroup, PersonRow, PlanRow } from '#shared/contract/views.ts'
import { columnId, groupId, personId, planId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import { err } from '#shared/model/result.ts'

const names: Readonly<Record<string, string>> = {
  ana: 'Ana Ruiz',
  ben: 'Ben Lind',
  chen: 'Chen Wei',
  dee: 'Dee Oye',
}
const member = (id: string, locked = false) => ({
  personId: personId(id),
  name: names[id] ?? id,
  facts: [{ text: 'reading 4', full: 'Reading: 4' }],
  locked,
})
const group = (id: string, members: readonly string[], change: Partial<BoardGroup> = {}): BoardGroup => ({
  id,
  name: `Group ${id}`,
  locked: false,
  members: members.map((one) => member(one)),
  score: 0.8,
  balance: [],
  broken: [],
  ...change,
})
const plan: GroupPlan = {
  name: 'Plan A',
  at: '2026-10-05T08:00:00.000Z',
  seed: 1,
  sizes: { kind: 'ideal' },
  uses: [],
  rules: [],
  groups: [{ id: groupId('1'), name: 'Group 1', members: [], locked: false }],
  unplaced: [],
  lockedPeople: [],
  note: [],
}
const board = (change: Partial<Board> = {}): Board => ({
  planId: planId('a'),
  plan,
  sizesInWords: message('app:undo.nothing'),
  groups: [group('1', ['ana', 'ben']), group('2', ['chen'])],
  unplaced: [],
  left: [],
  worst: 0.8,
  mean: 0.9,
  broken: [],
  notes: [],
  ...change,
})
const planRow = (id: string, seed = 1): PlanRow => ({
  planId: planId(id),
  name: `Plan ${id.toUpperCase()}`,
  at: '2026-10-05T08:00:00.000Z',
  sizes: [2, 1],
  seed,
})
const person = (id: string): PersonRow =>
  ({
    personId: personId(id),
    name: names[id],
    sortableName: names[id],
    role: 'student',
    sections: [],
  }) as never
const attribute = (title: string, change: Partial<Attribute> = {}): Attribute => ({
  column: {
    id: columnId(`survey:${title}`),
    title,
    from: 'survey.csv',
    kind: 'choice',
    outOf: null,
    values: { [personId('ana')]: 'Red', [personId('ben')]: 'Blue' },
  },
  kind: 'choice',
  sensitive: false,
  distinct: 2,
  missing: 0,
  ...change,
})

const job = always({ jobId: 'j' } as never)
const finished = (value: unknown) => always({ kind: 'done' as const, seq: 1, value })

interface Setup {
  readonly answers?: Answers
  readonly plans?: readonly PlanRow[]
  readonly attributes?: readonly Attribute[]
  readonly shown?: Board
  readonly students?: number
  readonly query?: string
}

async function screen({
  answers = {},
  plans = [planRow('a')],
  attributes = [],
  shown = board(),
  students = 26,
  query = '',
}: Setup = {}) {
  window.location.hash = `#/course/hist/groups${query}`
  const page = await open(
    <GroupsScreen />,
    {
      'groups.list': always(plans),
      'groups.attributes': always(attributes),
      'people.list': always(Object.keys(names).map(person)),
      'groups.past': always([]),
      'groups.sizes': always({ sizes: [5, 5], inWords: message('app:undo.nothing') } as never),
      'groups.board': always(shown),
      'groups.move': always(shown),
      'groups.moveMany': always(shown),
      'groups.swap': always(shown),
      'groups.lock': always(shown),
      'groups.rename': always(shown),
      'groups.withdraw': always(shown),
      'app.capabilities': always({
        host: 'electron',
        printToPdf: true,
        revealInFolder: true,
        saveDialog: true,
        platform: 'linux',
        version: '1',
      }),
      ...answers,
    },
    { course: { ...head, students } },
  )
  const run = async (id: string) => {
    currentCommands()
      .find((command) => command.id === `groups.${id}`)
      ?.run()
    await settle()
  }
  const card = (id: string) => first(page.body, `[data-person="${id}"]`) ?? page.body
  const menu = async (id: string, item: string) => {
    await click(page.one('button', `What to do with ${names[id] ?? id}`))
    await click(page.one('menuitem', item))
  }
  return { ...page, run, card, menu }
}

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
