import type { Problem } from './problem.ts'
import { isBetter, standingOf, stateOf, type Standing } from './state.ts'

/** Ways to form the groups up to which all are looked at: a moment's work, and then nothing is left to chance. */
const mostWays = 20_000

/** How many different ways there are to form groups of these sizes; Infinity beyond what matters. */
export function waysToGroup(sizes: readonly number[]): number {
  let ways = 1
  let left = sizes.reduce((sum, size) => sum + size, 0)
  const same = new Map<number, number>()
  for (const size of sizes) {
    const alike = (same.get(size) ?? 0) + 1
    same.set(size, alike)
    ways = (ways * choose(left, size)) / alike
    left -= size
    if (!Number.isFinite(ways)) return Infinity
  }
  return Math.round(ways)
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at
  return ways
}

/** True where every way can be looked at: few ways, and nobody locked, so that equal sizes are alike. */
export function isSmall(problem: Problem): boolean {
  return problem.fixed.every((group) => group < 0) && waysToGroup([...problem.sizes]) <= mostWays
}

/** The best of all ways to form the groups (of equally good ones the first), or null where units fit nowhere. */
export function bestOfAll(problem: Problem): { readonly members: Int32Array; readonly ways: number } | null {
  const next = problem.starts.slice(0, problem.sizes.length)
  const members = new Int32Array(problem.ids.length)
  const home = new Int32Array(problem.ids.length).fill(-1)
  const best: { found: { members: Int32Array; standing: Standing } | null } = { found: null }
  let ways = 0
  const visit = (person: number): void => {
    if (person === members.length) {
      ways++
      const standing = standingOf(stateOf(problem, members))
      if (best.found === null || isBetter(standing, best.found.standing)) {
        best.found = { members: members.slice(), standing }
      }
      return
    }
    for (const group of openGroups(problem, next, home, person)) {
      members[next[group] ?? 0] = person
      next[group] = (next[group] ?? 0) + 1
      home[person] = group
      visit(person + 1)
      home[person] = -1
      next[group] = (next[group] ?? 0) - 1
    }
  }
  visit(0)
  return best.found === null ? null : { members: best.found.members, ways }
}

/** Groups the person may join: with room, their unit's own, and of empty groups of one size only the first. */
function openGroups(problem: Problem, next: Int32Array, home: Int32Array, person: number): readonly number[] {
  const unit = problem.terms.unit[person] ?? person
  const unitHome = unit === person ? -1 : (home[unit] ?? -1)
  const emptySizes = new Set<number>()
  const open: number[] = []
  for (let group = 0; group < problem.sizes.length; group++) {
    const at = next[group] ?? 0
    if (at >= (problem.starts[group + 1] ?? 0) || (unitHome >= 0 && unitHome !== group)) continue
    if (at === problem.starts[group]) {
      const size = problem.sizes[group] ?? 0
      if (emptySizes.has(size)) continue
      emptySizes.add(size)
    }
    open.push(group)
  }
  return open
}
