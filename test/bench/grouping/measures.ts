import { buildGroups } from '#shared/grouping/build.ts'
import { judgeOf, reportOf } from '#shared/grouping/explain.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { randomFrom, shuffle } from '#shared/grouping/random.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import { personId, type PersonId } from '#shared/model/ids.ts'
import { className, gapBelow, storedBests } from './bests.ts'
import { classInput, ruledClass, syntheticClass, type SyntheticClass } from './classes.ts'

type Groups = readonly (readonly PersonId[])[]

/** What anybody can count in groups, whichever tool made them. */
export interface Neutral {
  readonly loneWomen: number
  readonly loneMinority: number
  /** Different majors in a group, on average. */
  readonly majors: number
  /** Range of programming, writing and hands-on skill in a group, on average. */
  readonly ranges: readonly number[]
  /** Standard deviation of the groups' mean grades. */
  readonly gradeSpread: number
}

function valuesOf(made: SyntheticClass, title: string): ReadonlyMap<PersonId, string> {
  const found = made.columns.find((column) => column.title === title)
  return new Map(Object.entries(found?.values ?? {}).map(([id, value]) => [personId(id), value]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Counts the neutral measures. */
export function neutral(made: SyntheticClass, groups: Groups): Neutral {
  const lone = (title: string, value: string): number => {
    const values = valuesOf(made, title)
    return groups.filter((group) => group.filter((id) => values.get(id) === value).length === 1).length
  }
  const range = (title: string): number => {
    const values = valuesOf(made, title)
    return mean(
      groups.map((group) => {
        const numbers = group.map((id) => Number(values.get(id)))
        return Math.max(...numbers) - Math.min(...numbers)
      }),
    )
  }
  const majors = valuesOf(made, 'Major')
  const grades = valuesOf(made, 'GPA')
  const means = groups.map((group) => mean(group.map((id) => Number(grades.get(id)))))
  return {
    loneWomen: lone('Gender', 'woman'),
    loneMinority: lone('Minority', 'yes'),
    majors: mean(groups.map((group) => new Set(group.map((id) => majors.get(id))).size)),
    ranges: ['Programming', 'Writing', 'Hands-on'].map(range),
    gradeSpread: Math.sqrt(mean(means.map((value) => (value - mean(means)) ** 2))),
  }
}

export interface ClassResult {
  readonly n: number
  readonly seconds: number
  readonly worst: number
  readonly mean: number
  readonly broken: number
  /** Per cent of its score by which the worst group lies below that of a 60-second run; null where none is stored. */
  readonly gap: number | null
  readonly ours: Neutral
  readonly random: Neutral
}

function membersOf(input: GroupingInput): { groups: Groups; worst: number; mean: number; broken: number } {
  const built = buildGroups(input)
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  const { groups, score, broken } = built.value
  return { groups: groups.map((group) => group.members), ...score, broken: broken.length }
}

function randomGroups(made: SyntheticClass, seed: number): Groups {
  const order = Int32Array.from(made.people.keys())
  shuffle(order, randomFrom(seed))
  const plan = planSizes(order.length, { kind: 'ideal' })
  let at = 0
  return (plan.ok ? plan.value : []).map((size) => {
    at += size
    return [...order.slice(at - size, at)].flatMap((person) => made.people[person]?.id ?? [])
  })
}

/** Groups a synthetic class of `n` with so much effort, beside random groups of the same class. */
export function measureClass(n: number, seed: number, effort: number): ClassResult {
  const made = syntheticClass(n, seed)
  const input = { ...classInput(made, seed), effort }
  const start = performance.now()
  const { groups, ...result } = membersOf(input)
  const seconds = (performance.now() - start) / 1000
  const random = neutral(made, randomGroups(made, seed))
  const gap = gapBelow(storedBests().worstGroups[className(n, seed)], result.worst)
  return { n, seconds, ...result, gap, ours: neutral(made, groups), random }
}

/** Milliseconds to judge two groups again after a move in a class of `n`, the middle of many moves. */
export function measureMove(n: number, seed: number): number {
  const made = syntheticClass(n, seed)
  const judge = judgeOf(classInput(made, seed))
  const groups = randomGroups(made, seed)
  const times = Array.from({ length: 101 }, (_, move) => {
    const start = performance.now()
    for (const group of [groups[move], groups[move + 1]]) if (group !== undefined) reportOf(judge, group)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[50] ?? 0
}

/** Seconds to group a class of 26 with five attributes and six rules, and how many rules it breaks. */
export function measureRuled(): { readonly seconds: number; readonly broken: number } {
  const start = performance.now()
  const { broken } = membersOf(ruledClass())
  return { seconds: (performance.now() - start) / 1000, broken }
}
