import type { Board } from '#shared/contract/views.ts'
import { PersonId } from '#shared/model/ids.ts'

/** People chosen on the board, to move together. */
export type Selection = ReadonlySet<PersonId>

/** A click with Shift, Ctrl or Cmd adds or takes away; a plain one lets everybody go. */
export function chosenBy(selection: Selection, person: PersonId, adding: boolean): Selection {
  if (!adding) return new Set()
  const next = new Set(selection)
  if (!next.delete(person)) next.add(person)
  return next
}

/** Whom an act on `person` is about: everybody chosen where the person is one of them, else the person alone. */
export function actedOn(selection: Selection, person: PersonId): readonly PersonId[] {
  return selection.has(person) ? [...selection] : [person]
}

/** Those of a selection who are still on the board. */
export function stillThere(selection: Selection, board: Board): Selection {
  const here = new Set([
    ...board.groups.flatMap(({ members }) => members.map(({ personId }) => personId)),
    ...board.unplaced.map(({ personId }) => personId),
  ])
  return new Set([...selection].filter((id) => here.has(id)))
}

/** The person whose card has the focus, or null. */
export function focusedPerson(): PersonId | null {
  const id = PersonId.safeParse(document.activeElement?.getAttribute('data-person'))
  return id.success ? id.data : null
}

/**
 * The card an arrow key leads to: up and down within a column and on to the next, left and right to the
 * neighbouring column at the same height. Null where there is none.
 */
export function cardAfter(
  columns: readonly (readonly PersonId[])[],
  person: PersonId,
  key: string,
): PersonId | null {
  const filled = columns.filter((column) => column.length > 0)
  const at = filled.findIndex((column) => column.includes(person))
  const row = filled[at]?.indexOf(person) ?? -1
  if (row < 0) return null
  const all = filled.flat()
  const place = all.indexOf(person)
  if (key === 'ArrowDown') return all[place + 1] ?? null
  if (key === 'ArrowUp') return all[place - 1] ?? null
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const beside = filled[key === 'ArrowLeft' ? at - 1 : at + 1]
  return beside?.[Math.min(row, beside.length - 1)] ?? null
}
