import { createContext, useContext, useMemo } from 'react'
import type { ComparedPlan, PersonPlace } from '#shared/contract/groupViews.ts'
import type { Board, PersonRow } from '#shared/contract/views.ts'
import type { Message } from '#shared/model/message.ts'
import { firstName, nameParts } from '#shared/reading/people.ts'
import { presenterCode, usePresenting } from '#renderer/lib/presenter.ts'

/** Puts codes in the place of names while presenting, in everything that the groups screen shows; else does nothing. */
export interface Coder {
  readonly people: (rows: readonly PersonRow[]) => readonly PersonRow[]
  readonly board: (board: Board) => Board
  readonly place: (place: PersonPlace) => PersonPlace
  readonly compared: (plans: readonly ComparedPlan[]) => readonly ComparedPlan[]
}

const plain: Coder = {
  people: (rows) => rows,
  board: (board) => board,
  place: (place) => place,
  compared: (plans) => plans,
}

type Replace = (text: string) => string

/** Every way in which the sentences of this screen name somebody. */
function spellings(row: PersonRow): readonly string[] {
  const first = firstName(row)
  const letter = nameParts(row).family[0]?.charAt(0) ?? ''
  return [row.name, row.sortableName, ...(letter === '' ? [] : [`${first} ${letter}.`]), first]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Replaces names by codes wherever they stand as words of their own; longer spellings go first. */
export function replacer(rows: readonly PersonRow[]): Replace {
  const codes = new Map(
    rows.flatMap((row) => spellings(row).map((spelling) => [spelling, presenterCode(row.personId)])),
  )
  codes.delete('')
  if (codes.size === 0) return (text) => text
  const names = [...codes.keys()].toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, (name) => codes.get(name) ?? name)
}

type Named = Pick<PersonRow, 'personId' | 'name'>

const coded = <T extends Named>(person: T): T => ({ ...person, name: presenterCode(person.personId) })

function codedMessage({ key, params }: Message, replace: Replace): Message {
  if (params === undefined) return { key }
  const entries = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'string' ? replace(value) : value] as const,
  )
  return { key, params: Object.fromEntries(entries) }
}

/** What columns and levels say of people is hidden with their names. */
function codedBoard(board: Board, say: (list: readonly Message[]) => readonly Message[]): Board {
  return {
    ...board,
    unplaced: board.unplaced.map(coded),
    left: board.left.map(coded),
    broken: say(board.broken),
    notes: say(board.notes),
    groups: board.groups.map((group) => ({
      ...group,
      balance: say(group.balance),
      broken: say(group.broken),
      members: group.members.map((member) => ({ ...coded(member), facts: [] })),
    })),
  }
}

/** A coder for these people. */
export function coderFor(rows: readonly PersonRow[]): Coder {
  const replace = replacer(rows)
  const say = (list: readonly Message[]) => list.map((one) => codedMessage(one, replace))
  return {
    people: (shown) =>
      shown.map((row) => ({ ...coded(row), sortableName: presenterCode(row.personId), sections: [] })),
    board: (board) => codedBoard(board, say),
    place: ({ why, swaps, places }) => ({
      why: say(why),
      swaps: swaps.map((swap) => ({ ...coded(swap), effects: say(swap.effects) })),
      places: places.map((one) => ({ ...one, effects: say(one.effects), broken: say(one.broken) })),
    }),
    compared: (plans) =>
      plans.map((plan) => ({
        ...plan,
        broken: say(plan.broken),
        groups: plan.groups.map((group) => ({ ...group, members: group.members.map(coded) })),
      })),
  }
}

export const CoderContext = createContext(plain)

/** The coder of the screen: names as they are, or codes while presenting. */
export function useCoder(): Coder {
  return useContext(CoderContext)
}

/** A coder for everybody of the class, as long as one is presenting. */
export function useCoderFor(rows: readonly PersonRow[]): Coder {
  const presenting = usePresenting()
  return useMemo(() => (presenting ? coderFor(rows) : plain), [presenting, rows])
}
