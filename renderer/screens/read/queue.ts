import type { Queue, QueuePlace } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'

type Row = Omit<QueuePlace, 'student'>

/** Whether every criterion of a post has its level; posts that are never scored count as done. */
export function isDone(row: Pick<QueuePlace, 'scored' | 'criteria'>): boolean {
  return row.scored >= row.criteria
}

/** The place of a post in the queue; the first where it is not listed (a filter changed); -1 in an empty queue. */
export function placeOf(rows: readonly Row[], postId: string | undefined): number {
  const place = rows.findIndex((row) => row.postId === postId)
  return place === -1 ? Math.min(0, rows.length - 1) : place
}

/** The post so many steps on, staying within the queue; null in an empty one. */
export function neighbour(rows: readonly Row[], place: number, step: number): PostId | null {
  return rows[Math.max(0, Math.min(rows.length - 1, place + step))]?.postId ?? null
}

/** The next post that lacks a level, looking on from `place` and then from the top; null when all are scored. */
export function nextUnscored(rows: readonly Row[], place: number): PostId | null {
  const round = [...rows.slice(place + 1), ...rows.slice(0, place + 1)]
  return round.find((row) => !isDone(row))?.postId ?? null
}

/** The first post of the next or the previous student in a list that goes student by student; null at its ends. */
export function nextStudent(
  rows: readonly Pick<QueuePlace, 'postId' | 'student'>[],
  place: number,
  by: 1 | -1,
): PostId | null {
  const student = (rows[place]?.student ?? null) === null ? null : (rows[place]?.student ?? 0) + by
  return student === null ? null : (rows.find((row) => row.student === student)?.postId ?? null)
}

/** The queue with so many levels on one of its posts. It keeps its order until it is asked for anew. */
export function withScored(queue: Queue, postId: PostId, scored: number): Queue {
  const rows = queue.rows.map((row) => (row.postId === postId ? { ...row, scored } : row))
  return { ...queue, rows, scored: rows.filter((row) => row.criteria > 0 && isDone(row)).length }
}
