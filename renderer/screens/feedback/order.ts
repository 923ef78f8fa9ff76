import type { DraftRow } from '#shared/contract/views.ts'

/** The row the address names, else the first that still waits, else the first. `rows` is not empty. */
export function openRow(rows: readonly DraftRow[], person: string | undefined, post?: string): DraftRow {
  const named =
    rows.find(({ personId, postId }) => personId === person && postId !== null && postId === post) ??
    rows.find(({ personId }) => personId === person)
  const row = named ?? rows.find(isWaiting) ?? rows[0]
  if (row === undefined) throw new Error('openRow needs at least one row')
  return row
}

function isWaiting({ state }: DraftRow): boolean {
  return state !== 'approved' && state !== 'delivered'
}

/** The next or previous row; null at the ends. */
export function stepFrom(rows: readonly DraftRow[], row: DraftRow, by: 1 | -1): DraftRow | null {
  return rows[rows.indexOf(row) + by] ?? null
}

/** After an approval: the next row that waits, from here on and then from the top; null when all are done. */
export function afterApproval(rows: readonly DraftRow[], row: DraftRow): DraftRow | null {
  const at = rows.indexOf(row)
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return others.find(isWaiting) ?? null
}
