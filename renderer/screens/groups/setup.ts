import type { Attribute } from '#shared/contract/views.ts'
import type { AttributeUse, Rule, SizeWish } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'

/** What the instructor has chosen so far, before groups are formed. */
export interface Setup {
  readonly sizes: SizeWish
  readonly uses: Readonly<Record<ColumnId, AttributeUse['use']>>
  readonly rules: readonly Rule[]
}

export const firstSetup: Setup = { sizes: { kind: 'ideal' }, uses: {}, rules: [] }

/** The uses to hand over: columns that are ignored are left out. */
export function usesOf(setup: Setup, attributes: readonly Attribute[]): readonly AttributeUse[] {
  return attributes.flatMap(({ column }) => {
    const use = setup.uses[column.id] ?? 'ignore'
    return use === 'ignore' ? [] : [{ columnId: column.id, use, weight: 1 }]
  })
}

/** With one more rule about two people; the same pair twice is one rule. */
export function withPair(
  setup: Setup,
  kind: 'apart' | 'together',
  pair: readonly [PersonId, PersonId],
): Setup {
  const [first, second] = pair
  if (first === second) return setup
  const people = [first, second]
  const same = (rule: Rule) =>
    (rule.kind === 'apart' || rule.kind === 'together') &&
    people.every((person) => rule.people.includes(person))
  return {
    ...setup,
    rules: [...setup.rules.filter((rule) => !same(rule)), { kind, people, strength: 'must' }],
  }
}

/** The letter of the next plan: the first that no plan has. */
export function nextLetter(names: readonly string[], name: (letter: string) => string): string {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters.find((letter) => !names.includes(name(letter))) ?? String(names.length + 1)
}

/** Columns worth showing: those with at least two different values. */
export function usable(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.filter(({ distinct, kind }) => distinct > 1 && kind !== 'text')
}
