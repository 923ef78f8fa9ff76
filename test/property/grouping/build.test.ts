import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGroups } from '#shared/grouping/build.ts'
import { explainGroups } from '#shared/grouping/explain.ts'
import type { GroupingInput, GroupingResult } from '#shared/grouping/input.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { anyTask } from './makers.ts'

function built(input: GroupingInput): GroupingResult {
  const result = buildGroups(input)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const members = (result: GroupingResult): readonly (readonly PersonId[])[] =>
  result.groups.map((group) => group.members)

describe('the laws of building groups', () => {
  test('everybody is placed exactly once, in groups of the planned sizes, scored 0 to 1', () => {
    fc.assert(
      fc.property(anyTask(3, 40), (input) => {
        const result = built(input)
        const everybody = input.people.map((person) => person.id)
        const plan = planSizes(everybody.length, input.sizes)
        expect(members(result).flat().toSorted()).toEqual(everybody.toSorted())
        expect(members(result).map((group) => group.length)).toEqual(plan.ok ? plan.value : [])
        for (const { score } of result.groups) expect(score >= 0 && score <= 1).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('same input and seed, same groups, in any order of the class list', () => {
    fc.assert(
      fc.property(anyTask(3, 20), fc.integer(), (input, turn) => {
        const at = Math.abs(turn) % input.people.length
        const people = [...input.people.slice(at), ...input.people.slice(0, at)].toReversed()
        expect(built({ ...input, people })).toEqual(built(input))
      }),
      { numRuns: 25 },
    )
  })

  test('what is locked never moves', () => {
    fc.assert(
      fc.property(anyTask(12, 30), fc.integer(), (input, seed) => {
        const [whole = [], second = []] = members(built(input))
        const stays = second.slice(0, 2).map((id) => ({ id, group: 1 }))
        const again = built({ ...input, seed, locked: { groups: [whole], people: stays } })
        expect(members(again)[0]).toEqual(whole)
        for (const { id } of stays) expect(members(again)[1]).toContain(id)
      }),
      { numRuns: 25 },
    )
  })

  test('together and apart hold whenever groups that keep them exist', () => {
    fc.assert(
      fc.property(anyTask(9, 30), fc.integer({ min: 1, max: 9 }), (input, salt) => {
        // Planted: groups that keep the rules are there by construction.
        const planted = members(built({ ...input, uses: [], seed: salt }))
        const rules: readonly Rule[] = [
          ...planted.map((group): Rule => ({
            kind: 'together',
            people: group.slice(0, 2),
            strength: 'must',
          })),
          { kind: 'apart', people: planted.flatMap((group) => group.slice(0, 1)), strength: 'must' },
          { kind: 'new-mates', past: [planted.flatMap((group) => group.slice(2, 3))], strength: 'must' },
        ]
        const result = built({ ...input, rules })
        expect(result.broken).toEqual([])
        for (const group of planted) {
          const home = members(result).find((other) => group[0] !== undefined && other.includes(group[0]))
          expect(home).toContain(group[1])
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('the laws of judging groups', () => {
  test('neither the order of groups nor of their members changes a score', () => {
    fc.assert(
      fc.property(anyTask(6, 30), (input) => {
        const groups = members(built(input))
        const turned = groups.map((group) => group.toReversed()).toReversed()
        const scores = explainGroups(input, groups).map((group) => group.score)
        expect(explainGroups(input, turned).map((group) => group.score)).toEqual(scores.toReversed())
      }),
      { numRuns: 30 },
    )
  })

  test('the result says of its groups what judging them again says', () => {
    fc.assert(
      fc.property(anyTask(6, 30), (input) => {
        const result = built(input)
        const reports = explainGroups(input, members(result))
        expect(result.groups).toEqual(
          reports.map((report, at) => ({ ...report, members: members(result)[at] })),
        )
        expect(result.score.worst).toBe(Math.min(...reports.map((report) => report.score)))
      }),
      { numRuns: 30 },
    )
  })
})
