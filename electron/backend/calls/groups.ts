import { randomBytes } from 'node:crypto'
import type { ApiError } from '#shared/contract/call.ts'
import type { Decoded } from '#shared/contract/api.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { Board, CourseHead, PlanRow } from '#shared/contract/views.ts'
import { planSizes, sizesInWords } from '#shared/grouping/sizes.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import { planId as brandPlanId, type PersonId, type PlanId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { attributesOffered } from '../groups/columns.ts'
import { groupingInput, namedGroups } from '../groups/groupingInput.ts'
import { groupSetFile } from '../groups/groupSetFile.ts'
import { groupOf, movePerson, setLock, swapPeople } from '../groups/moves.ts'
import { changePlan, classOf, nameOf, openBoard, planOf, type PlanChange } from '../groups/openPlan.ts'
import type { JobContext } from '../jobs/jobs.ts'
import { sameValue } from './sameValue.ts'

function planRows(course: Course): readonly PlanRow[] {
  return Object.entries(course.work.plans)
    .map(([id, plan]) => ({
      planId: brandPlanId(id),
      name: plan.name,
      at: plan.at,
      sizes: plan.groups.map(({ members }) => members.length),
      seed: plan.seed,
    }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

type BuildInput = Decoded<'groups.build'>

function builtPlan(
  desk: Desk,
  input: BuildInput,
  before: GroupPlan | null,
  built: { readonly groups: readonly (readonly PersonId[])[]; readonly note: readonly Message[] },
): GroupPlan {
  const { name, seed, sizes, uses, rules } = input
  return {
    name,
    at: desk.ports.clock.now(),
    seed,
    sizes,
    uses,
    rules,
    groups: namedGroups(built.groups, before, (n) => desk.words(message('history:groups.numbered', { n }))),
    unplaced: [],
    lockedPeople: before?.lockedPeople ?? [],
    note: built.note,
  }
}

async function buildPlan(
  desk: Desk,
  course: Course,
  input: BuildInput,
  context: JobContext,
): Promise<Result<Board, ApiError>> {
  const id = input.planId ?? brandPlanId(`plan-${randomBytes(6).toString('hex')}`)
  const before = tableEntry(course.work.plans, id) ?? null
  if (input.planId !== null && before === null) return failure('not-found', 'errors:groups.noPlan')
  const task = groupingInput(await classOf(desk, course), input, before)
  const built = await desk.worker.run('groups.build', task, {
    signal: context.signal,
    onProgress: context.progress,
  })
  if (!built.ok) return built
  const groups = built.value.groups.map(({ members }) => members)
  const done = await course.act((work) => {
    const now = tableEntry(work.plans, id) ?? null
    // Somebody moved people while the groups were being built: their move is worth more.
    if (!sameValue(now, before)) return failure('conflict', 'errors:groups.changedMeanwhile')
    const after = builtPlan(desk, input, before, { groups, note: built.value.missing })
    const name = message(before === null ? 'history:groups.build' : 'history:groups.rebuild', {
      plan: input.name,
    })
    return ok({ name, changes: [{ table: 'plans', key: id, before: now, after }] })
  })
  return done.ok ? await openBoard(desk, course, id) : done
}

function moved(input: Decoded<'groups.move'>) {
  return (plan: GroupPlan, course: Course): Result<PlanChange, ApiError> => {
    if (!indexClass(course.content).people.has(input.personId)) {
      return failure('not-found', 'errors:unknownPerson')
    }
    const after = movePerson(plan, input.personId, input.to)
    if (!after.ok) return after
    const person = nameOf(course, input.personId)
    const group = groupOf(after.value, input.personId)
    const name =
      group === null
        ? message('history:groups.takeOff', { person })
        : message('history:groups.move', { person, group: group.name })
    return ok({ plan: after.value, name })
  }
}

function swapped({ one, other }: Decoded<'groups.swap'>) {
  return (plan: GroupPlan, course: Course): Result<PlanChange, ApiError> => {
    const after = swapPeople(plan, one, other)
    const name = message('history:groups.swap', { one: nameOf(course, one), other: nameOf(course, other) })
    return after.ok ? ok({ plan: after.value, name }) : after
  }
}

function locked(input: Decoded<'groups.lock'>) {
  return (plan: GroupPlan, course: Course): Result<PlanChange, ApiError> => {
    const group = plan.groups.find(({ id }) => id === input.groupId)
    const what = input.personId === null ? (group?.name ?? '') : nameOf(course, input.personId)
    const name = message(input.locked ? 'history:groups.lock' : 'history:groups.unlock', { what })
    return ok({ plan: setLock(plan, input, input.locked), name })
  }
}

function renamed({ groupId, name }: Decoded<'groups.rename'>) {
  return (plan: GroupPlan): Result<PlanChange, ApiError> => {
    const group = plan.groups.find(({ id }) => id === groupId)
    if (group === undefined) return failure('not-found', 'errors:groups.noGroup')
    // Canvas takes two groups of one name for one group.
    if (plan.groups.some((other) => other.id !== groupId && other.name === name)) {
      return failure('conflict', 'errors:groups.nameTaken', { name })
    }
    const groups = plan.groups.map((other) => (other.id === groupId ? { ...other, name } : other))
    return ok({
      plan: { ...plan, groups },
      name: message('history:groups.rename', { group: group.name, name }),
    })
  }
}

function renamedPlan({ name }: Decoded<'groups.renamePlan'>) {
  return (plan: GroupPlan): Result<PlanChange, ApiError> =>
    ok({
      plan: { ...plan, name },
      name: message('history:groups.renamePlan', { plan: plan.name, name }),
    })
}

function removePlan(course: Course, id: PlanId): Promise<Result<CourseHead, ApiError>> {
  return course.act((work) => {
    const before = tableEntry(work.plans, id)
    if (before === undefined) return failure('not-found', 'errors:groups.noPlan')
    const name = message('history:groups.remove', { plan: before.name })
    return ok({ name, changes: [{ table: 'plans', key: id, before, after: null }] })
  })
}

type Names =
  | 'groups.attributes'
  | 'groups.column'
  | 'groups.sizes'
  | 'groups.list'
  | 'groups.build'
  | 'groups.board'
  | 'groups.move'
  | 'groups.swap'
  | 'groups.lock'
  | 'groups.rename'
  | 'groups.renamePlan'
  | 'groups.remove'
  | 'groups.export'

/** Forming groups and moving people between them. */
export function groupCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'groups.attributes': ({ course }) =>
      withCourse(desk, course, async (opened) => ok(attributesOffered(await classOf(desk, opened)))),
    'groups.column': ({ course, columnId, kind, sensitive }) =>
      withCourse(desk, course, async (opened) => {
        const offered = attributesOffered(await classOf(desk, opened))
        const found = offered.find(({ column }) => column.id === columnId)
        if (found === undefined) return failure('not-found', 'errors:groups.noColumn')
        return await opened.act((work) => {
          const before = tableEntry(work.columns, columnId) ?? null
          const after = { kind, sensitive }
          if (before !== null && sameValue(before, after)) return ok(null)
          const name = message('history:column.change', { column: found.column.title })
          return ok({ name, changes: [{ table: 'columns', key: columnId, before, after }] })
        })
      }),
    'groups.sizes': ({ course, sizes }) =>
      withCourse(desk, course, ({ content, work }) => {
        const count = studentsOf(content, work.people).length
        const planned = planSizes(count, sizes)
        if (!planned.ok) return err({ kind: 'refused', message: planned.error })
        return ok({ sizes: planned.value, inWords: sizesInWords(count, planned.value) })
      }),
    'groups.list': ({ course }) => withCourse(desk, course, (opened) => ok(planRows(opened))),
    'groups.build': (input) =>
      withCourse(desk, input.course, (opened) =>
        ok(desk.jobs.start(message('jobs:grouping'), (context) => buildPlan(desk, opened, input, context))),
      ),
    'groups.board': ({ course, planId }) =>
      withCourse(desk, course, (opened) => openBoard(desk, opened, planId)),
    'groups.move': (input) => changePlan(desk, input, moved(input)),
    'groups.swap': (input) => changePlan(desk, input, swapped(input)),
    'groups.lock': (input) => changePlan(desk, input, locked(input)),
    'groups.rename': (input) => changePlan(desk, input, renamed(input)),
    'groups.renamePlan': (input) => changePlan(desk, input, renamedPlan(input)),
    'groups.remove': ({ course, planId }) => withCourse(desk, course, (opened) => removePlan(opened, planId)),
    'groups.export': ({ course, planId }) =>
      withCourse(desk, course, (opened) => {
        const plan = planOf(opened, planId)
        if (!plan.ok) return plan
        const students = studentsOf(opened.content, opened.work.people)
        return groupSetFile(opened.content, plan.value, students)
      }),
  }
}
