import type { ComparedPlan } from '#shared/contract/groupViews.ts'
import type { Board } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'

type Groups = readonly (readonly PersonId[])[]

function groupsOf(board: Board): Groups {
  return board.groups.map(({ members }) => members.map(({ personId }) => personId))
}

/** The group of each person, by its position. */
function placesOf(groups: Groups): ReadonlyMap<PersonId, number> {
  return new Map(groups.flatMap((members, at) => members.map((id) => [id, at] as const)))
}

/**
 * Which group of `first` each group of `second` goes on from: the two that share most people belong to each other,
 * then the next two. Names and numbers of groups say nothing, since a new search may number them anew.
 */
function continued(first: Groups, second: Groups): ReadonlyMap<number, number> {
  const places = placesOf(first)
  const shared = second.flatMap((members, to) => {
    const counts = new Map<number, number>()
    for (const id of members) {
      const from = places.get(id)
      if (from !== undefined) counts.set(from, (counts.get(from) ?? 0) + 1)
    }
    return [...counts].map(([from, count]) => ({ from, to, count }))
  })
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { from, to } of shared.toSorted((a, b) => b.count - a.count || a.to - b.to || a.from - b.from)) {
    if (pairs.has(to) || taken.has(from)) continue
    pairs.set(to, from)
    taken.add(from)
  }
  return pairs
}

function pairCounts(groups: Groups, first: Groups): Pick<ComparedPlan, 'pairs' | 'newPairs'> {
  const before = placesOf(first)
  let pairs = 0
  let newPairs = 0
  for (const members of groups) {
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1)) {
        pairs += 1
        const place = before.get(one)
        if (place === undefined || place !== before.get(other)) newPairs += 1
      }
    })
  }
  return { pairs, newPairs }
}

function compared(board: Board, first: Groups): ComparedPlan {
  const groups = groupsOf(board)
  const before = placesOf(first)
  const from = continued(first, groups)
  return {
    planId: board.planId,
    name: board.plan.name,
    sizesInWords: board.sizesInWords,
    worst: board.worst,
    mean: board.mean,
    broken: board.broken,
    ...pairCounts(groups, first),
    groups: board.groups.map(({ name, members }, at) => ({
      name,
      members: members.map(({ personId, name: who }) => ({
        personId,
        name: who,
        elsewhere: before.get(personId) !== from.get(at) || !before.has(personId),
      })),
    })),
  }
}

/** Plans beside each other: how good each is, and what differs from the first of them. */
export function comparePlans(boards: readonly Board[]): readonly ComparedPlan[] {
  const [first] = boards
  return first === undefined ? [] : boards.map((board) => compared(board, groupsOf(first)))
}
