import type { GroupingInput, Locked } from '#shared/grouping/input.ts'
import type { GroupPlan, PlannedGroup } from '#shared/model/groupPlan.ts'
import { groupId, type PersonId } from '#shared/model/ids.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { groupingColumns, sensitiveIds } from './columns.ts'
import type { GroupingClass } from './evidence.ts'

/** What groups are asked for, in the words of the set-up. */
export type GroupWish = Pick<GroupPlan, 'sizes' | 'uses' | 'rules' | 'seed'>

/** The groups of a plan in the order in which they are built again: those that stay whole come first. */
export function lockedFirst(plan: GroupPlan): readonly PlannedGroup[] {
  return [...plan.groups.filter(({ locked }) => locked), ...plan.groups.filter(({ locked }) => !locked)]
}

function lockedPart(plan: GroupPlan): Locked {
  const groups = lockedFirst(plan)
  const stays = new Set(plan.lockedPeople)
  return {
    groups: groups.filter(({ locked }) => locked).map(({ members }) => members),
    people: groups.flatMap(({ locked, members }, group) =>
      locked ? [] : members.filter((id) => stays.has(id)).map((id) => ({ id, group })),
    ),
  }
}

/** Everything the engine needs, from the course; `plan` is what is there already and partly locked. */
export function groupingInput(group: GroupingClass, wish: GroupWish, plan: GroupPlan | null): GroupingInput {
  const { content, work } = group
  const columns = groupingColumns(group)
  return {
    people: studentsOf(content, work.people).map(({ id, name }) => ({ id, name })),
    columns,
    sensitive: sensitiveIds(columns, work),
    uses: wish.uses,
    rules: wish.rules,
    sizes: wish.sizes,
    seed: wish.seed,
    ...(plan === null ? {} : { locked: lockedPart(plan) }),
  }
}

/** Built groups with names: those that were there keep theirs, new ones are numbered. */
export function namedGroups(
  built: readonly (readonly PersonId[])[],
  plan: GroupPlan | null,
  numbered: (n: number) => string,
): readonly PlannedGroup[] {
  const before = plan === null ? [] : lockedFirst(plan)
  const taken = new Set(before.map(({ name }) => name))
  let next = 1
  const freeName = (): string => {
    while (taken.has(numbered(next))) next += 1
    taken.add(numbered(next))
    return numbered(next)
  }
  const ids = new Set<string>(before.map(({ id }) => id))
  const freeId = (at: number): string => {
    let id = `g${at + 1}`
    while (ids.has(id)) id = `${id}x`
    ids.add(id)
    return id
  }
  return built.map((members, at) => {
    const old = before[at]
    return old === undefined
      ? { id: groupId(freeId(at)), name: freeName(), members, locked: false }
      : { ...old, members }
  })
}
