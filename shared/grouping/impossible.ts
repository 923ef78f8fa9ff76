import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'
import { answerKey } from './answers.ts'
import { hoursPerSlot } from './availability.ts'
import type { Problem } from './problem.ts'
import { hasValue } from './ruleAnswers.ts'
import { readColumn } from './readColumn.ts'
import { aloneValues } from './terms.ts'
import { cliqueConflict, crowdConflict, knownOf, tornConflict, type Counted, type Musts } from './whoMeets.ts'

/**
 * The fewest of the rules that must hold which counting alone shows to be impossible: more people apart than
 * there are groups, two people both together and apart. Null where counting shows nothing; the rules may still
 * be impossible. A search cannot show what counting shows, it can only fail to find groups, and that takes time.
 */
export function provenConflict(
  problem: Problem,
  rules: readonly Rule[],
  columns: ReadonlyMap<ColumnId, Column>,
): readonly Rule[] | null {
  const sizes = [...problem.sizes]
  const counted: Counted = {
    people: problem.ids,
    known: new Set(problem.ids),
    groups: sizes.length,
    smallest: Math.min(...sizes),
    largest: Math.max(...sizes),
    columns,
  }
  const musts = rules.filter((rule) => rule.strength === 'must')
  const alone = musts.find((rule) => isImpossible(rule, counted))
  if (alone !== undefined) return [alone]
  const several =
    valueConflict(musts, counted) ??
    tornConflict(musts, counted) ??
    crowdConflict(musts, counted) ??
    cliqueConflict(musts, counted)
  // In the order in which the instructor set them.
  return several === null ? null : musts.filter((rule) => several.includes(rule))
}

function isImpossible(rule: Rule, counted: Counted): boolean {
  const { groups, largest } = counted
  switch (rule.kind) {
    case 'together':
      return knownOf(rule.people, counted).length > largest
    case 'apart':
      return knownOf(rule.people, counted).length > groups
    case 'at-least-one':
      return counted.columns.has(rule.columnId) && holders(rule, rule.value, counted).length < groups
    case 'at-most-one':
      return holders(rule, rule.value, counted).length > groups
    case 'new-mates':
      return lacksStrangers(rule.past, counted)
    case 'shared-hours':
      return lacksHours(rule, counted)
    case 'nobody-alone':
    case 'same-section':
      return false
  }
}

function holders(
  { columnId }: { readonly columnId: ColumnId },
  value: string,
  { people, columns }: Counted,
): readonly PersonId[] {
  const column = columns.get(columnId)
  return column === undefined ? [] : people.filter((id) => hasValue(column, id, value))
}

/** Somebody has been with so many that too few are left to fill a group. */
function lacksStrangers(past: readonly (readonly PersonId[])[], counted: Counted): boolean {
  const met = new Map<PersonId, Set<PersonId>>()
  for (const group of past) {
    const here = knownOf(group, counted)
    for (const one of here) {
      const mates = met.get(one) ?? new Set<PersonId>()
      for (const other of here) if (other !== one) mates.add(other)
      met.set(one, mates)
    }
  }
  return [...met.values()].some((mates) => counted.people.length - 1 - mates.size < counted.smallest - 1)
}

/** Somebody is free for fewer hours than every group is to share. */
function lacksHours(rule: Extract<Rule, { kind: 'shared-hours' }>, { people, columns }: Counted): boolean {
  const column = columns.get(rule.columnId)
  const read = column === undefined ? null : readColumn({ ...column, kind: 'availability' })
  return people.some((id) => {
    const slots = read?.answers.get(id)?.options
    return slots !== undefined && slots.length * hoursPerSlot < rule.hours
  })
}

/** Two rules about one value: at most one of it, nobody alone with it, one of it in every group, two together. */
function valueConflict(musts: Musts, counted: Counted): readonly Rule[] | null {
  for (const rule of musts) {
    if (rule.kind !== 'at-most-one' && rule.kind !== 'at-least-one') continue
    const having = holders(rule, rule.value, counted)
    if (having.length < 2) continue
    const other = musts.find((candidate) => contradicts(rule, having, candidate, counted))
    if (other !== undefined) return [rule, other]
  }
  return null
}

function contradicts(
  rule: Extract<Rule, { kind: 'at-most-one' | 'at-least-one' }>,
  having: readonly PersonId[],
  other: Rule,
  counted: Counted,
): boolean {
  if (other.kind === 'together') {
    return rule.kind === 'at-most-one' && having.filter((id) => other.people.includes(id)).length > 1
  }
  if (other.kind !== 'nobody-alone' || other.columnId !== rule.columnId) return false
  const column = counted.columns.get(rule.columnId)
  if (column === undefined) return false
  const about = aloneValues(other.values, column, counted.people).map(answerKey)
  if (!about.includes(answerKey(rule.value))) return false
  return rule.kind === 'at-most-one' || having.length < 2 * counted.groups
}
