import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { CourseId, PlanId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { breakoutFile } from '../groups/breakout.ts'
import { comparePlans } from '../groups/compare.ts'
import { groupingInput } from '../groups/groupingInput.ts'
import { groupSheets } from '../groups/groupSheets.ts'
import { halvesOf, halvesTask } from '../groups/halves.ts'
import { movePeople, withoutPerson } from '../groups/moves.ts'
import { changePlan, classOf, nameOf, openBoard, planOf, type PlanChange } from '../groups/openPlan.ts'
import { pastSets } from '../groups/past.ts'
import { personPlace } from '../groups/personPlace.ts'

/** A plan with everything the engine needs to speak about it. */
interface Opened {
  readonly course: Course
  readonly plan: GroupPlan
  readonly input: GroupingInput
}

async function withPlan<T>(
  desk: Desk,
  asked: { readonly course: CourseId; readonly planId: PlanId },
  use: (opened: Opened) => Promise<Result<T, ApiError>> | Result<T, ApiError>,
): Promise<Result<T, ApiError>> {
  return await withCourse(desk, asked.course, async (course) => {
    const group = await classOf(desk, course)
    const plan = planOf(course, asked.planId)
    if (!plan.ok) return plan
    return await use({ course, plan: plan.value, input: groupingInput(group, plan.value, plan.value) })
  })
}

const classList = ({ content, work }: Course) => studentsOf(content, work.people)

function movedMany({ people, to }: Decoded<'groups.moveMany'>) {
  return (plan: GroupPlan, course: Course): Result<PlanChange, ApiError> => {
    const { people: known } = indexClass(course.content)
    if (!people.every((id) => known.has(id))) return failure('not-found', 'errors:unknownPerson')
    const after = movePeople(plan, people, to)
    if (!after.ok) return after
    const group = plan.groups.find(({ id }) => id === to)
    const count = new Set(people).size
    const name =
      group === undefined
        ? message('groupsScreen:history.takeOffMany', { count })
        : message('groupsScreen:history.moveMany', { count, group: group.name })
    return ok({ plan: after.value, name })
  }
}

/** A student who left stands in no group and is no student any more; bringing them back leaves them unplaced. */
function withdrawn({ personId, left }: Decoded<'groups.withdraw'>) {
  return (plan: GroupPlan, course: Course): Result<PlanChange, ApiError> => {
    const person = indexClass(course.content).people.get(personId)
    if (person?.role !== 'student') return failure('not-found', 'errors:unknownPerson')
    const before = tableEntry(course.work.people, personId) ?? null
    if ((before?.role === 'unknown') === left) return ok({ plan, name: message('history:settings') })
    const after = { note: before?.note ?? '', role: left ? ('unknown' as const) : null }
    const name = message(`groupsScreen:history.${left ? 'withdraw' : 'bringBack'}`, {
      person: nameOf(course, personId),
    })
    const also = [{ table: 'people' as const, key: personId, before, after }]
    return ok({ plan: left ? withoutPerson(plan, personId) : plan, name, also })
  }
}

async function compared(desk: Desk, course: Course, plans: readonly PlanId[]) {
  const boards = []
  for (const id of new Set(plans)) {
    const board = await openBoard(desk, course, id)
    if (!board.ok) return board
    boards.push(board.value)
  }
  return ok(comparePlans(boards))
}

async function halved(desk: Desk, { input }: Opened) {
  if (input.people.length < 2) return failure('refused', 'groupsScreen:halves.tooFew')
  const built = await desk.worker.run('groups.build', halvesTask(input))
  return built.ok ? ok(halvesOf(input, built.value)) : built
}

type Names =
  | 'groups.moveMany'
  | 'groups.withdraw'
  | 'groups.person'
  | 'groups.past'
  | 'groups.compare'
  | 'groups.halves'
  | 'groups.breakout'
  | 'groups.sheets'

/** Working with groups that have been formed: choices for one person, comparing, lists and sheets. */
export function groupUseCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'groups.moveMany': (input) => changePlan(desk, input, movedMany(input)),
    'groups.withdraw': (input) => changePlan(desk, input, withdrawn(input)),
    'groups.person': (asked) =>
      withPlan(desk, asked, ({ plan, input }) =>
        input.people.some(({ id }) => id === asked.personId)
          ? ok(personPlace(input, plan, asked.personId))
          : failure('not-found', 'errors:unknownPerson'),
      ),
    'groups.past': ({ course }) =>
      withCourse(desk, course, ({ content, work }) => ok(pastSets(content, work.plans))),
    'groups.compare': ({ course, plans }) =>
      withCourse(desk, course, (opened) => compared(desk, opened, plans)),
    'groups.halves': (asked) => withPlan(desk, asked, (opened) => halved(desk, opened)),
    'groups.breakout': (asked) =>
      withPlan(desk, asked, ({ plan, course }) => ok(breakoutFile(plan, classList(course)))),
    'groups.sheets': (asked) =>
      withPlan(desk, asked, ({ plan, input, course }) =>
        ok(groupSheets(plan, input, classList(course), settingsOf(course.work), desk.ports.clock.now())),
      ),
  }
}
