import { anneal, groupsOf, type Energy } from './anneal.ts'
import { bestOfAll, isSmall } from './exact.ts'
import { joinsOf } from './others.ts'
import { mustOf } from './penalty.ts'
import type { Problem } from './problem.ts'
import { randomFrom } from './random.ts'
import { standingOf, stateOf, type State } from './state.ts'
import { packUnits, unitsOf } from './units.ts'

/** Only what must hold matters; a unit of temperature is one broken rule. */
const rulesFirst: Energy = { must: 1, wish: 0, squarings: 0, goal: 1 }
const attempts = 4
/** Wide for most classes; a narrow range finds what hangs on many people at once, as hours in common do. */
const wide = { hottest: 1, coldest: 0.1 }
const narrow = { hottest: 0.7, coldest: 0.2 }
const swapsPerPerson = 400

/** Swaps that giving up at effort 1 takes. */
export function swapsAtEffortOne({ ids }: Problem): number {
  return (swapsPerPerson * ids.length * attempts * (attempts + 1)) / 2
}

/**
 * Groups that keep everything that must hold, or null where none were found: all ways are looked at in a small
 * class; in a larger one several annealing runs on the rules alone give up after `effort` times their steps.
 */
export function feasibleGroups(problem: Problem, seed: number, effort: number): Int32Array | null {
  if (isSmall(problem)) return feasibleOfAll(problem)
  const units = unitsOf(problem)
  const iterations = Math.ceil(effort * swapsPerPerson * problem.ids.length)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const random = randomFrom(seed + attempt)
    const packed = packUnits(problem, units, random)
    if (packed === null) return null
    const state = stateOf(problem, packed)
    const cooling = { iterations: iterations * (attempt + 1), ...(attempt % 2 === 0 ? wide : narrow) }
    anneal(
      {
        problem,
        units,
        state,
        random,
        energy: rulesFirst,
        joins: joinsOf(problem, state),
        among: groupsOf(problem),
      },
      cooling,
      () => holds(state),
    )
    if (holds(state)) return state.members
  }
  return null
}

function holds(state: State): boolean {
  return mustOf(standingOf(state).cost) === 0
}

function feasibleOfAll(problem: Problem): Int32Array | null {
  const best = bestOfAll(problem)
  return best !== null && mustOf(standingOf(stateOf(problem, best.members)).cost) === 0 ? best.members : null
}
