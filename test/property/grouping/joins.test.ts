import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costJoin, scoreJoin } from '#shared/grouping/joins.ts'
import { joinsOf, refresh } from '#shared/grouping/others.ts'
import { attributesOf, columnsById, sortedIds, startsOf, type Problem } from '#shared/grouping/problem.ts'
import { randomFrom, shuffle } from '#shared/grouping/random.ts'
import { planSizes } from '#shared/grouping/sizes.ts'
import { costOf, exchange, scoreOf, stateOf } from '#shared/grouping/state.ts'
import { compileTerms } from '#shared/grouping/terms.ts'
import type { GroupingInput } from '#shared/grouping/input.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { anyTask } from './makers.ts'

/** Rules of every kind that is counted, about the columns that the task happens to have. */
function rulesFor(input: GroupingInput): readonly Rule[] {
  const [a, b, c, d] = input.people.map((person) => person.id)
  const mates = [a, b, c, d].filter((id) => id !== undefined)
  return [
    { kind: 'apart', people: mates.slice(0, 3), strength: 'must' },
    { kind: 'together', people: mates.slice(1), strength: 'prefer' },
    { kind: 'new-mates', past: [mates, mates], strength: 'prefer' },
    ...input.columns.flatMap(({ id: columnId }): readonly Rule[] => [
      { kind: 'nobody-alone', columnId, values: [], strength: 'must' },
      { kind: 'at-least-one', columnId, value: 'R', strength: 'prefer' },
      { kind: 'at-most-one', columnId, value: 'Blue', strength: 'must' },
      { kind: 'same-section', columnId, strength: 'prefer' },
      { kind: 'shared-hours', columnId, hours: 1, strength: 'must' },
    ]),
  ]
}

function problemOf(input: GroupingInput): Problem {
  const ids = sortedIds(input.people)
  const plan = planSizes(ids.length, input.sizes)
  const sizes = plan.ok ? plan.value : []
  return {
    ids,
    attributes: attributesOf(input, ids),
    terms: compileTerms(rulesFor(input), ids, columnsById(input.columns)),
    sizes: Int32Array.from(sizes),
    starts: startsOf(sizes),
    fixed: new Int32Array(ids.length).fill(-1),
  }
}

test('judging a swap before making it says what judging both groups after it says', () => {
  fc.assert(
    fc.property(anyTask(7, 24), fc.integer(), (input, seed) => {
      const problem = problemOf(input)
      const random = randomFrom(seed)
      const members = Int32Array.from(problem.ids.keys())
      shuffle(members, random)
      const state = stateOf(problem, members)
      const joins = joinsOf(problem, state)
      for (let swap = 0; swap < 20; swap++) {
        const one = random.below(members.length)
        const other = random.below(members.length)
        const [from = 0, to = 0] = [state.group[one], state.group[other]]
        if (from === to) continue
        const score = scoreJoin(problem, joins, state.members, from, one, other)
        const otherScore = scoreJoin(problem, joins, state.members, to, other, one)
        const cost = costJoin(problem, joins, state.members, from, one, other)
        exchange(state, one, other)
        refresh(problem, joins, state.members, from)
        refresh(problem, joins, state.members, to)
        expect(score).toBeCloseTo(scoreOf(problem, state, from), 10)
        expect(otherScore).toBeCloseTo(scoreOf(problem, state, to), 10)
        expect(cost).toBe(costOf(problem, state, from))
      }
    }),
    { numRuns: 150 },
  )
})
