import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { indicesIn, judgeOf, reportOf, type Judge } from './explain.ts'
import { factInWords, factsOf } from './facts.ts'
import type { GroupingInput } from './input.ts'
import { penaltyOf } from './penalty.ts'
import { columnsById } from './problem.ts'
import { scoreAttribute, scoreGroup } from './score.ts'
import { idealGroup, largestGroup } from './sizes.ts'
import { compileTerms, mustCost, type Terms } from './terms.ts'
import { shortTitle } from './shortTitle.ts'

/** One swap worth thinking about. */
export interface SwapSuggestion {
  /** Who would come in exchange, and the group (by position) they are in now. */
  readonly other: PersonId
  readonly group: number
  /** Change of the lower of the two groups' scores, and of their sum. */
  readonly lowerChange: number
  readonly sumChange: number
  /** Rules that the swap mends (above 0) or breaks (below 0). */
  readonly rulesMended: number
  /** What the swap does, in sentences: who moves where, what gets better, what is lost. */
  readonly effects: readonly Message[]
}

/** One group that somebody could join. */
export interface PlaceSuggestion {
  readonly group: number
  readonly sizeAfter: number
  readonly scoreBefore: number
  readonly scoreAfter: number
  readonly effects: readonly Message[]
  /** Rules that the group would not keep. */
  readonly broken: readonly Message[]
}

interface Desk {
  readonly judge: Judge
  readonly terms: Terms
  readonly unitSizes: ReadonlyMap<number, number>
  readonly groups: readonly Int32Array[]
  readonly label: (group: number) => string
}

function deskOf(
  input: GroupingInput,
  groups: readonly (readonly PersonId[])[],
  names: readonly string[] | undefined,
): Desk {
  const judge = judgeOf(input)
  const terms = compileTerms(input.rules, judge.ids, columnsById(input.columns))
  const unitSizes = new Map<number, number>()
  for (const unit of terms.unit) unitSizes.set(unit, (unitSizes.get(unit) ?? 0) + 1)
  return {
    judge,
    terms,
    unitSizes,
    groups: groups.map((group) => indicesIn(judge, group)),
    label: (group) => names?.[group] ?? `#${group + 1}`,
  }
}

/** Cost of the rules in one group, a "together" that is torn apart among them. */
function costOf(desk: Desk, members: Int32Array): number {
  const here = new Map<number, number>()
  for (const person of members) {
    const unit = desk.terms.unit[person] ?? person
    here.set(unit, (here.get(unit) ?? 0) + 1)
  }
  let torn = 0
  for (const [unit, count] of here) if (count < (desk.unitSizes.get(unit) ?? 1)) torn++
  return torn * mustCost + penaltyOf(desk.terms, members, 0, members.length)
}

function scoreOf(desk: Desk, members: Int32Array): number {
  return members.length === 0 ? 0 : scoreGroup(desk.judge.attributes, members, 0, members.length)
}

function replaced(members: Int32Array, person: number, by: number): Int32Array {
  return members.map((member) => (member === person ? by : member))
}

/**
 * The best `count` swaps for one person, best first: rules first, then the lower of the two groups, then both.
 * Locked people and groups are left out. Nothing for somebody who is in no group or locked.
 * `names` are the groups' names for the sentences, else "#1", "#2".
 */
export function suggestSwaps(
  input: GroupingInput,
  groups: readonly (readonly PersonId[])[],
  person: PersonId,
  count = 3,
  names?: readonly string[],
): readonly SwapSuggestion[] {
  const desk = deskOf(input, groups, names)
  const one = desk.judge.index.get(person)
  const from = one === undefined ? -1 : desk.groups.findIndex((members) => members.includes(one))
  const locked = lockedPeople(input)
  if (one === undefined || from < 0 || locked.has(person)) return []
  const ranked: Swap[] = []
  desk.groups.forEach((members, to) => {
    if (to === from) return
    for (const other of members) {
      if (!locked.has(desk.judge.ids[other] ?? person)) ranked.push(judgeSwap(desk, one, from, other, to))
    }
  })
  return ranked
    .sort(byWorth)
    .slice(0, count)
    .map((swap) => inWords(desk, swap))
}

function lockedPeople(input: GroupingInput): ReadonlySet<PersonId> {
  const locked = input.locked
  return new Set([...(locked?.groups.flat() ?? []), ...(locked?.people.map(({ id }) => id) ?? [])])
}

interface Swap {
  readonly one: number
  readonly from: number
  readonly other: number
  readonly to: number
  readonly lowerChange: number
  readonly sumChange: number
  readonly costChange: number
}

function judgeSwap(desk: Desk, one: number, from: number, other: number, to: number): Swap {
  const [here = empty, there = empty] = [desk.groups[from], desk.groups[to]]
  const [hereAfter, thereAfter] = [replaced(here, one, other), replaced(there, other, one)]
  const before = [scoreOf(desk, here), scoreOf(desk, there)] as const
  const after = [scoreOf(desk, hereAfter), scoreOf(desk, thereAfter)] as const
  return {
    one,
    from,
    other,
    to,
    lowerChange: Math.min(...after) - Math.min(...before),
    sumChange: after[0] + after[1] - before[0] - before[1],
    costChange: costOf(desk, hereAfter) + costOf(desk, thereAfter) - costOf(desk, here) - costOf(desk, there),
  }
}

