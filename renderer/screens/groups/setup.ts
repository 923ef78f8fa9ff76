import type { Attribute } from '#shared/contract/views.ts'
import type { AttributeUse, GroupPlan, Rule, SizeWish } from '#shared/model/groupPlan.ts'
import type { ColumnId } from '#shared/model/ids.ts'

/** How a column counts; one that is ignored has no entry. */
export interface ColumnUse {
  readonly use: 'mix' | 'match'
  /** 1 to 3. */
  readonly weight: number
  /** What a sensitive column is needed for, in the instructor's words. */
  readonly purpose: string
}

/** What the instructor has chosen so far, before groups are formed. */
export interface Setup {
  readonly sizes: SizeWish
  readonly uses: ReadonlyMap<ColumnId, ColumnUse>
  readonly rules: readonly Rule[]
}

export const firstSetup: Setup = { sizes: { kind: 'ideal' }, uses: new Map(), rules: [] }

/** The setup with which a plan was built, to change and build again. */
export function setupOf({ sizes, uses, rules }: Pick<GroupPlan, 'sizes' | 'uses' | 'rules'>): Setup {
  const chosen = uses.flatMap(({ columnId, use, weight, purpose = '' }) =>
    use === 'ignore' ? [] : [[columnId, { use, weight, purpose }] as const],
  )
  return { sizes, uses: new Map(chosen), rules }
}

/** The uses to hand over: columns that are ignored are left out. */
export function usesOf(setup: Setup, attributes: readonly Attribute[]): readonly AttributeUse[] {
  return attributes.flatMap(({ column }) => {
    const chosen = setup.uses.get(column.id)
    if (chosen === undefined) return []
    const { use, weight, purpose } = chosen
    return [{ columnId: column.id, use, weight, ...(purpose === '' ? {} : { purpose }) }]
  })
}

/** With a column used otherwise; null: it does not count. */
export function withUse(setup: Setup, column: ColumnId, use: ColumnUse | null): Setup {
  const uses = new Map(setup.uses)
  if (use === null) uses.delete(column)
  else uses.set(column, use)
  return { ...setup, uses }
}

/** Chosen again, a button lets go; a column that starts to count does so once. */
export function pressed(before: ColumnUse | undefined, use: ColumnUse['use']): ColumnUse | null {
  if (before?.use === use) return null
  return { use, weight: before?.weight ?? 1, purpose: before?.purpose ?? '' }
}

/** Once, twice, three times, once. */
export function nextWeight(weight: number): number {
  return weight >= 3 ? 1 : Math.floor(weight) + 1
}

function aboutSame(one: Rule, other: Rule): boolean {
  const pairs = ['apart', 'together']
  if ('people' in one && 'people' in other && pairs.includes(one.kind)) {
    const people = new Set(one.people)
    return other.people.length === people.size && other.people.every((id) => people.has(id))
  }
  const bare = (rule: Rule) => JSON.stringify({ ...rule, strength: '' })
  return one.kind === 'new-mates' ? other.kind === 'new-mates' : bare(one) === bare(other)
}

/** With one more rule. A rule about the same thing gives way: two people are kept apart or together, not both. */
export function withRule(setup: Setup, rule: Rule): Setup {
  return { ...setup, rules: [...setup.rules.filter((other) => !aboutSame(rule, other)), rule] }
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

/** Where columns come from, in the order in which they are offered. */
export const sources = ['section', 'survey', 'evidence', 'gradebook', 'other'] as const
export type Source = (typeof sources)[number]

/** Ids of columns begin with their source (the readers of files and the evidence columns write them so). */
export function sourceOf(column: ColumnId): Source {
  const [first = ''] = column.split(':')
  if (first === 'assignment') return 'gradebook'
  return sources.find((source) => source === first) ?? 'other'
}

/** Attributes by source; sources without any are left out. */
export function bySource(
  attributes: readonly Attribute[],
): readonly { readonly source: Source; readonly attributes: readonly Attribute[] }[] {
  return sources
    .map((source) => ({
      source,
      attributes: attributes.filter(({ column }) => sourceOf(column.id) === source),
    }))
    .filter((part) => part.attributes.length > 0)
}

/** Whether a column that may be sensitive is in use already, by an attribute or by a rule. */
export function usesSensitive(attributes: readonly Attribute[], { uses, rules }: Setup): boolean {
  const ruled = new Set(rules.flatMap((rule) => ('columnId' in rule ? [rule.columnId] : [])))
  return attributes.some(
    ({ column, sensitive }) => sensitive && (uses.has(column.id) || ruled.has(column.id)),
  )
}

/** The columns on offer: what may be sensitive only where the instructor has asked to see it. */
export function offered(attributes: readonly Attribute[], withSensitive: boolean): readonly Attribute[] {
  return attributes.filter(({ sensitive }) => withSensitive || !sensitive)
}
