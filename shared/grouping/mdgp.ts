import { mostPatience, patience } from './patience.ts'
import { startsOf } from './problem.ts'
import { randomFrom, shuffle, type Random } from './random.ts'

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

/**
 * A search under way; arrays are row after row. Where sizes may vary, every group is filled up to its largest
 * size with empty seats: "people" from `people` on, at no distance to anybody, of whom a group holds `spare`.
 */
interface Search {
  readonly n: number
  readonly people: number
  /** Twice the distances: that is how a swap takes them off. */
  readonly doubled: Float64Array
  readonly group: Int32Array
  /** Everybody, group after group; group g sits at starts[g]..starts[g + 1]. */
  readonly members: Int32Array
  readonly starts: Int32Array
  /** Sum of the distances from each person to each group: groups × n; and to the own group. */
  readonly reach: Float64Array
  readonly own: Float64Array
  /** Empty seats that each group may still take. */
  readonly spare: Int32Array
  /** Work space: what one person gains by leaving for every group, and everybody by coming to one group. */
  readonly leaving: Float64Array
  readonly coming: Float64Array
  readonly random: Random
}

const usualIterations = 20_000_000

/**
 * The maximally diverse grouping problem: groups of the given sizes with the largest sum of distances between
 * members. In: `n` people, sizes that add up to n (or, with `least`, reach n), `distances` n × n, symmetric,
 * row after row. Annealing over swaps that looks, for one person after the other, at all partners in a row:
 * one swap then costs three reads from arrays in order, where a random pair costs as many cache misses.
 */
export function maximiseDiversity(
  n: number,
  sizes: readonly number[],
  distances: Float64Array,
  options: DiversityOptions,
): Diversity {
  const search = begin(n, sizes, distances, options)
  let done = 0
  const iterations = options.iterations ?? usualIterations
  const progress = options.progress ?? ((): number => done / iterations)
  const isLate = (share: number): boolean => progress() >= share || options.shouldStop?.() === true
  const range = calibrate(search, () => isLate(longestCalibration))
  const best = { objective: objectiveOf(search), group: search.group.slice() }
  done += range.tried
  const rounds = roundsFor(n)
  while (!isLate(1)) {
    const within = (progress() * rounds) % 1
    done += sweep(search, range.hottest * (range.coldest / range.hottest) ** within).tried
    if (within > 0.6) keepBest(search, best)
  }
  done += descend(search)
  keepBest(search, best)
  const groups = sizes.map((_, g) => [...best.group.keys()].filter((one) => one < n && best.group[one] === g))
  return { groups, objective: best.objective, iterations: done }
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

function begin(
  people: number,
  sizes: readonly number[],
  given: Float64Array,
  { seed, least }: DiversityOptions,
): Search {
  const random = randomFrom(seed)
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const spare = Int32Array.from(sizes, (size, g) => size - (least?.[g] ?? size))
  const doubled = widened(given, people, n)
  const group = firstGroups(people, sizes, spare, random)
  const reach = new Float64Array(sizes.length * n)
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < n; other++) {
      const cell = (group[other] ?? 0) * n + one
      reach[cell] = (reach[cell] ?? 0) + (doubled[one * n + other] ?? 0) / 2
    }
  }
  const own = Float64Array.from(group, (g, one) => reach[g * n + one] ?? 0)
  const seated = { group, members: group.map((_, one) => one).sort(byGroup(group)), starts: startsOf(sizes) }
  const space = { leaving: new Float64Array(sizes.length), coming: new Float64Array(n) }
  return { n, people, doubled, ...seated, reach, own, spare, ...space, random }
}

function byGroup(group: Int32Array): (one: number, other: number) => number {
  return (one, other) => (group[one] ?? 0) - (group[other] ?? 0) || one - other
}

/** Twice the distances, with zeros for empty seats and nobody at a distance from themselves. */
function widened(given: Float64Array, people: number, n: number): Float64Array {
  const wide = new Float64Array(n * n)
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < people; other++)
      wide[one * n + other] = 2 * (given[one * people + other] ?? 0)
    wide[one * n + one] = 0
  }
  return wide
}

/** Everybody into a random group; empty seats are taken from `spare`. */
function firstGroups(
  people: number,
  sizes: readonly number[],
  spare: Int32Array,
  random: Random,
): Int32Array {
  const seats: number[] = []
  const empty: number[] = []
  let toLeave = sizes.reduce((sum, size) => sum + size, 0) - people
  sizes.forEach((size, g) => {
    const left = Math.min(toLeave, spare[g] ?? 0)
    toLeave -= left
    spare[g] = (spare[g] ?? 0) - left
    for (let seat = 0; seat < size; seat++) (seat < left ? empty : seats).push(g)
  })
  const shuffled = Int32Array.from(seats)
  shuffle(shuffled, random)
  return Int32Array.from([...shuffled, ...empty])
}

function objectiveOf({ own }: Search): number {
  return own.reduce((sum, reach) => sum + reach, 0) / 2
}

