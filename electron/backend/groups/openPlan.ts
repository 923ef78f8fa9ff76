import type { ApiError } from '#shared/contract/call.ts'
import type { Board } from '#shared/contract/views.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { CourseId, PersonId, PlanId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { Change } from '#shared/model/change.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { sameValue } from '../calls/sameValue.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { boardOf } from './board.ts'
import type { GroupingClass } from './evidence.ts'
import { groupingInput } from './groupingInput.ts'

export function planOf(course: Course, id: PlanId): Result<GroupPlan, ApiError> {
  const plan = tableEntry(course.work.plans, id)
  return plan === undefined ? failure('not-found', 'errors:groups.noPlan') : ok(plan)
}

/** The class as it is now; strategies come from the suggestions, so all of them are awaited. */
export async function classOf(desk: Desk, course: Course): Promise<GroupingClass> {
  const scores = await course.scores.all()
  return { content: course.content, work: course.work, scores, words: desk.words }
}

/** Students whom the instructor took out of the class on the board. */
function leftOf({ content, work }: Course): Board['left'] {
  return content.people
    .filter(({ id, role }) => role === 'student' && tableEntry(work.people, id)?.role === 'unknown')
    .map(({ id, name }) => ({ personId: id, name }))
}

/** The board of a plan as it stands now. */
export async function openBoard(desk: Desk, course: Course, id: PlanId): Promise<Result<Board, ApiError>> {
  const group = await classOf(desk, course)
  const plan = planOf(course, id)
  if (!plan.ok) return plan
  return ok(boardOf(id, plan.value, groupingInput(group, plan.value, plan.value), leftOf(course)))
}

export const nameOf = (course: Course, id: PersonId): string =>
  indexClass(course.content).people.get(id)?.name ?? id

export interface PlanChange {
  readonly plan: GroupPlan
  readonly name: Message
  /** What else the same act changes. */
  readonly also?: readonly Change[]
}

/** Changes a plan in one act and answers with the board as it is then. */
export async function changePlan(
  desk: Desk,
  input: { readonly course: CourseId; readonly planId: PlanId },
  change: (plan: GroupPlan, course: Course) => Result<PlanChange, ApiError>,
): Promise<Result<Board, ApiError>> {
  return await withCourse(desk, input.course, async (course) => {
    const done = await course.act((work) => {
      const before = tableEntry(work.plans, input.planId)
      if (before === undefined) return failure('not-found', 'errors:groups.noPlan')
      const changed = change(before, course)
      if (!changed.ok) return changed
      const { plan: after, name, also = [] } = changed.value
      const moved: readonly Change[] = sameValue(before, after)
        ? []
        : [{ table: 'plans', key: input.planId, before, after }]
      const changes = [...also, ...moved]
      return ok(changes.length === 0 ? null : { name, changes })
    })
    return done.ok ? await openBoard(desk, course, input.planId) : done
  })
}
