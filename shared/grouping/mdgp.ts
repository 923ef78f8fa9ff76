import { patience } from './patience.ts'
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
  readonly distances: Float64Array
  readonly group: Int32Array
  /** Sum of the distances from each person to each group: groups × n; and to the own group. */
  readonly reach: Float64Array
  readonly own: Float64Array
  /** Empty seats that each group may still take. */
  readonly spare: Int32Array
  /** Work space: the reach of one person to every group. */
  readonly toGroup: Float64Array
  readonly random: Random
}

/** Annealing is repeated so often within a search, each time from where the last one ended. */
const rounds = 3
const usualIterations = 20_000_000

/**
 * The maximally diverse grouping problem: groups of the given sizes with the largest sum of distances between
 * members. In: `n` people, sizes that add up to n (or, with `least`, reach n), `distances` n × n, symmetric,
 * row after row. Annealing over swaps that looks, for one person after the other, at all partners in a row:
 * one swap then costs five reads from arrays in order, where a random pair costs as many cache misses.
 */
export function maximiseDiversity(
  n: number,
  sizes: readonly number[],
  distances: Float64Array,
  options: DiversityOptions,
): Diversity {
  const search = begin(n, sizes, distances, options)
  const best = { objective: objectiveOf(search), group: search.group.slice() }
  const range = calibrate(search)
  const iterations = options.iterations ?? usualIterations
  let done = range.tried
  const progress = options.progress ?? ((): number => done / iterations)
  for (let at = progress(); at < 1 && options.shouldStop?.() !== true; at = progress()) {
    const within = (at * rounds) % 1
    done += sweep(search, search.n, range.hottest * (range.coldest / range.hottest) ** within).tried
    if (within > 0.6) keepBest(search, best)
  }
  done += descend(search)
  keepBest(search, best)
  const groups = sizes.map((_, g) => [...best.group.keys()].filter((one) => one < n && best.group[one] === g))
  return { groups, objective: best.objective, iterations: done }
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
  const distances = widened(given, people, n)
  const group = firstGroups(people, sizes, spare, random)
  const reach = new Float64Array(sizes.length * n)
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < n; other++) {
      const cell = (group[other] ?? 0) * n + one
      reach[cell] = (reach[cell] ?? 0) + (distances[one * n + other] ?? 0)
    }
  }
  const own = Float64Array.from(group, (g, one) => reach[g * n + one] ?? 0)
  return { n, people, distances, group, reach, own, spare, toGroup: new Float64Array(sizes.length), random }
}

/** A copy with rows and columns of zeros for empty seats, and nobody at a distance from themselves. */
function widened(given: Float64Array, people: number, n: number): Float64Array {
  const wide = new Float64Array(n * n)
  for (let one = 0; one < people; one++) {
    wide.set(given.subarray(one * people, (one + 1) * people), one * n)
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

/** Shares of swaps that pass where annealing begins to order things, and where nothing moves any more. */
const passHottest = 0.003
const passColdest = 0.0003
/** People whose swaps are looked at per step of the calibration. */
const calibrationRows = 240
/** Where the calibration starts, as a share of the typical change, and how much it cools from step to step. */
const calibrationStart = 0.4
const calibrationStep = 0.92

/**
 * The temperatures between which the order settles, found by cooling once quickly: a family of distances has its own, so no share of the typical change suits all.
 */
function calibrate(search: Search): {
  readonly hottest: number
  readonly coldest: number
  readonly tried: number
} {
  let temperature = calibrationStart * typicalChange(search)
  let hottest = 0
  let tried = 0
  for (let step = 0; step < 200; step++) {
    const looked = sweep(search, calibrationRows, temperature)
    tried += looked.tried
    const passing = looked.passed / looked.tried
    if (hottest === 0 && passing < passHottest) hottest = temperature
    if (passing < passColdest) break
    temperature *= calibrationStep
  }
  return { hottest: Math.max(hottest, temperature), coldest: temperature, tried }
}

/** Mean absolute change of the objective by random swaps; never 0, so that it can be a temperature. */
function typicalChange(search: Search): number {
  const { n, distances, group, reach, own, random } = search
  let sum = 0
  const samples = 1000
  for (let sample = 0; sample < samples; sample++) {
    const one = random.below(n)
    const other = random.below(n)
    const gain = (reach[(group[other] ?? 0) * n + one] ?? 0) - (own[one] ?? 0)
    const otherGain = (reach[(group[one] ?? 0) * n + other] ?? 0) - (own[other] ?? 0)
    sum += Math.abs(gain + otherGain - 2 * (distances[one * n + other] ?? 0))
  }
  return sum / samples || 1
}

interface Looked {
  readonly tried: number
  readonly passed: number
}

/** Offers `rows` people, one after the other from a random one on, a swap with everybody else. */
function sweep(search: Search, rows: number, temperature: number): Looked {
  const { n, random } = search
  const start = random.below(n)
  let passed = 0
  for (let row = 0; row < rows; row++) {
    const one = (start + row) % n
    let other = nextPartner(search, one, 0, temperature)
    while (other < n) {
      if (exchange(search, one, other)) passed++
      other = nextPartner(search, one, other + 1, temperature)
    }
  }
  return { tried: rows * n, passed }
}

/** Swaps that only better things, until there is none. */
function descend(search: Search): number {
  let tried = 0
  for (let passed = 1; passed > 0;) {
    const looked = sweep(search, search.n, 0)
    tried += looked.tried
    passed = looked.passed
  }
  return tried
}

/** Swaps that change less than this change nothing; sums of distances carry rounding errors. */
const least = 1e-7

/** The first partner from `from` on whose swap with `one` passes at this temperature, or n where none does. */
function nextPartner(search: Search, one: number, from: number, temperature: number): number {
  const { n, distances, group, reach, own, toGroup } = search
  const home = group[one] ?? 0
  const stay = own[one] ?? 0
  for (let g = 0; g < toGroup.length; g++) toGroup[g] = (reach[g * n + one] ?? 0) - stay
  const row = one * n
  const homeRow = home * n
  const offset = search.random.next() & 4095
  for (let other = from; other < n; other++) {
    const g = group[other] ?? 0
    const change =
      (toGroup[g] ?? 0) +
      (reach[homeRow + other] ?? 0) -
      (own[other] ?? 0) -
      2 * (distances[row + other] ?? 0)
    if (change > least - temperature * (patience[(offset + other) & 4095] ?? 0) && g !== home) return other
  }
  return n
}

/** Lets two change places, in O(n); false where empty seats do not allow it. */
function exchange(search: Search, one: number, other: number): boolean {
  const { n, distances, group, reach, own } = search
  const from = group[one] ?? 0
  const to = group[other] ?? 0
  if (n > search.people && !moveSeats(search, one, other, from, to)) return false
  for (let k = 0; k < n; k++) {
    const gain = (distances[other * n + k] ?? 0) - (distances[one * n + k] ?? 0)
    reach[from * n + k] = (reach[from * n + k] ?? 0) + gain
    reach[to * n + k] = (reach[to * n + k] ?? 0) - gain
  }
  group[one] = to
  group[other] = from
  for (let k = 0; k < n; k++) own[k] = reach[(group[k] ?? 0) * n + k] ?? 0
  return true
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
