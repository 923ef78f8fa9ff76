import type { DragEndEvent } from '@dnd-kit/react'
import type { Board } from '#shared/contract/views.ts'
import { PersonId } from '#shared/model/ids.ts'
import { groupOf, type BoardActs } from './boardActs.ts'
import { actedOn, type Selection } from './selection.ts'

type Dropped =
  | { readonly kind: 'group'; readonly person: PersonId; readonly to: string | null }
  | { readonly kind: 'person'; readonly person: PersonId; readonly onto: PersonId }

/** What a finished drag means; null where it was given up or ended nowhere. */
function dropped(event: DragEndEvent): Dropped | null {
  const { source, target } = event.operation
  const person = PersonId.safeParse(source?.data.personId)
  if (event.canceled || target === null || !person.success) return null
  const onto = PersonId.safeParse(target.data.onPerson)
  if (onto.success) return { kind: 'person', person: person.data, onto: onto.data }
  const to: unknown = target.data.toGroup
  return { kind: 'group', person: person.data, to: typeof to === 'string' ? to : null }
}

/**
 * Ends a drag: onto a column moves, onto a card swaps. Several chosen people move together, wherever in a column
 * they are let go; a card dropped within its own group stays.
 */
export function drop(event: DragEndEvent, board: Board, acts: BoardActs, selection: Selection): void {
  const what = dropped(event)
  if (what === null) return
  const people = actedOn(selection, what.person)
  if (what.kind === 'group') {
    acts.move(people, what.to)
    return
  }
  const target = groupOf(board, what.onto)
  if (people.length > 1) acts.move(people, target?.id ?? null)
  else if (target?.id !== groupOf(board, what.person)?.id) acts.swap(what.person, what.onto)
}
