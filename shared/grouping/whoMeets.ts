import type { Column } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { ColumnId, PersonId } from '#shared/model/ids.ts'

/** What can be counted before any group is formed. */
export interface Counted {
  readonly people: readonly PersonId[]
  readonly known: ReadonlySet<PersonId>
  readonly groups: number
  readonly smallest: number
  readonly largest: number
  readonly columns: ReadonlyMap<ColumnId, Column>
}

export type Musts = readonly Rule[]
type Together = Extract<Rule, { kind: 'together' }>

/** The people of a rule who are in the class, each once. */
export function knownOf(people: readonly PersonId[], { known }: Counted): readonly PersonId[] {
  return [...new Set(people)].filter((id) => known.has(id))
}

/** People who must be together over one or more rules and must not be by another; the shortest such chain. */
export function tornConflict(musts: Musts, counted: Counted): readonly Rule[] | null {
  const together = musts.filter((rule) => rule.kind === 'together')
  let shortest: readonly Rule[] | null = null
  for (const rule of musts) {
    for (const people of setsApart(rule)) {
      const chain = chainWithin(knownOf(people, counted), together)
      if (chain !== null && (shortest === null || chain.length + 1 < shortest.length)) {
        shortest = [...chain, rule]
      }
    }
  }
  return shortest
}

/** Sets of people of whom no two may meet. */
function setsApart(rule: Rule): readonly (readonly PersonId[])[] {
  if (rule.kind === 'apart') return [rule.people]
  return rule.kind === 'new-mates' ? rule.past : []
}

/** The fewest "together" rules that bring two of the people into one group, or null where none do. */
function chainWithin(people: readonly PersonId[], rules: readonly Together[]): readonly Together[] | null {
  let shortest: readonly Together[] | null = null
  for (const start of people) {
    const goals = new Set(people.filter((id) => id !== start))
    const chain = chainFrom(start, goals, rules)
    if (chain !== null && (shortest === null || chain.length < shortest.length)) shortest = chain
  }
  return shortest
}

/** Breadth first over the rules that share people. */
function chainFrom(
  start: PersonId,
  goals: ReadonlySet<PersonId>,
  rules: readonly Together[],
): readonly Together[] | null {
  const front = rules.filter((rule) => rule.people.includes(start))
  const used = new Set(front)
  let chains: readonly (readonly Together[])[] = front.map((rule) => [rule])
  while (chains.length > 0) {
    const arrived = chains.find((chain) => chain.at(-1)?.people.some((id) => goals.has(id)) === true)
    if (arrived !== undefined) return arrived
    chains = chains.flatMap((chain) => {
      const last = new Set(chain.at(-1)?.people)
      const next = rules.filter((rule) => !used.has(rule) && rule.people.some((id) => last.has(id)))
      for (const rule of next) used.add(rule)
      return next.map((rule) => [...chain, rule])
    })
  }
  return null
}

/** "Together" rules that share people and so ask for more in one group than the largest group holds. */
export function crowdConflict(musts: Musts, counted: Counted): readonly Rule[] | null {
  const together = musts.filter((rule) => rule.kind === 'together')
  for (const first of together) {
    const crowd = [first]
    const people = new Set(knownOf(first.people, counted))
    for (let next = joining(together, crowd, people); next !== undefined;) {
      crowd.push(next)
      for (const id of knownOf(next.people, counted)) people.add(id)
      if (people.size > counted.largest) return crowd
      next = joining(together, crowd, people)
    }
  }
  return null
}

function joining(
  rules: readonly Together[],
  crowd: readonly Together[],
  people: ReadonlySet<PersonId>,
): Together | undefined {
  return rules.find((rule) => !crowd.includes(rule) && rule.people.some((id) => people.has(id)))
}

/** Which rule keeps two people apart, both ways. */
type Strangers = ReadonlyMap<PersonId, ReadonlyMap<PersonId, Rule>>

function strangersBy(musts: Musts, counted: Counted): Strangers {
  const rules = new Map<PersonId, Map<PersonId, Rule>>()
  for (const rule of musts) {
    for (const set of setsApart(rule)) {
      const people = knownOf(set, counted)
      for (const one of people) {
        const others = rules.get(one) ?? new Map<PersonId, Rule>()
        rules.set(one, others)
        for (const other of people) if (other !== one && !others.has(other)) others.set(other, rule)
      }
    }
  }
  return rules
}

/** More people than groups of whom each two are kept apart, by whichever rules: the rules that do so. */
export function cliqueConflict(musts: Musts, counted: Counted): readonly Rule[] | null {
  const strangers = strangersBy(musts, counted)
  for (const start of strangers.keys()) {
    const clique = cliqueFrom(start, strangers).slice(0, counted.groups + 1)
    if (clique.length <= counted.groups) continue
    const pairs = clique.flatMap((one, at) => clique.slice(at + 1).map((other) => [one, other] as const))
    return pairs.flatMap(([one, other]) => strangers.get(one)?.get(other) ?? [])
  }
  return null
}

/** People each two of whom are kept apart, those first who are kept apart from most. */
function cliqueFrom(start: PersonId, strangers: Strangers): readonly PersonId[] {
  const degree = (id: PersonId): number => strangers.get(id)?.size ?? 0
  const clique = [start]
  const candidates = [...(strangers.get(start)?.keys() ?? [])].sort((a, b) => degree(b) - degree(a))
  for (const candidate of candidates) {
    const others = strangers.get(candidate)
    if (clique.every((id) => others?.has(id) === true)) clique.push(candidate)
  }
  return clique
}
