import type { PastSet } from '#shared/contract/groupViews.ts'
import { assertNever } from '#shared/model/assertNever.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'

export const ruleKinds = [
  'apart',
  'together',
  'at-least-one',
  'at-most-one',
  'nobody-alone',
  'new-mates',
  'same-section',
  'shared-hours',
] as const satisfies readonly Rule['kind'][]
export type RuleKind = (typeof ruleKinds)[number]

/** A rule while it is being filled in. */
export interface RuleDraft {
  readonly kind: RuleKind
  readonly strength: Rule['strength']
  readonly people: readonly PersonId[]
  readonly columnId: ColumnId | null
  readonly values: readonly string[]
  readonly hours: number
  /** Ids of the earlier sets to go by. */
  readonly past: readonly string[]
}

export const firstDraft: RuleDraft = {
  kind: 'apart',
  strength: 'must',
  people: [],
  columnId: null,
  values: [],
  hours: 2,
  past: [],
}

/** Whether a kind of rule is about people, about a column, or about earlier groups. */
export function askedOf(kind: RuleKind): 'people' | 'column' | 'past' {
  if (kind === 'apart' || kind === 'together') return 'people'
  return kind === 'new-mates' ? 'past' : 'column'
}

/** The rule that a draft makes, or null while something is missing. */
export function ruleOf(draft: RuleDraft, sets: readonly PastSet[]): Rule | null {
  const { kind, strength, columnId, values } = draft
  switch (kind) {
    case 'together':
    case 'apart':
      return draft.people.length < 2 ? null : { kind, strength, people: draft.people }
    case 'new-mates': {
      const past = sets.filter(({ id }) => draft.past.includes(id)).flatMap(({ groups }) => groups)
      return past.length === 0 ? null : { kind, strength, past }
    }
    case 'at-least-one':
    case 'at-most-one': {
      const [value] = values
      return columnId === null || value === undefined ? null : { kind, strength, columnId, value }
    }
    case 'nobody-alone':
      return columnId === null ? null : { kind, strength, columnId, values }
    case 'same-section':
      return columnId === null ? null : { kind, strength, columnId }
    case 'shared-hours':
      return columnId === null || draft.hours <= 0 ? null : { kind, strength, columnId, hours: draft.hours }
    default:
      return assertNever(kind)
  }
}
