import { anneal, type Cooling, type Energy, type Run } from './anneal.ts'
import { takeBack } from './raise.ts'
import { equalScores, isBetter, standingOf, type State } from './state.ts'

/** Each round starts where the last one ended, with a goal of its own. */
const rounds = 12
/** How far the goal lies on the way from the worst score to the mean. */
const towardsMean = 0.65
/** The hottest temperature, as a share of what the worst group has for energy: hotter loses what was won. */
const warmth = 0.1

/**
 * Lifts all groups that lie below a goal between the worst score and the mean: annealing in which groups above
 * the goal cost nothing, so that they can give away what they have to spare. (Annealing against 1 goes on
 * polishing the good groups and ends with the worst lower.) Keeps the best groups met. Returns the number of
 * moves tried, about `most`.
 */
export function liftLowest(run: Run, most: number, pause: (done: number) => boolean): number {
  const { state } = run
  let best = { standing: standingOf(state), members: state.members.slice() }
  let tried = 0
  for (let round = 0; round < rounds && !pause(tried); round++) {
    const goal = goalFor(state)
    if (goal === null) break
    const done = tried
    tried += anneal({ ...run, energy: goal.energy }, coolingFor(goal, most / rounds), (moves) =>
      pause(done + moves),
    )
    const standing = standingOf(state)
    if (isBetter(standing, best.standing)) best = { standing, members: state.members.slice() }
  }
  if (isBetter(best.standing, standingOf(state))) takeBack(run, [...run.problem.sizes.keys()], best.members)
  return tried
}

interface Goal {
  readonly energy: Energy
  /** How far the worst group is below it. */
  readonly gap: number
}

/** The goal for the groups as they are; null where all are equally good. */
function goalFor({ score }: State): Goal | null {
  const worst = Math.min(...score)
  const mean = score.reduce((sum, one) => sum + one, 0) / score.length
  const gap = towardsMean * (mean - worst)
  return gap > equalScores ? { energy: { must: 8, wish: 4, squarings: 1, goal: worst + gap }, gap } : null
}

function coolingFor({ gap }: Goal, moves: number): Cooling {
  const hottest = warmth * gap * gap
  return { iterations: Math.ceil(moves), hottest, coldest: hottest / 30 }
}
