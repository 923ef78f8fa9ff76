import type { SizeWish } from '#shared/model/groupPlan.ts'
import { distanceFromIdeal, evenSizes, largestGroup, planSizes, smallestGroup } from './sizes.ts'

/**
 * Sizes when every group must stay inside one section: each section is planned for itself.
 * In: the sections each person belongs to (several or none leave a choice). Out: all sizes, largest first, or
 * null where a section is too small for a group of its own or the wished number of groups cannot be had.
 */
export function planSections(
  sections: readonly (readonly string[])[],
  wish: SizeWish,
): readonly number[] | null {
  const counts = countSections(sections)
  const plan = wish.kind === 'groups' ? planWithCount(counts, wish.count) : planEach(counts, wish)
  return plan === null ? null : plan.toSorted((a, b) => b - a)
}

/** People per section; who has a choice goes, one by one, where the smallest section is. */
function countSections(sections: readonly (readonly string[])[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const keys of sections) for (const key of keys) counts.set(key, counts.get(key) ?? 0)
  const add = (key: string | undefined): void => {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const keys of sections) if (keys.length === 1) add(keys[0])
  for (const keys of sections) {
    if (keys.length === 1) continue
    const open = keys.length === 0 ? [...counts.keys()] : keys
    add(open.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))[0])
  }
  return [...counts.values()].filter((count) => count > 0)
}

function planEach(counts: readonly number[], wish: SizeWish): readonly number[] | null {
  const plans = counts.map((count) => planSizes(count, wish))
  return plans.every((plan) => plan.ok) ? plans.flatMap((plan) => plan.value) : null
}

/** Shares `groups` out over the sections so that the total distance from five is least (a small knapsack). */
function planWithCount(counts: readonly number[], groups: number): readonly number[] | null {
  let best = new Map<number, readonly number[]>([[0, []]])
  for (const count of counts) {
    const next = new Map<number, readonly number[]>()
    for (const [used, sizes] of best) {
      for (let more = Math.ceil(count / largestGroup); more <= Math.floor(count / smallestGroup); more++) {
        const plan = [...sizes, ...evenSizes(count, more)]
        const known = next.get(used + more)
        const better = known === undefined || distanceFromIdeal(plan) < distanceFromIdeal(known)
        if (used + more <= groups && better) next.set(used + more, plan)
      }
    }
    best = next
  }
  return best.get(groups) ?? null
}
