import { largestGroup } from '#shared/grouping/sizes.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { GroupPlan, PlannedGroup } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { failure } from '../failures.ts'

/** The group a person stands in, or null. */
export function groupOf(plan: GroupPlan, person: PersonId): PlannedGroup | null {
  return plan.groups.find(({ members }) => members.includes(person)) ?? null
}

const without = (ids: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  ids.filter((id) => id !== person)

function isLocked(plan: GroupPlan, person: PersonId): boolean {
  return plan.lockedPeople.includes(person) || groupOf(plan, person)?.locked === true
}

/**
 * Moves a person to a group, or off the board (`to` null). Refused: into or out of what is locked, into a group
 * of six already (PLANS: nobody in a group of seven).
 */
export function movePerson(
  plan: GroupPlan,
  person: PersonId,
  to: string | null,
): Result<GroupPlan, ApiError> {
  const target = to === null ? null : plan.groups.find(({ id }) => id === to)
  if (target === undefined) return failure('not-found', 'errors:groups.noGroup')
  if (isLocked(plan, person)) return failure('refused', 'errors:groups.personLocked')
  if (target?.locked === true) return failure('refused', 'errors:groups.groupLocked', { group: target.name })
  if (target !== null && !target.members.includes(person) && target.members.length >= largestGroup) {
    return failure('refused', 'errors:groups.full', { group: target.name, count: largestGroup })
  }
  const groups = plan.groups.map((group) => {
    const others = group.members.includes(person) ? without(group.members, person) : group.members
    return { ...group, members: group.id === to ? [...others, person] : others }
  })
  const unplaced = without(plan.unplaced, person)
  return ok({ ...plan, groups, unplaced: to === null ? [...unplaced, person] : unplaced })
}

/** Moves several people to one group, or off the board, all of them or none. */
export function movePeople(
  plan: GroupPlan,
  people: readonly PersonId[],
  to: string | null,
): Result<GroupPlan, ApiError> {
  let moved = plan
  for (const person of people) {
    const next = movePerson(moved, person, to)
    if (!next.ok) return next
    moved = next.value
  }
  return ok(moved)
}

/** A plan without somebody who left the class: in no group, not waiting for one, not locked. */
export function withoutPerson(plan: GroupPlan, person: PersonId): GroupPlan {
  return {
    ...plan,
    groups: plan.groups.map((group) =>
      group.members.includes(person) ? { ...group, members: without(group.members, person) } : group,
    ),
    unplaced: without(plan.unplaced, person),
    lockedPeople: without(plan.lockedPeople, person),
  }
}

/** Lets two people change places; one of them may stand off the board. */
export function swapPeople(plan: GroupPlan, one: PersonId, other: PersonId): Result<GroupPlan, ApiError> {
  if (one === other) return ok(plan)
  if (isLocked(plan, one) || isLocked(plan, other)) return failure('refused', 'errors:groups.personLocked')
  const swap = (id: PersonId): PersonId => (id === one ? other : id === other ? one : id)
  return ok({
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, members: group.members.map(swap) })),
    unplaced: plan.unplaced.map(swap),
  })
}

/** Locks or unlocks one person, or one whole group. */
export function setLock(
  plan: GroupPlan,
  what: { readonly personId: PersonId | null; readonly groupId: string | null },
  locked: boolean,
): GroupPlan {
  const people = what.personId === null ? plan.lockedPeople : without(plan.lockedPeople, what.personId)
  return {
    ...plan,
    groups: plan.groups.map((group) => (group.id === what.groupId ? { ...group, locked } : group)),
    lockedPeople: what.personId !== null && locked ? [...people, what.personId] : people,
  }
}
