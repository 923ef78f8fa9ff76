import type { Board, BoardGroup } from '#shared/contract/views.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import type { GroupingInput, GroupReport } from '#shared/grouping/input.ts'
import { sizesInWords } from '#shared/grouping/sizes.ts'
import type { Column } from '#shared/model/column.ts'
import type { GroupPlan, PlannedGroup } from '#shared/model/groupPlan.ts'
import type { PersonId, PlanId } from '#shared/model/ids.ts'
import { cardFacts } from './cardFacts.ts'

function columnsInUse(input: GroupingInput): readonly Column[] {
  const used = new Set(input.uses.filter(({ use }) => use !== 'ignore').map(({ columnId }) => columnId))
  const quiet = new Set(input.sensitive)
  return input.columns.filter(({ id }) => used.has(id) && !quiet.has(id))
}

function boardGroup(
  group: PlannedGroup,
  report: GroupReport | undefined,
  plan: GroupPlan,
  names: ReadonlyMap<PersonId, string>,
  columns: readonly Column[],
): BoardGroup {
  return {
    id: group.id,
    name: group.name,
    locked: group.locked,
    members: group.members.map((id) => ({
      personId: id,
      name: names.get(id) ?? id,
      facts: cardFacts(id, columns),
      locked: group.locked || plan.lockedPeople.includes(id),
    })),
    score: report?.score ?? 0,
    balance: report?.reasons ?? [],
    broken: report?.broken ?? [],
  }
}

/**
 * The board of a plan: every group judged as it stands now. Students who came after the plan was built stand
 * under "unplaced"; people who left the class are not shown.
 */
export function boardOf(
  planId: PlanId,
  plan: GroupPlan,
  input: GroupingInput,
  left: Board['left'] = [],
): Board {
  const names = new Map(input.people.map(({ id, name }) => [id, name]))
  const present = plan.groups.map((group) => ({
    ...group,
    members: group.members.filter((id) => names.has(id)),
  }))
  const reports = explainGroups(
    input,
    present.map(({ members }) => members),
  )
  const columns = columnsInUse(input)
  const groups = present.map((group, at) => boardGroup(group, reports[at], plan, names, columns))
  const placed = new Set(present.flatMap(({ members }) => members))
  const sizes = present.map(({ members }) => members.length).toSorted((a, b) => b - a)
  return {
    planId,
    plan,
    sizesInWords: sizesInWords(placed.size, sizes),
    groups,
    unplaced: input.people
      .filter(({ id }) => !placed.has(id))
      .map(({ id, name }) => ({ personId: id, name })),
    left,
    ...overall(groups),
    broken: groups.flatMap(({ broken }) => broken),
    notes: plan.note,
  }
}

/** The worst group and the mean; a group that has lost everybody is no group. */
function overall(groups: readonly BoardGroup[]): Pick<Board, 'worst' | 'mean'> {
  const scores = groups.filter(({ members }) => members.length > 0).map(({ score }) => score)
  if (scores.length === 0) return { worst: 0, mean: 0 }
  return {
    worst: Math.min(...scores),
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
  }
}
