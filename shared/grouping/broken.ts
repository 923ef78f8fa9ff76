import { assertNever } from '#shared/model/assertNever.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { hoursPerSlot, type Slot } from './availability.ts'
import { connectionsColumnId } from './evidence.ts'
import { hasValue, sectionsOf } from './ruleAnswers.ts'
import { readColumn } from './readColumn.ts'
import { aloneValues } from './terms.ts'
import { listed, type Naming } from './words.ts'
import { shortTitle } from './shortTitle.ts'

/** What one group breaks of one rule, in words; nothing where it keeps the rule. */
export type RuleCheck = (group: readonly PersonId[]) => readonly Message[]

/** Prepares a rule for asking it of many groups. `people` are all people of the task. */
export function checkOf(rule: Rule, people: readonly PersonId[], naming: Naming): RuleCheck {
  switch (rule.kind) {
    case 'together':
      return togetherCheck(rule.people.filter(naming.isKnown), naming)
    case 'apart':
      return apartCheck(new Set(rule.people), naming)
    case 'at-least-one':
    case 'at-most-one':
      return countCheck(rule, naming)
    case 'nobody-alone':
      return aloneCheck(rule, people, naming)
    case 'new-mates':
      return matesCheck(rule.past, naming)
    case 'same-section':
      return sectionCheck(rule, people, naming)
    case 'shared-hours':
      return hoursCheck(rule, naming)
    default:
      return assertNever(rule)
  }
}

function togetherCheck(wanted: readonly PersonId[], naming: Naming): RuleCheck {
  const set = new Set(wanted)
  return (group) => {
    const here = group.filter((id) => set.has(id))
    if (here.length === 0 || here.length === set.size) return []
    const away = [...set].filter((id) => !here.includes(id))
    return [message('grouping:broken.together', { here: names(here, naming), away: names(away, naming) })]
  }
}

function apartCheck(set: ReadonlySet<PersonId>, naming: Naming): RuleCheck {
  return (group) => {
    const here = group.filter((id) => set.has(id))
    return here.length < 2 ? [] : [message('grouping:broken.apart', { names: names(here, naming) })]
  }
}

function countCheck(
  rule: Extract<Rule, { kind: 'at-least-one' | 'at-most-one' }>,
  naming: Naming,
): RuleCheck {
  const column = naming.column(rule.columnId)
  if (column === undefined) return () => []
  const params = { title: shortTitle(column.title), value: rule.value }
  return (group) => {
    const here = group.filter((id) => hasValue(column, id, rule.value))
    if (rule.kind === 'at-least-one') {
      if (here.length > 0) return []
      const ofConnectors = rule.columnId === connectionsColumnId
      return [message(`grouping:broken.${ofConnectors ? 'connector' : 'atLeastOne'}`, params)]
    }
    if (here.length < 2) return []
    return [message('grouping:broken.atMostOne', { ...params, names: names(here, naming) })]
  }
}

function aloneCheck(
  rule: Extract<Rule, { kind: 'nobody-alone' }>,
  people: readonly PersonId[],
  naming: Naming,
): RuleCheck {
  const column = naming.column(rule.columnId)
  if (column === undefined) return () => []
  const holders = aloneValues(rule.values, column, people).map((value) => ({
    value,
    people: new Set(people.filter((id) => hasValue(column, id, value))),
  }))
  const avoidable = holders.filter((holder) => holder.people.size > 1)
  return (group) =>
    avoidable.flatMap((holder) => {
      const [only, second] = group.filter((id) => holder.people.has(id))
      if (only === undefined || second !== undefined) return []
      const params = { title: shortTitle(column.title), value: holder.value, name: naming.person(only) }
      return [message('grouping:broken.alone', params)]
    })
}

function matesCheck(past: readonly (readonly PersonId[])[], naming: Naming): RuleCheck {
  const mates = new Map<PersonId, Set<PersonId>>()
  for (const group of past) {
    for (const id of group) {
      const known = mates.get(id) ?? new Set<PersonId>()
      for (const other of group) if (other !== id) known.add(other)
      mates.set(id, known)
    }
  }
  return (group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .filter((other) => mates.get(one)?.has(other) === true)
        .map((other) => message('grouping:broken.newMates', { names: names([one, other], naming) })),
    )
}

function sectionCheck(
  rule: Extract<Rule, { kind: 'same-section' }>,
  people: readonly PersonId[],
  naming: Naming,
): RuleCheck {
  const column = naming.column(rule.columnId)
  if (column === undefined) return () => []
  const sections = new Map(sectionsOf(column, people).map((keys, at) => [people[at], keys]))
  return (group) => {
    const known = group.map((id) => sections.get(id) ?? []).filter((keys) => keys.length > 0)
    const shared = (known[0] ?? []).some((key) => known.every((keys) => keys.includes(key)))
    if (known.length === 0 || shared) return []
    const shown = group.map((id) => readColumn({ ...column, kind: 'choice' })?.answers.get(id)?.label ?? '')
    const distinct = [...new Set(shown.filter((label) => label !== ''))].sort()
    return [message('grouping:broken.section', { title: shortTitle(column.title), values: listed(distinct) })]
  }
}

function hoursCheck(rule: Extract<Rule, { kind: 'shared-hours' }>, naming: Naming): RuleCheck {
  const column = naming.column(rule.columnId)
  const read = column === undefined ? null : readColumn({ ...column, kind: 'availability' })
  if (read === null) return () => []
  return (group) => {
    const known = group.map((id) => read.answers.get(id)?.options).filter((slots) => slots !== undefined)
    if (known.length === 0) return []
    const have = commonSlots(known) * hoursPerSlot
    return have >= rule.hours ? [] : [message('grouping:broken.hours', { hours: rule.hours, have })]
  }
}

function commonSlots(lists: readonly (readonly Slot[])[]): number {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  return first.filter((slot) => sets.every((set) => set.has(slot))).length
}

function names(ids: readonly PersonId[], naming: Naming): string {
  return listed(ids.map(naming.person))
}
