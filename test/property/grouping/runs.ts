import type { Run } from '#shared/grouping/anneal.ts'
import { joinsOf } from '#shared/grouping/others.ts'
import type { Problem } from '#shared/grouping/problem.ts'
import { randomFrom, shuffle } from '#shared/grouping/random.ts'
import { stateOf } from '#shared/grouping/state.ts'
import { unitsOf } from '#shared/grouping/units.ts'

/** A run that starts from groups drawn by lot. */
export function runOn(problem: Problem, seed: number): Run {
  const random = randomFrom(seed)
  const members = Int32Array.from(problem.ids.keys())
  shuffle(members, random)
  const state = stateOf(problem, members)
  const energy = { must: 1, wish: 0.1, squarings: 2, goal: 1 }
  return { problem, units: unitsOf(problem), state, random, energy, joins: joinsOf(problem, state) }
}
