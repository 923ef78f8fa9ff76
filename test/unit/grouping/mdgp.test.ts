import { describe, expect, test } from 'vitest'
import { maximiseDiversity, type DiversityOptions } from '#shared/grouping/mdgp.ts'
import { randomDistances } from './makers.ts'

function sumWithin(groups: readonly (readonly number[])[], n: number, d: Float64Array): number {
  return groups
    .flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => d[one * n + other] ?? 0)),
    )
    .reduce((sum, distance) => sum + distance, 0)
}

/** The optimum by looking at every way to hand out seats. */
function optimum(n: number, least: readonly number[], most: readonly number[], d: Float64Array): number {
  const groups: number[][] = most.map(() => [])
  const visit = (person: number): number => {
    if (person === n)
      return groups.every((group, g) => group.length >= (least[g] ?? 0)) ? sumWithin(groups, n, d) : -1
    let best = -1
    groups.forEach((group, g) => {
      if (group.length >= (most[g] ?? 0)) return
      group.push(person)
      best = Math.max(best, visit(person + 1))
      group.pop()
    })
    return best
  }
  return visit(0)
}

const quick: DiversityOptions = { seed: 1, iterations: 200_000 }

describe('maximiseDiversity', () => {
  test.each([1, 2, 3, 4, 5])('finds the optimum of a small instance (%i)', (seed) => {
    const d = randomDistances(9, seed)
    const found = maximiseDiversity(9, [3, 3, 3], d, quick)
    expect(found.objective).toBe(optimum(9, [3, 3, 3], [3, 3, 3], d))
    expect(sumWithin(found.groups, 9, d)).toBe(found.objective)
  })

  test.each([1, 2, 3])('finds the optimum where sizes may vary (%i)', (seed) => {
    const d = randomDistances(8, seed)
    const found = maximiseDiversity(8, [4, 4, 4], d, { ...quick, least: [2, 2, 2] })
    expect(found.objective).toBe(optimum(8, [2, 2, 2], [4, 4, 4], d))
    for (const group of found.groups) expect(group.length >= 2 && group.length <= 4).toBe(true)
    expect(found.groups.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('the same seed finds the same groups', () => {
    const d = randomDistances(30, 1)
    const sizes = [5, 5, 5, 5, 5, 5]
    expect(maximiseDiversity(30, sizes, d, quick)).toEqual(maximiseDiversity(30, sizes, d, quick))
  })

  test('stops when asked to, with everybody in a group of the asked size', () => {
    const found = maximiseDiversity(10, [6, 4], randomDistances(10, 1), { ...quick, shouldStop: () => true })
    expect(found.groups.map((group) => group.length)).toEqual([6, 4])
  })

  test('one group of everybody leaves nothing to search, and comes back at once', () => {
    const d = randomDistances(5, 1)
    expect(maximiseDiversity(5, [5], d, quick).groups).toEqual([[0, 1, 2, 3, 4]])
  })

  test('equal distances leave nothing to find and do not hang', () => {
    const same = new Float64Array(36).fill(1)
    expect(maximiseDiversity(6, [3, 3], same, quick).objective).toBe(6)
    expect(maximiseDiversity(6, [3, 3], new Float64Array(36), quick).objective).toBe(0)
  })
})
