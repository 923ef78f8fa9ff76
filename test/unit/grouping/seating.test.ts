import { describe, expect, test } from 'vitest'
import { randomFrom } from '#shared/grouping/random.ts'
import { exchange, objectiveOf, seat, type Seating } from '#shared/grouping/seating.ts'
import { descend, sweep } from '#shared/grouping/sweep.ts'
import { randomDistances } from './makers.ts'

const sizes = [5, 4, 6, 3]

function seatAll(seed: number, least: readonly number[] = sizes, people = 18): Seating {
  return seat(people, sizes, least, randomDistances(people, seed), seed)
}

/** The group a seat is in. */
function groupAt({ starts }: Seating, at: number): number {
  return starts.findLastIndex((start) => start <= at)
}

function distance(people: number, d: Float64Array, one: number, other: number): number {
  return one < people && other < people && one !== other ? (d[one * people + other] ?? 0) : 0
}

/** Reach of a seat to a group, summed afresh from who sits where. */
function summed(seating: Seating, d: Float64Array, at: number, group: number): number {
  const { who, starts, people } = seating
  const members = [...who.slice(starts[group], starts[group + 1])]
  return members.reduce((sum, other) => sum + distance(people, d, who[at] ?? 0, other), 0)
}

function exchangeAtRandom(seating: Seating, times: number, seed: number): void {
  const random = randomFrom(seed)
  for (let time = 0; time < times; time++) {
    const [one, other] = [random.below(seating.seats), random.below(seating.seats)]
    const [from, to] = [groupAt(seating, one), groupAt(seating, other)]
    if (from !== to) exchange(seating, from, to, one, other)
  }
}

describe('exchange', () => {
  test.each([
    ['fixed sizes', sizes, 18],
    ['sizes that may vary', [3, 3, 4, 2], 14],
  ])('keeps every sum as if summed afresh, with %s', (_, least, people) => {
    const d = randomDistances(people, 3)
    const seating = seat(people, sizes, least, d, 3)
    exchangeAtRandom(seating, 200, 5)
    for (let at = 0; at < seating.seats; at++) {
      for (const group of sizes.keys()) {
        expect(seating.reach[group * seating.seats + at]).toBeCloseTo(summed(seating, d, at, group), 6)
      }
      expect(seating.own[at]).toBeCloseTo(summed(seating, d, at, groupAt(seating, at)), 6)
    }
    expect([...seating.who].filter((one) => one < people).toSorted((a, b) => a - b)).toEqual([
      ...Array(people).keys(),
    ])
  })

  test('never leaves a group smaller than its least size', () => {
    const least = [3, 3, 4, 2]
    const seating = seat(14, sizes, least, randomDistances(14, 1), 1)
    exchangeAtRandom(seating, 500, 2)
    const seated = sizes.map(
      (_, g) =>
        [...seating.who.slice(seating.starts[g], seating.starts[g + 1])].filter((one) => one < 14).length,
    )
    seated.forEach((size, g) => expect(size).toBeGreaterThanOrEqual(least[g] ?? 0))
  })
})

describe('sweep', () => {
  test.each([1, 2, 3, 4])('coming to rest, it has missed no swap that betters anything (%i)', (seed) => {
    const seating = seatAll(seed)
    const before = objectiveOf(seating)
    descend(seating)
    const rest = objectiveOf(seating)
    expect(rest).toBeGreaterThan(before)
    for (let one = 0; one < seating.seats; one++) {
      for (let other = one + 1; other < seating.seats; other++) {
        const [from, to] = [groupAt(seating, one), groupAt(seating, other)]
        if (from === to) continue
        exchange(seating, from, to, one, other)
        expect(objectiveOf(seating)).toBeLessThanOrEqual(rest + 1e-6)
        exchange(seating, from, to, one, other)
      }
    }
  })

  test('bears losses where it is hot, and none where it is cold', () => {
    const hot = seatAll(1)
    descend(hot)
    const rest = objectiveOf(hot)
    expect(sweep(hot, 1000).passed).toBeGreaterThan(0)
    expect(objectiveOf(hot)).toBeLessThan(rest)
    const cold = seatAll(1)
    descend(cold)
    expect(sweep(cold, 0)).toEqual({ tried: 119, passed: 0 })
  })

  test('has work to count even where there is one group only', () => {
    expect(sweep(seat(4, [4], [4], randomDistances(4, 1), 1), 0)).toEqual({ tried: 1, passed: 0 })
  })
})