function keepBest(search: Search, best: { objective: number; group: Int32Array }): void {
  const objective = objectiveOf(search)
  if (objective <= best.objective) return
  best.objective = objective
  best.group = search.group.slice()
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
function calibrate(search: Search, isLate: () => boolean): Range {
  const typical = typicalChange(search)
  let temperature = calibrationStart * typical
  let tried = descend(search)
  for (let step = 0; step < calibrationSteps && !isLate(); step++) {
    let [looked, passed] = [0, 0]
    while (looked < calibrationSwaps) {
      const swept = sweep(search, temperature)
      looked += swept.tried
      passed += swept.passed
    }
    tried += looked
    if (passed > passHottest * looked) break
    temperature *= calibrationStep
  }
  const forgetful = roundsFor(search.n) > 1 ? typical / 2 : 0
  return { hottest: Math.max(forgetful, temperature), coldest: coldestShare * temperature, tried }
}

/** Mean absolute change of the objective by random swaps; never 0, so that it can be a temperature. */
function typicalChange(search: Search): number {
  const { n, doubled, group, reach, own, random } = search
  let sum = 0
  const samples = 1000
  for (let sample = 0; sample < samples; sample++) {
    const one = random.below(n)
    const other = random.below(n)
    const gain = (reach[(group[other] ?? 0) * n + one] ?? 0) - (own[one] ?? 0)
    const otherGain = (reach[(group[one] ?? 0) * n + other] ?? 0) - (own[other] ?? 0)
    sum += Math.abs(gain + otherGain - (doubled[one * n + other] ?? 0))
  }
  return sum / samples || 1
}

interface Looked {
  readonly tried: number
  readonly passed: number
}

/** Offers everybody, group after group, a swap with everybody else. */
function sweep(search: Search, temperature: number): Looked {
  const { n, starts } = search
  let passed = 0
  for (let home = 0; home < starts.length - 1; home++) {
    lookFrom(search, home)
    for (let at = starts[home] ?? 0; at < (starts[home + 1] ?? 0); at++) {
      passed += offer(search, home, at, temperature)
    }
  }
  return { tried: n * n, passed }
}

/** Adds up what everybody gains by coming to this group. */
function lookFrom({ n, reach, own, coming }: Search, home: number): void {
  const row = home * n
  for (let other = 0; other < n; other++) coming[other] = (reach[row + other] ?? 0) - (own[other] ?? 0)
}

/** Offers the place `at` of a group to everybody, in a row; whoever sits there then goes on offering it. */
function offer(search: Search, home: number, at: number, temperature: number): number {
  const { n, members } = search
  let passed = 0
  let other = nextPartner(search, home, members[at] ?? 0, 0, temperature)
  while (other < n) {
    if (exchange(search, members[at] ?? 0, other, at)) {
      passed++
      lookFrom(search, home)
    }
    other = nextPartner(search, home, members[at] ?? 0, other + 1, temperature)
  }
  return passed
}

/** Swaps that only better things, until there is none. */
function descend(search: Search): number {
  let tried = 0
  for (let passed = 1; passed > 0;) {
    const looked = sweep(search, 0)
    tried += looked.tried
    passed = looked.passed
  }
  return tried
}

/** Swaps that change less than this change nothing; sums of distances carry rounding errors. */
const least = 1e-7

/** The first partner from `from` on whose swap with `one` passes at this temperature, or n where none does. */
function nextPartner(search: Search, home: number, one: number, from: number, temperature: number): number {
  const { n, doubled, group, reach, own, leaving, coming } = search
  const stay = own[one] ?? 0
  for (let g = 0; g < leaving.length; g++) leaving[g] = (reach[g * n + one] ?? 0) - stay
  leaving[home] = -Infinity
  const row = one * n
  const offset = search.random.next() & 4095
  // Hardly any swap comes near passing: only of those the patience is looked up.
  const floor = least - temperature * mostPatience
  for (let other = from; other < n; other++) {
    const change = (leaving[group[other] ?? 0] ?? 0) + (coming[other] ?? 0) - (doubled[row + other] ?? 0)
    if (change > floor && change > least - temperature * (patience[(offset + other) & 4095] ?? 0))
      return other
  }
  return n
}

/** Lets the person at `at` and another change places, in O(n); false where empty seats do not allow it. */
function exchange(search: Search, one: number, other: number, at: number): boolean {
  const { n, doubled, group, reach, members, starts } = search
  const from = group[one] ?? 0
  const to = group[other] ?? 0
  if (n > search.people && !moveSeats(search, one, other, from, to)) return false
  for (let k = 0; k < n; k++) {
    const gain = ((doubled[other * n + k] ?? 0) - (doubled[one * n + k] ?? 0)) / 2
    reach[from * n + k] = (reach[from * n + k] ?? 0) + gain
    reach[to * n + k] = (reach[to * n + k] ?? 0) - gain
  }
  members[members.indexOf(other, starts[to])] = one
  members[at] = other
  group[one] = to
  group[other] = from
  comeHome(search, from)
  comeHome(search, to)
  return true
}

/** Reads off again what everybody of one group has there. */
function comeHome({ n, members, starts, reach, own }: Search, home: number): void {
  for (let at = starts[home] ?? 0; at < (starts[home + 1] ?? 0); at++) {
    const one = members[at] ?? 0
    own[one] = reach[home * n + one] ?? 0
  }
}

/** Books the empty seats of a swap; false where both are empty or a group would become too small. */
function moveSeats({ people, spare }: Search, one: number, other: number, from: number, to: number): boolean {
  if (one < people === other < people) return one < people
  const [taking, giving] = one < people ? [from, to] : [to, from]
  if ((spare[taking] ?? 0) === 0) return false
  spare[taking] = (spare[taking] ?? 0) - 1
  spare[giving] = (spare[giving] ?? 0) + 1
  return true
}
