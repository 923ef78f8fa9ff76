import type { PersonPlace } from '#shared/contract/groupViews.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { suggestPlace, suggestSwaps, type PlaceSuggestion } from '#shared/grouping/suggest.ts'
import { whyHere } from '#shared/grouping/why.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'

/** Swaps worth reading: more than three is a list again. */
const mostSwaps = 3

/** Change of a group's score below which a person makes no difference to its balance. */
const noticeable = 0.02

/** What taking somebody in does to a group's balance, in words. */
function balanceAfter({ scoreBefore, scoreAfter }: PlaceSuggestion): Message {
  const change = scoreAfter - scoreBefore
  if (Math.abs(change) < noticeable) return message('groupsScreen:board.balanceSame')
  return message(`groupsScreen:board.${change > 0 ? 'balanceBetter' : 'balanceWeaker'}`)
}

/**
 * Why a person sits where they sit, the best swaps for them, and the groups they could join, best first (for
 * somebody who came late, or for "Move to…"). The group they are in already is not among the places.
 */
export function personPlace(input: GroupingInput, plan: GroupPlan, person: PersonId): PersonPlace {
  const known = new Set(input.people.map(({ id }) => id))
  const groups = plan.groups.map(({ members }) => members.filter((id) => known.has(id)))
  const names = plan.groups.map(({ name }) => name)
  const people = new Map(input.people.map(({ id, name }) => [id, name]))
  return {
    why: whyHere(input, groups, person),
    swaps: suggestSwaps(input, groups, person, mostSwaps, names).map(({ other, group, effects }) => ({
      personId: other,
      name: people.get(other) ?? other,
      group: names[group] ?? '',
      effects,
    })),
    places: suggestPlace(input, groups, person, names).flatMap((place) => {
      const target = plan.groups[place.group]
      if (target === undefined || target.members.includes(person)) return []
      const { sizeAfter, effects, broken } = place
      const said = [...effects, balanceAfter(place)]
      return [{ groupId: target.id, group: target.name, sizeAfter, effects: said, broken }]
    }),
  }
}
