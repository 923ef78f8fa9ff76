import { describe, expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import { waysToGroup } from '#shared/grouping/exact.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import { randomFrom } from '#shared/grouping/random.ts'
import { columnId, type PersonId } from '#shared/model/ids.ts'
import { column, ids, task } from './makers.ts'

/** Every way to put `people` into groups of these sizes, groups in order. */
function everyWay(
  people: readonly PersonId[],
  sizes: readonly number[],
): readonly (readonly (readonly PersonId[])[])[] {
  const [size, ...rest] = sizes
  const [first] = people
  if (size === undefined || first === undefined) return [[]]
  if (rest.length === 0) return [[people]]
  return subsets(people, size).flatMap((group) =>
    everyWay(
      people.filter((id) => !group.includes(id)),
      rest,
    ).map((groups) => [group, ...groups]),
  )
}

function subsets(people: readonly PersonId[], size: number): readonly (readonly PersonId[])[] {
  if (size === 0) return [[]]
  return people.flatMap((id, at) => subsets(people.slice(at + 1), size - 1).map((rest) => [id, ...rest]))
}

describe('small classes', () => {
  test.each([6, 7, 8, 9, 10])('%i people get the best groups there are', (n) => {
    const random = randomFrom(n)
    const people = ids('abcdefghij'.slice(0, n))
    const draw = (choices: readonly string[]) =>
      Object.fromEntries(people.map((id) => [id, choices[random.below(choices.length)] ?? '']))
    const input = task(people.join(''), {
      columns: [
        column('Major', 'choice', draw(['x', 'y', 'z'])),
        column('Skill', 'scale', draw(['1', '2', '4', '5'])),
      ],
      uses: [
        { columnId: columnId('Major'), use: 'mix', weight: 2 },
        { columnId: columnId('Skill'), use: 'mix', weight: 1 },
      ],
    })
    const built = buildGroups(input)
    if (!built.ok) throw new Error('no groups')
    const standings = everyWay(people, built.value.sizes).map((groups) => {
      const scores = explainGroups(input, groups).map((group) => group.score)
      return {
        worst: Math.min(...scores),
        mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
      }
    })
    const worst = Math.max(...standings.map((standing) => standing.worst))
    const best = standings.filter((standing) => standing.worst > worst - 1e-9)
    expect(built.value.score.worst).toBeCloseTo(worst, 9)
    expect(built.value.score.mean).toBeCloseTo(Math.max(...best.map((standing) => standing.mean)), 9)
  })

  test('counts the ways to form groups', () => {
    expect(waysToGroup([5, 5])).toBe(126)
    expect(waysToGroup([4, 3, 3])).toBe(2100)
    expect(waysToGroup([6, 5])).toBe(462)
  })
})
