import type { Queue, QueuePlace, QueueRow } from '#shared/contract/views.ts'

/** A place of the list on screen. `back`: its post came back to be judged once more, and looks like any other. */
export interface ListRow extends QueuePlace {
  readonly back?: QueueRow
}

/** The queue as it stands on screen. */
export interface List extends Queue {
  readonly rows: readonly ListRow[]
}

/** A post that came back, and the post that was open then. */
export interface Returned {
  readonly row: QueueRow
  readonly after: string
}

/** A post that comes back into a list stands on its own, whatever the list goes by. */
function placeOf(row: QueueRow): ListRow {
  const { postId, scored, criteria } = row
  return { postId, scored, criteria, student: null, back: row }
}

/**
 * The list with the posts that came back, each behind the post that was open then. A post stands in the list once:
 * its earlier place, with the levels it has, would tell.
 *
 * @param open The post that is open: if it came back it stays, on top where the post before it has left the list.
 */
export function withReturned(
  rows: readonly QueuePlace[],
  returned: readonly Returned[],
  open: string | null,
): readonly ListRow[] {
  return returned.reduce<readonly ListRow[]>((before, { row, after }) => {
    const others = before.filter(({ postId }) => postId !== row.postId)
    const place = others.findIndex(({ postId }) => postId === after)
    if (place === -1 && row.postId !== open) return before
    return others.toSpliced(place + 1, 0, placeOf(row))
  }, rows)
}

/** How far posts that came back are: `due` is what the backend still waits for, everything before it is done. */
export function withProgress(returned: readonly Returned[], due: QueueRow | null): readonly Returned[] {
  return returned.map(({ row, after }) => ({
    row: { ...row, scored: row.postId === due?.postId ? due.scored : row.criteria },
    after,
  }))
}

/** What the address says of the post that is open: that it came back, and behind which one. */
export function returnedHere(query: ReadonlyMap<string, string>, due: QueueRow | null): readonly Returned[] {
  const after = query.get('again')
  return after === undefined || due === null || due.postId !== query.get('post') ? [] : [{ row: due, after }]
}

/** Posts come back only into a list that is being scored: not into one that a search or a number has picked. */
export function takesReturned(wish: {
  readonly text?: string | null | undefined
  readonly behind?: object | null | undefined
  readonly criterionId?: string | null | undefined
}): boolean {
  return (wish.text ?? null) === null && (wish.behind ?? null) === null && (wish.criterionId ?? null) === null
}
