import type { SizeWish } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { GroupingInput, Locked } from './input.ts'
import { columnsById } from './problem.ts'
import { sectionsOf } from './ruleAnswers.ts'
import { planSections } from './sectionSizes.ts'
import { planSizes } from './sizes.ts'

/** Which groups there are, and who is locked where. */
export interface Layout {
  readonly sizes: readonly number[]
  /** The group each person (by index) is locked to, or -1. */
  readonly fixed: Int32Array
}

const nothingLocked: Locked = { groups: [], people: [] }

/** Decides the sizes before any search: locked groups first as they are, then the plan for everybody else. */
export function layOut(input: GroupingInput, ids: readonly PersonId[]): Result<Layout, readonly Message[]> {
  const locked = input.locked ?? nothingLocked
  const index = new Map(ids.map((id, at) => [id, at]))
  const fixed = new Int32Array(ids.length).fill(-1)
  const whole = locked.groups.map((group) => group.filter((id) => index.has(id)))
  for (const [group, members] of whole.entries()) {
    for (const id of members) {
      if (!lockTo(fixed, index.get(id), group)) return err([lockedTwice(input, id)])
    }
  }
  const rest = ids.filter((_, at) => fixed[at] === -1)
  const planned = restSizes(input, rest, whole.length)
  if (!planned.ok) return planned
  const positions = whole.length + planned.value.length
  for (const { id, group } of locked.people) {
    if (!index.has(id)) continue
    if (!Number.isInteger(group) || group < 0 || group >= positions)
      return err([noSuchGroup(input, id, group)])
    if (!lockTo(fixed, index.get(id), group)) return err([lockedTwice(input, id)])
  }
  return fitSizes(
    input,
    whole.map((group) => group.length),
    planned.value,
    fixed,
  )
}

/** False where the person is locked to another group already. */
function lockTo(fixed: Int32Array, person: number | undefined, group: number): boolean {
  if (person === undefined) return true
  const before = fixed[person]
  fixed[person] = group
  return before === -1 || before === group
}

function lockedTwice(input: GroupingInput, id: PersonId): Message {
  return message('grouping:lock.twice', { name: nameOf(input, id) })
}

function noSuchGroup(input: GroupingInput, id: PersonId, group: number): Message {
  return message('grouping:lock.noGroup', { name: nameOf(input, id), group: group + 1 })
}

function nameOf(input: GroupingInput, id: PersonId): string {
  return input.people.find((person) => person.id === id)?.name ?? id
}

function restSizes(
  input: GroupingInput,
  rest: readonly PersonId[],
  lockedGroups: number,
): Result<readonly number[], readonly Message[]> {
  if (input.fixedSizes !== undefined) return givenSizes(input.fixedSizes, rest.length)
  if (rest.length === 0 && lockedGroups > 0) return ok([])
  const wish = withoutLocked(input.sizes, lockedGroups)
  if (wish === null) return err([message('grouping:lock.allGroupsLocked', { count: rest.length })])
  const planned = planSizes(rest.length, wish)
  if (!planned.ok) return err([planned.error])
  return ok(sizesBySection(input, rest, wish) ?? planned.value)
}

function givenSizes(sizes: readonly number[], people: number): Result<readonly number[], readonly Message[]> {
  const sum = sizes.reduce((total, size) => total + size, 0)
  const legal = sizes.every((size) => Number.isInteger(size) && size > 0)
  return legal && sum === people
    ? ok(sizes)
    : err([message('grouping:sizes.doNotAddUp', { places: sum, people })])
}

/** A wished number of groups counts the locked ones too. */
function withoutLocked(wish: SizeWish, lockedGroups: number): SizeWish | null {
  if (wish.kind !== 'groups' || lockedGroups === 0) return wish
  const count = wish.count - lockedGroups
  return count < 1 ? null : { kind: 'groups', count }
}

function sizesBySection(
  input: GroupingInput,
  rest: readonly PersonId[],
  wish: SizeWish,
): readonly number[] | null {
  const rule = input.rules.find(
    (candidate) => candidate.kind === 'same-section' && candidate.strength === 'must',
  )
  const column = rule?.kind === 'same-section' ? columnsById(input.columns).get(rule.columnId) : undefined
  return column === undefined ? null : planSections(sectionsOf(column, rest), wish)
}

/** Where more people are locked into a group than its size holds, a larger planned size moves there. */
function fitSizes(
  input: GroupingInput,
  whole: readonly number[],
  rest: readonly number[],
  fixed: Int32Array,
): Result<Layout, readonly Message[]> {
  const lockedIn = new Int32Array(whole.length + rest.length)
  for (const group of fixed) if (group >= 0) lockedIn[group] = (lockedIn[group] ?? 0) + 1
  const sizes = [...whole, ...rest]
  if (input.fixedSizes === undefined) {
    const positions = rest.map((_, at) => whole.length + at)
    const neediest = positions.toSorted((a, b) => (lockedIn[b] ?? 0) - (lockedIn[a] ?? 0) || a - b)
    const largest = rest.toSorted((a, b) => b - a)
    neediest.forEach((position, at) => (sizes[position] = largest[at] ?? 0))
  }
  const full = sizes.findIndex((size, group) => (lockedIn[group] ?? 0) > size)
  if (full < 0) return ok({ sizes, fixed })
  const params = { group: full + 1, count: lockedIn[full] ?? 0, size: sizes[full] ?? 0 }
  return err([message('grouping:lock.full', params)])
}
