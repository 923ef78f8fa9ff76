import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GroupingInput } from '#shared/grouping/input.ts'
import { breaksMust, costJoin, scoreJoin } from '#shared/grouping/joins.ts'
import { joinsOf, refresh } from '#shared/grouping/others.ts'
import { mustOf } from '#shared/grouping/penalty.ts'
import type { Problem } from '#shared/grouping/problem.ts'
import { randomFrom, shuffle } from '#shared/grouping/random.ts'
import { costOf, exchange, scoreOf, stateOf } from '#shared/grouping/state.ts'
import { anyTask, problemOf } from './makers.ts'

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

test('giving up on a swap early happens only where its score is too far from 1 indeed', () => {
  fc.assert(
    fc.property(
      anyTask(7, 24),
      fc.integer(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (input, seed, most) => {
        const problem = problemOf(input)
        const random = randomFrom(seed)
        const members = Int32Array.from(problem.ids.keys())
        shuffle(members, random)
        const state = stateOf(problem, members)
        const joins = joinsOf(problem, state)
        for (let swap = 0; swap < 20; swap++) {
          const [one, other] = [random.below(members.length), random.below(members.length)]
          const from = state.group[one] ?? 0
          if (from === state.group[other]) continue
          const whole = scoreJoin(problem, joins, state.members, from, one, other)
          const early = scoreJoin(problem, joins, state.members, from, one, other, most)
          if (early === -1) expect(1 - whole).toBeGreaterThan(most - 1e-9)
          else expect(early).toBe(whole)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('no swap loses less than the bound by which swaps are dismissed before they are judged', () => {
  fc.assert(
    fc.property(anyTask(7, 24), fc.integer(), (input, seed) => {
      const { problem, members, state, joins } = drawnGroups(input, seed)
      const bound = (mate: number): number => joins.rests[mate * (joins.lanes.length + 1)] ?? 0
      for (const mate of members) {
        for (const person of members) {
          const group = state.group[mate] ?? 0
          if (group === state.group[person]) continue
          const lost = 1 - scoreJoin(problem, joins, members, group, mate, person)
          expect(bound(mate)).toBeLessThanOrEqual(lost + 1e-12)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a swap that is said to break a must for certain breaks one', () => {
  fc.assert(
    fc.property(anyTask(7, 24), fc.integer(), (input, seed) => {
      const { problem, members, state, joins } = drawnGroups(input, seed)
      for (const mate of members) {
        for (const person of members) {
          const group = state.group[mate] ?? 0
          if (group === state.group[person]) continue
          const cost = costJoin(problem, joins, members, group, mate, person)
          if (breaksMust(problem, joins, mate, person)) expect(mustOf(cost)).toBeGreaterThan(0)
          else if (problem.terms.pairCost === null && onlyFlags(problem)) expect(mustOf(cost)).toBe(0)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** Groups drawn by lot. */
function drawnGroups(input: GroupingInput, seed: number) {
  const problem = problemOf(input)
  const members = Int32Array.from(problem.ids.keys())
  shuffle(members, randomFrom(seed))
  const state = stateOf(problem, members)
  return { problem, members, state, joins: joinsOf(problem, state) }
}

function onlyFlags({ terms }: Problem): boolean {
  return terms.sections.length === 0 && terms.hours.length === 0
}
