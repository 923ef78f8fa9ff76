import type { Handlers } from '#shared/contract/dispatch.ts'
import type { HistoryRow } from '#shared/contract/views.ts'
import { ok } from '#shared/model/result.ts'
import type { Stacks } from '../course/history.ts'
import { withCourse, type Desk } from '../desk.ts'

/** Newest first: what was taken back stands on top, because it was done last. */
function historyRows({ undo, redo }: Stacks): readonly HistoryRow[] {
  const row = (undone: boolean) => (entry: Stacks['undo'][number]) => ({
    at: entry.act.at,
    name: entry.act.name,
    undone,
  })
  return [...redo.map(row(true)), ...undo.toReversed().map(row(false))]
}

type Names =
  'history.list' | 'history.undo' | 'history.redo' | 'history.mark' | 'history.points' | 'history.backTo'

/** The acts of a course, back and forth. */
export function historyCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'history.list': ({ course }) => withCourse(desk, course, ({ stacks }) => ok(historyRows(stacks))),
    'history.undo': ({ course }) => withCourse(desk, course, (opened) => opened.undo()),
    'history.redo': ({ course }) => withCourse(desk, course, (opened) => opened.redo()),
    'history.mark': ({ course }) => withCourse(desk, course, (opened) => opened.mark()),
    'history.points': ({ course }) => withCourse(desk, course, async (opened) => ok(await opened.points())),
    'history.backTo': ({ course, point }) => withCourse(desk, course, (opened) => opened.backTo(point)),
  }
}
