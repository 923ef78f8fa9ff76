import { click, settle } from '../../dom/hands.ts'
import { first } from '../../dom/names.ts'
import { open } from '../../dom/page.tsx'
import { always, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import GroupsScreen from '#renderer/screens/groups/screen.tsx'
import type { Attribute, Board, BoardGroup, PersonRow, PlanRow } from '#shared/contract/views.ts'
import { columnId, groupId, personId, planId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'

export const names: Readonly<Record<string, string>> = {
  ana: 'Ana Ruiz',
  ben: 'Ben Lind',
  chen: 'Chen Wei',
  dee: 'Dee Oye',
}
export const member = (id: string, locked = false) => ({
  personId: personId(id),
  name: names[id] ?? id,
  facts: [{ text: 'reading 4', full: 'Reading: 4' }],
  locked,
})
export const group = (
  id: string,
  members: readonly string[],
  change: Partial<BoardGroup> = {},
): BoardGroup => ({
  id,
  name: `Group ${id}`,
  locked: false,
  members: members.map((one) => member(one)),
  score: 0.8,
  balance: [],
  broken: [],
  ...change,
})
export const plan: GroupPlan = {
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
export const board = (change: Partial<Board> = {}): Board => ({
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
export const planRow = (id: string, seed = 1): PlanRow => ({
  planId: planId(id),
  name: `Plan ${id.toUpperCase()}`,
  at: '2026-10-05T08:00:00.000Z',
  sizes: [2, 1],
  seed,
})
export const person = (id: string): PersonRow =>
  ({
    personId: personId(id),
    name: names[id],
    sortableName: names[id],
    role: 'student',
    sections: [],
  }) as never
export const attribute = (title: string, change: Partial<Attribute> = {}): Attribute => ({
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

export const job = always({ jobId: 'j' } as never)
export const finished = (value: unknown) => always({ kind: 'done' as const, seq: 1, value })

export interface Setup {
  readonly answers?: Answers
  readonly plans?: readonly PlanRow[]
  readonly attributes?: readonly Attribute[]
  readonly shown?: Board
  readonly students?: number
  readonly query?: string
}

export async function screen({
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
