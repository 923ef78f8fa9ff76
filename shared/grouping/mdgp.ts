import { objectiveOf, seat, type Seating } from './seating.ts'
import { descend, sweep } from './sweep.ts'

/** How long and within what to search. Without a clock the result depends on the seed alone, on any machine. */
export interface DiversityOptions {
  readonly seed: number
  /** Swaps to try; the cooling is spread over them. */
  readonly iterations?: number
  /** Share of the search that is over, 0..1, in place of counting swaps: for searching by a clock. */
  readonly progress?: () => number
  readonly shouldStop?: () => boolean
  /** Least size of every group, where sizes may vary; `sizes` are then the largest. */
  readonly least?: readonly number[]
}

export interface Diversity {
  /** People (0 .. n - 1) by group, in the order of the sizes. */
  readonly groups: readonly (readonly number[])[]
  /** Sum of the distances within the groups. */
  readonly objective: number
  /** Swaps that were looked at. */
  readonly iterations: number
}

const usualIterations = 20_000_000

/**
 * The maximally diverse grouping problem: groups of the given sizes with the largest sum of distances between
 * members. In: `n` people, sizes that add up to n (or, with `least`, reach n), `distances` n × n, symmetric,
 * row after row. Annealing over swaps, in sweeps over all of them.
 */
export function maximiseDiversity(
  n: number,
  sizes: readonly number[],
  distances: Float64Array,
  options: DiversityOptions,
): Diversity {
  const seating = seat(n, sizes, options.least ?? sizes, distances, options.seed)
  let done = 0
  const iterations = options.iterations ?? usualIterations
  const progress = options.progress ?? ((): number => done / iterations)
  const isLate = (share: number): boolean => progress() >= share || options.shouldStop?.() === true
  const range = calibrate(seating, () => isLate(longestCalibration))
  const best = { objective: objectiveOf(seating), who: seating.who.slice() }
  done += range.tried
  const rounds = roundsFor(n)
  while (!isLate(1)) {
    const within = (progress() * rounds) % 1
    done += sweep(seating, range.hottest * (range.coldest / range.hottest) ** within).tried
    if (within > 0.6) keepBest(seating, best)
  }
  done += descend(seating)
  keepBest(seating, best)
  const groups = sizes.map((_, g) => membersOf(best.who, seating.starts, g, n))
  return { groups, objective: sumWithin(groups, n, distances), iterations: done }
}

function membersOf(who: Int32Array, starts: Int32Array, group: number, people: number): readonly number[] {
  return [...who.slice(starts[group], starts[group + 1])].filter((one) => one < people).sort((a, b) => a - b)
}

/** The objective from the distances themselves: running sums carry rounding errors. */
function sumWithin(groups: Diversity['groups'], n: number, distances: Float64Array): number {
  let sum = 0
  for (const group of groups) {
    for (const one of group) {
      for (const other of group) if (one < other) sum += distances[one * n + other] ?? 0
    }
  }
  return sum
}

/** Share of the search after which its temperatures must be known. */
const longestCalibration = 0.2

/**
 * One slow cooling beats several quick ones, except where the class is so small that a quick one is slow. Where
 * there are several, each starts so hot that it forgets where the last one ended.
 */
function roundsFor(n: number): number {
  return Math.max(1, Math.round((100 / Math.max(1, n)) ** 2))
}

function keepBest(seating: Seating, best: { objective: number; who: Int32Array }): void {
  const objective = objectiveOf(seating)
  if (objective <= best.objective) return
  best.objective = objective
  best.who = seating.who.slice()
}

/** Share of swaps that pass where annealing begins to order things. */
const passHottest = 0.004
/**
 * Where nothing moves any more, as a share of that temperature: measured alike on distances of points and on
 * random ones. A share of passing swaps would not say it, as two people who hardly differ change places for ever.
 */
const coldestShare = 0.47
/** Where the calibration starts, as a share of the typical change, and how much it heats from step to step. */
const calibrationStart = 0.04
const calibrationStep = 1.12
/** Swaps to look at per step of the calibration, and steps, at most. */
const calibrationSwaps = 14_400
const calibrationSteps = 40

interface Range {
  readonly hottest: number
  readonly coldest: number
  readonly tried: number
}

/**
 * The temperatures between which the order settles, found by heating up from a state at rest: a family of
 * distances has its own, so no share of the typical change suits all. From below, as the exchanges of a hot
 * state would take longer in a large class than the search itself.
 */
function calibrate(seating: Seating, isLate: () => boolean): Range {
  const typical = typicalChange(seating)
  let temperature = calibrationStart * typical
  let tried = descend(seating)
  for (let step = 0; step < calibrationSteps && !isLate(); step++) {
    let [looked, passed] = [0, 0]
    while (looked < calibrationSwaps) {
      const swept = sweep(seating, temperature)
      looked += swept.tried
      passed += swept.passed
    }
    tried += looked
    if (passed > passHottest * looked) break
    temperature *= calibrationStep
  }
  const forgetful = roundsFor(seating.people) > 1 ? typical / 2 : 0
  return { hottest: Math.max(forgetful, temperature), coldest: coldestShare * temperature, tried }
}

/** Mean absolute change of the objective by random swaps; never 0, so that it can be a temperature. */
function typicalChange({ seats, starts, doubled, reach, own, random }: Seating): number {
  const group = Int32Array.from(own, (_, at) => starts.findLastIndex((start) => start <= at))
  let sum = 0
  const samples = 1000
  for (let sample = 0; sample < samples; sample++) {
    const one = random.below(seats)
    const other = random.below(seats)
    const gain = (reach[(group[other] ?? 0) * seats + one] ?? 0) - (own[one] ?? 0)
    const otherGain = (reach[(group[one] ?? 0) * seats + other] ?? 0) - (own[other] ?? 0)
    sum += Math.abs(gain + otherGain - (doubled[one * seats + other] ?? 0))
  }
  return sum / samples || 1
}
