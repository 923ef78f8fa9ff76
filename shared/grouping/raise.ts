import { anneal, energyOf, type Cooling, type Run } from './anneal.ts'
import { refresh } from './others.ts'
import { exchange, isBetter, judgeGroup, type Standing, type State } from './state.ts'

/** Groups that are annealed at a time, the worst among them, and how many moves each of their people gets. */
const together = 6
const movesPerPerson = 60
/** Tries with other partners before the next worst group has its turn. */
const triesPerGroup = 6

/**
 * Raises the worst groups where single swaps no longer can: takes the worst with a few others, anneals these
 * among themselves and keeps the result only where it is judged better. Returns the number of moves tried.
 */
export function raiseWorst(run: Run, most: number, pause: (done: number) => boolean): number {
  let tried = 0
  let failed = 0
  while (tried < most && !pause(tried)) {
    const chosen = choose(run, Math.floor(failed / triesPerGroup))
    const round = raise(run, chosen, (done) => pause(tried + done))
    tried += round.tried
    failed = round.raised ? 0 : failed + 1
  }
  return tried
}

/** The group of this rank, counted from the worst, and others drawn at random. */
function choose({ state, problem, random }: Run, rank: number): readonly number[] {
  const ordered = [...problem.sizes.keys()].sort(
    (a, b) =>
      (state.cost[b] ?? 0) - (state.cost[a] ?? 0) || (state.score[a] ?? 0) - (state.score[b] ?? 0) || a - b,
  )
  const chosen = ordered.splice(rank % ordered.length, 1)
  while (chosen.length < together && ordered.length > 0) {
    chosen.push(...ordered.splice(random.below(ordered.length), 1))
  }
  return chosen
}

interface Round {
  /** Never 0, so that rounds in which nobody can move come to an end too. */
  readonly tried: number
  readonly raised: boolean
}

function raise(run: Run, chosen: readonly number[], pause: (done: number) => boolean): Round {
  const { state, energy, problem } = run
  const before = state.members.slice()
  const old = standingAmong(state, chosen)
  const hottest = Math.max(energyOf({ ...energy, must: 0, wish: 0 }, old.worst, 0), 1e-9)
  const people = chosen.reduce((sum, group) => sum + (problem.sizes[group] ?? 0), 0)
  const cooling: Cooling = {
    iterations: people * movesPerPerson,
    hottest,
    coldest: hottest / 100,
  }
  const tried = Math.max(1, anneal({ ...run, among: Int32Array.from(chosen) }, cooling, pause))
  const now = standingAmong(state, chosen)
  if (isBetter(old, now)) takeBack(run, chosen, before)
  return { tried, raised: isBetter(now, old) }
}

/** How some of the groups stand, judged like a whole set. */
function standingAmong(state: State, chosen: readonly number[]): Standing {
  let cost = 0
  let worst = Infinity
  let sum = 0
  for (const group of chosen) {
    const score = state.score[group] ?? 0
    cost += state.cost[group] ?? 0
    worst = Math.min(worst, score)
    sum += score
  }
  return { cost, worst, mean: sum / chosen.length }
}

/** Seats the people of these groups as they were, `before` being all members in the order of their seats. */
export function takeBack(run: Run, chosen: readonly number[], before: Int32Array): void {
  const { problem, state, joins } = run
  for (const group of chosen) {
    for (let at = problem.starts[group] ?? 0; at < (problem.starts[group + 1] ?? 0); at++) {
      const one = state.members[at] ?? 0
      const back = before[at] ?? 0
      if (one !== back) exchange(state, one, back)
    }
  }
  for (const group of chosen) {
    judgeGroup(problem, state, group)
    refresh(problem, joins, state.members, group)
  }
}
