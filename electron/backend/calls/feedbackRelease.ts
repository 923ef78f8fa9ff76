import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { RestApproved } from '#shared/contract/feedbackViews.ts'
import type { Change } from '#shared/model/change.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { deliver } from '../feedback/delivery.ts'
import { draftViewOf } from '../feedback/draftView.ts'
import { equityView } from '../feedback/equityView.ts'
import { draftRows } from '../feedback/rows.ts'

const isOpen = (state: string): boolean => state !== 'approved' && state !== 'delivered'

/** Approves everything that nothing blocks, as one act. "Approve all" without opening each one does not exist. */
async function approveRest(
  desk: Desk,
  course: Course,
  weeks: WeekRange,
): Promise<Result<RestApproved, ApiError>> {
  const bank = await desk.bank.inUse()
  const rows = draftRows(course, weeks, 'weeks')
  const unopened = rows.filter(({ opened }) => !opened)
  if (unopened.length > 0) {
    return failure('refused', 'errors:feedback.unopened', {
      count: unopened.length,
      name: unopened[0]?.name ?? '',
    })
  }
  const at = desk.ports.clock.now()
  const left: { name: string; why: RestApproved['left'][number]['why'] }[] = []
  const changes: Change[] = []
  for (const { draftId: key, name } of rows.filter(({ state }) => isOpen(state))) {
    const before = tableEntry(course.work.drafts, key)
    const view = draftViewOf(course, key, bank)
    const why = view.ok ? view.value.blocks[0] : view.error.message
    if (before === undefined || why !== undefined)
      left.push({ name, why: why ?? message('errors:feedback.noDraft') })
    else
      changes.push({ table: 'drafts', key, before, after: { ...before, state: 'approved', approvedAt: at } })
  }
  if (changes.length === 0) return ok({ approved: 0, left })
  const done = await course.act(() =>
    ok({ name: message('history:draft.approveRest', { count: changes.length }), changes }),
  )
  return done.ok ? ok({ approved: changes.length, left }) : done
}

type Names = 'feedback.approveRest' | 'feedback.deliver' | 'feedback.equity'

/** What happens to feedback once it is written: the last approvals, the look at fairness, handing it out. */
export function feedbackReleaseCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'feedback.approveRest': ({ course, weeks }) =>
      withCourse(desk, course, (opened) => approveRest(desk, opened, weeks)),
    'feedback.deliver': ({ course, draftIds, delivered }) =>
      withCourse(desk, course, (opened) => deliver(opened, draftIds, delivered, desk.ports.clock.now())),
    'feedback.equity': ({ course, weeks, by }) =>
      withCourse(desk, course, (opened) => ok(equityView(opened, weeks, by, desk.ports.clock.now()))),
  }
}
