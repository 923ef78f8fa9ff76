import type { CourseHead, DraftRow } from '#shared/contract/views.ts'
import type { CourseScreen } from '#renderer/lib/route.ts'

export interface Step {
  readonly id: 'import' | 'read' | 'feedback' | 'groups' | 'print'
  readonly screen: CourseScreen
  readonly done: boolean
}

/** The five steps of a first hour, and which of them this course has seen. */
export function steps(
  head: Pick<CourseHead, 'lastImport' | 'scored'>,
  drafts: readonly Pick<DraftRow, 'state'>[],
  plans: number,
): readonly Step[] {
  const delivered = drafts.some((draft) => draft.state === 'delivered')
  return [
    { id: 'import', screen: 'import', done: head.lastImport !== null },
    { id: 'read', screen: 'read', done: head.scored > 0 },
    {
      id: 'feedback',
      screen: 'feedback',
      done: delivered || drafts.some((draft) => draft.state === 'approved'),
    },
    { id: 'groups', screen: 'groups', done: plans > 0 },
    { id: 'print', screen: 'print', done: delivered },
  ]
}