const empty = new Int32Array(0)

function byWorth(a: Swap, b: Swap): number {
  return (
    a.costChange - b.costChange ||
    b.lowerChange - a.lowerChange ||
    b.sumChange - a.sumChange ||
    a.other - b.other
  )
}

function inWords(desk: Desk, swap: Swap): SwapSuggestion {
  const { one, from, other, to } = swap
  const nameOf = (person: number): string => {
    const id = desk.judge.ids[person]
    return id === undefined ? '' : desk.judge.naming.person(id)
  }
  const moves = message('grouping:swap.moves', {
    name: nameOf(one),
    group: desk.label(to),
    other: nameOf(other),
  })
  return {
    other: desk.judge.ids[other] ?? desk.judge.ids[one] ?? missingPerson(),
    group: to,
    lowerChange: swap.lowerChange,
    sumChange: swap.sumChange,
    rulesMended: rulesMended(swap.costChange),
    effects: [moves, ...changesInWords(desk, one, from, other), ...changesInWords(desk, other, to, one)],
  }
}

/** Rules that must hold count where any change; else one wish more or less. */
function rulesMended(costChange: number): number {
  return (0 - Math.round(costChange / mustCost) || 0 - Math.sign(costChange)) + 0
}

function missingPerson(): never {
  throw new Error('a swap of somebody who is not there')
}

/** What one group gains and loses when `leaving` makes room for `coming`: the largest of each. */
function changesInWords(desk: Desk, leaving: number, group: number, coming: number): readonly Message[] {
  const before = desk.groups[group] ?? empty
  const after = replaced(before, leaving, coming)
  const changes = desk.judge.attributes
    .map((a) => ({
      a,
      change: scoreAttribute(a, after, 0, after.length) - scoreAttribute(a, before, 0, before.length),
    }))
    .filter(({ a }) => !desk.judge.sensitive.has(a.read.column.id))
    .sort((x, y) => y.change * y.a.weight - x.change * x.a.weight)
  const said: Message[] = []
  const params = { group: desk.label(group) }
  const [best] = changes
  const worst = changes.at(-1)
  if (best !== undefined && best.change > noticeable) {
    said.push(message('grouping:swap.gains', { ...params, title: shortTitle(best.a.read.column.title) }))
  }
  if (worst === undefined || worst.change > -noticeable) return said
  const [lost] = factsOf(worst.a, leaving, before)
  const loss = message('grouping:swap.falls', { ...params, title: shortTitle(worst.a.read.column.title) })
  return [...said, lost === undefined ? loss : factInWords('swap.loses', lost, params)]
}

/** Changes of an attribute's score below this are not worth a sentence. */
const noticeable = 0.02

/**
 * All groups, best first, for somebody who comes late or is in no group yet: rules first, then nobody in a group
 * of seven, then sizes near five, then the group that gains most.
 */
export function suggestPlace(
  input: GroupingInput,
  groups: readonly (readonly PersonId[])[],
  person: PersonId,
  names?: readonly string[],
): readonly PlaceSuggestion[] {
  const desk = deskOf(input, groups, names)
  const one = desk.judge.index.get(person)
  if (one === undefined) return []
  const lockedGroups = new Set(input.locked?.groups.map((group) => [...group].sort().join('\n')))
  return groups
    .map((group, at) => ({ group, at }))
    .filter(({ group }) => !lockedGroups.has([...group].sort().join('\n')))
    .map(({ group, at }) => placeIn(desk, one, person, group, at))
    .sort(
      (a, b) => a.rank - b.rank || b.place.scoreAfter - a.place.scoreAfter || a.place.group - b.place.group,
    )
    .map(({ place }) => place)
}

function placeIn(
  desk: Desk,
  one: number,
  person: PersonId,
  group: readonly PersonId[],
  at: number,
): { readonly place: PlaceSuggestion; readonly rank: number } {
  const before = (desk.groups[at] ?? empty).filter((member) => member !== one)
  const after = Int32Array.from([...before, one]).sort()
  const broken = reportOf(desk.judge, [...group.filter((id) => id !== person), person]).broken
  const crowding = Math.max(0, after.length - largestGroup) * 1000 + Math.max(0, after.length - idealGroup)
  const facts = desk.judge.attributes
    .filter((a) => !desk.judge.sensitive.has(a.read.column.id))
    .flatMap((a) => factsOf(a, one, after))
  const name = desk.judge.naming.person(person)
  return {
    place: {
      group: at,
      sizeAfter: after.length,
      scoreBefore: scoreOf(desk, before),
      scoreAfter: scoreOf(desk, after),
      effects: facts.slice(0, 2).map((fact) => factInWords('why', fact, { name })),
      broken,
    },
    rank: (costOf(desk, after) - costOf(desk, before)) * 10 + crowding,
  }
}
