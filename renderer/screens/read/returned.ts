import type { QueueRow } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'

/** A row of the list on screen. `afresh`: it came back to be judged once more, and looks like any other. */
export interface ListRow extends QueueRow {
  readonly afresh: boolean
}

/** A post that came back, and the post that was open then. */
export interface Returned {
  readonly row: QueueRow
  readonly after: PostId
}

/**
 * The list with the posts that came back, each behind the post that was open then. A post stands in the list once:
 * its earlier place, with the levels it has, would tell.
 */
export function withReturned(rows: readonly QueueRow[], returned: readonly Returned[]): readonly ListRow[] {
  const list: readonly ListRow[] = rows.map((row) => ({ ...row, afresh: false }))
  return returned.reduce((before, { row, after }) => {
    const others = before.filter(({ postId }) => postId !== row.postId)
    const place = others.findIndex(({ postId }) => postId === after)
    return place === -1 ? before : others.toSpliced(place + 1, 0, { ...row, afresh: true })
  }, list)
}

/** How far posts that came back are: `due` is what the backend still waits for, everything before it is done. */
export function withProgress(returned: readonly Returned[], due: QueueRow | null): readonly Returned[] {
  return returned.map(({ row, after }) => ({
    row: { ...row, scored: row.postId === due?.postId ? due.scored : row.criteria },
    after,
  }))
}

/** Posts come back only into a list that is being scored: not into one that a search or a number has picked. */
export function takesReturned(wish: {
  readonly text?: string | null | undefined
  readonly behind?: object | null | undefined
  readonly criterionId?: string | null | undefined
}): boolean {
  return (wish.text ?? null) === null && (wish.behind ?? null) === null && (wish.criterionId ?? null) === null
}
