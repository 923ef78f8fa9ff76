import { describe, expect, test } from 'vitest'
import { maximiseDiversity } from '#shared/grouping/mdgp.ts'
import { generated, readInstance, type Instance } from '../../bench/grouping/instances.ts'

/** The matrix of an instance as rows, for reading. */
function rows({ n, distances }: Instance): readonly (readonly number[])[] {
  return Array.from({ length: n }, (_, one) => [...distances.slice(one * n, (one + 1) * n)])
}

const four = ['4 2 ss 2 2 2 2', '0 1 10', '0 2 1', '0 3 2.5', '1 2 3', '1 3 4', '2 3 8'].join('\n')

describe('readInstance', () => {
  test('reads distances both ways, people counted from 0', () => {
    const read = readInstance('four.txt', four)
    expect(rows(read)).toEqual([
      [0, 10, 1, 2.5],
      [10, 0, 3, 4],
      [1, 3, 0, 8],
      [2.5, 4, 8, 0],
    ])
  })

  test('people counted from 1 are the same people', () => {
    const fromOne = ['4 2 ss 2 2 2 2', '1 2 10', '1 3 1', '1 4 2.5', '2 3 3', '2 4 4', '3 4 8'].join('\n')
    expect(rows(readInstance('four.txt', fromOne))).toEqual(rows(readInstance('four.txt', four)))
  })

  test('same sizes (ss) are fixed, different sizes (ds) have a least and a largest of their own', () => {
    expect(readInstance('a', four)).toMatchObject({ n: 4, least: [2, 2], most: [2, 2] })
    const bounds = readInstance('b', '7 3 ds 2 4 1 3 2 2\n0 1 5')
    expect(bounds).toMatchObject({ n: 7, least: [2, 1, 2], most: [4, 3, 2] })
  })

  test('the order of the lines, blank lines, tabs and Windows line ends change nothing', () => {
    const [head = '', ...lines] = four.split('\n')
    const other = [head, '', ...lines.toReversed()].join('\r\n').replaceAll(' ', '\t')
    expect(readInstance('x', `${other}\r\n\r\n`)).toEqual({ ...readInstance('x', four) })
  })

  test('says which file is no instance, or has more people than places', () => {
    expect(() => readInstance('notes.txt', 'hello')).toThrow('notes.txt: the first line')
    expect(() => readInstance('five.txt', '5 2 ss 2 2 2 2\n0 1 3')).toThrow('5 people do not fit')
    expect(() => readInstance('three.txt', '3 2 ds 2 4 2 4\n0 1 3')).toThrow('3 people do not fit')
  })

  test('what is read is solved to the optimum: 10 + 8 within the groups', () => {
    const { n, most, least, distances } = readInstance('four.txt', four)
    const found = maximiseDiversity(n, most, distances, { seed: 1, least, iterations: 10_000 })
    expect(found.objective).toBe(18)
    expect(found.groups.map((group) => group.join()).toSorted()).toEqual(['0,1', '2,3'])
  })
})

/** The largest sum of distances within groups of these bounds, by looking at every way. */
function optimum({ n, least, most, distances }: Instance): number {
  const groups: number[][] = most.map(() => [])
  let best = 0
  const visit = (person: number, sum: number): void => {
    if (person === n) {
      if (groups.every((group, g) => group.length >= (least[g] ?? 0))) best = Math.max(best, sum)
      return
    }
    const tried = new Set<string>()
    groups.forEach((group, g) => {
      // Empty groups of the same bounds are alike.
      const kind = group.length === 0 ? `${least[g]}-${most[g]}` : `group ${g}`
      if (group.length >= (most[g] ?? 0) || tried.has(kind)) return
      tried.add(kind)
      const gain = group.reduce((total, other) => total + (distances[person * n + other] ?? 0), 0)
      group.push(person)
      visit(person + 1, sum + gain)
      group.pop()
    })
  }
  visit(0, 0)
  return best
}

describe('the diversity search on instances as small as the smallest of MDGPLIB', () => {
  const shapes = [
    { n: 10, least: [5, 5], most: [5, 5] },
    { n: 10, least: [3, 3], most: [7, 7] },
    { n: 12, least: [4, 4, 4], most: [4, 4, 4] },
    { n: 12, least: [2, 3, 4], most: [5, 5, 6] },
  ]
  const cases = shapes.flatMap((shape) =>
    (['Geo', 'RanInt'] as const).flatMap((family) => [1, 2, 3].map((seed) => ({ ...shape, family, seed }))),
  )

  test.each(cases)('$n people in groups of $least to $most, $family $seed: the optimum', (shape) => {
    const { n, least, most, family, seed } = shape
    const instance = { ...generated(family, n, seed), least, most }
    const found = maximiseDiversity(n, most, instance.distances, { seed, least, iterations: 300_000 })
    expect(found.objective).toBeCloseTo(optimum(instance), 6)
    found.groups.forEach((group, g) => {
      expect(group.length).toBeGreaterThanOrEqual(least[g] ?? 0)
      expect(group.length).toBeLessThanOrEqual(most[g] ?? 0)
    })
  })
})
