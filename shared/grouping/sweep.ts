import { patience } from './patience.ts'
import { exchange, type Seating } from './seating.ts'

export interface Looked {
  readonly tried: number
  readonly passed: number
}

/** Swaps that change less than this change nothing; sums of distances carry rounding errors. */
const least = 1e-7
const lastPatience = patience.length - 1

/**
 * Looks once at every swap of two seats, pair of groups by pair of groups, and makes those that pass at this
 * temperature: a loss is borne while it is below the temperature times a patience.
 */
export function sweep(seating: Seating, temperature: number): Looked {
  const groups = seating.starts.length - 1
  let passed = 0
  for (let home = 0; home < groups; home++) {
    lookFrom(seating, home)
    for (let to = home + 1; to < groups; to++) passed += meet(seating, home, to, temperature)
  }
  return { tried: seating.pairs, passed }
}

/** Swaps that only better things, until there is none. Returns how many were looked at. */
export function descend(seating: Seating): number {
  let tried = 0
  for (let passed = 1; passed > 0;) {
    const looked = sweep(seating, 0)
    tried += looked.tried
    passed = looked.passed
  }
  return tried
}

/** Reads what the seats of this and later groups gain by coming to this one. */
function lookFrom({ seats, starts, reach, own, coming }: Seating, home: number): void {
  const row = home * seats
  for (let at = starts[home] ?? 0; at < seats; at++) coming[at] = (reach[row + at] ?? 0) - (own[at] ?? 0)
}

/** All swaps between two groups. Most lose more than any patience in the row bears: a bound dismisses them. */
function meet(seating: Seating, home: number, to: number, temperature: number): number {
  const { seats, starts, doubled, reach, own, coming, longest, random } = seating
  const offset = random.next() & lastPatience
  const floor = least - temperature * (longest[offset] ?? 0)
  const [begin, end] = [starts[to] ?? 0, starts[to + 1] ?? 0]
  const last = starts[home + 1] ?? 0
  let most = largest(coming, begin, end)
  let passed = 0
  for (let at = starts[home] ?? 0; at < last; at++) {
    const need = floor - ((reach[to * seats + at] ?? 0) - (own[at] ?? 0))
    if (most <= need) continue
    for (
      let other = next(coming, doubled, begin, end, at * seats, need);
      other < end;
      other = next(coming, doubled, other + 1, end, at * seats, need)
    ) {
      const change = floor - need + (coming[other] ?? 0) - (doubled[at * seats + other] ?? 0)
      const bearable = temperature * (patience[(offset + at * (end - begin) + other) & lastPatience] ?? 0)
      if (change <= least - bearable || !exchange(seating, home, to, at, other)) continue
      lookFrom(seating, home)
      most = largest(coming, begin, end)
      passed++
      break
    }
  }
  return passed
}

function largest(values: Float64Array, from: number, to: number): number {
  let most = -Infinity
  for (let at = from; at < to; at++) most = Math.max(most, values[at] ?? 0)
  return most
}

/** The first partner from `from` on who comes near passing, or `to`: the one loop that is run all the time. */
function next(
  coming: Float64Array,
  doubled: Float64Array,
  from: number,
  to: number,
  row: number,
  need: number,
): number {
  for (let at = from; at < to; at++) {
    if ((coming[at] ?? 0) - (doubled[row + at] ?? 0) > need) return at
  }
  return to
}
