import type { SizeWish } from '#shared/model/groupPlan.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

export const smallestGroup = 3
export const largestGroup = 6
/** Five survives one drop-out, has room for two pairs of a minority, and no silent seventh. */
export const idealGroup = 5

/**
 * The sizes of the groups of `n` people, largest first.
 * Rule: 3 to 6 in a group; least total distance from 5, then most even, then fewest groups. `smaller` makes no
 * sixes. Convexity makes the even split best for every number of groups, so only that number is searched.
 * Errors: nobody, one or two people; a number of groups that would leave a group outside 3 to 6.
 */
export function planSizes(n: number, wish: SizeWish): Result<readonly number[], Message> {
  if (!Number.isSafeInteger(n) || n < smallestGroup) return err(tooFew(n))
  if (wish.kind === 'groups') return planCount(n, wish.count)
  const largest = wish.kind === 'smaller' ? idealGroup : largestGroup
  const counts = possibleCounts(n, largest)
  const plans = counts.map((count) => evenSizes(n, count)).sort(byPreference)
  const best = plans[0]
  return best === undefined ? err(tooFew(n)) : ok(best)
}

/** How many groups `n` people can make when every group has 3 to `largest`: fewest first, at most a few counts. */
function possibleCounts(n: number, largest: number): readonly number[] {
  const fewest = Math.ceil(n / largest)
  // Beyond one group more than all-fives need, every further group only adds distance.
  const most = Math.min(Math.floor(n / smallestGroup), Math.ceil(n / idealGroup) + 1)
  return Array.from({ length: Math.max(0, most - fewest + 1) }, (_, at) => fewest + at)
}

function planCount(n: number, count: number): Result<readonly number[], Message> {
  const fewest = Math.ceil(n / largestGroup)
  const most = Math.floor(n / smallestGroup)
  if (count >= fewest && count <= most) return ok(evenSizes(n, count))
  if (fewest === most) return err(message('grouping:sizes.onlyCount', { count: fewest, people: n }))
  return err(message('grouping:sizes.countOutOfRange', { people: n, asked: count, fewest, most }))
}

/** `n` split into `count` parts that differ by at most one, largest first. */
export function evenSizes(n: number, count: number): readonly number[] {
  const small = Math.floor(n / count)
  const larger = n - small * count
  return Array.from({ length: count }, (_, at) => (at < larger ? small + 1 : small))
}

/** Total distance of the sizes from the ideal five. */
export function distanceFromIdeal(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + Math.abs(size - idealGroup), 0)
}

function unevenness(sizes: readonly number[]): number {
  return (sizes[0] ?? 0) - (sizes.at(-1) ?? 0)
}

function byPreference(a: readonly number[], b: readonly number[]): number {
  return distanceFromIdeal(a) - distanceFromIdeal(b) || unevenness(a) - unevenness(b) || a.length - b.length
}

function tooFew(n: number): Message {
  if (n === 1) return message('grouping:sizes.onePerson')
  if (n === 2) return message('grouping:sizes.twoPeople')
  return message('grouping:sizes.nobody')
}

/** The plan in a sentence: "26 students: one group of 6 and four of 5". */
export function sizesInWords(n: number, sizes: readonly number[]): Message {
  const tally = new Map<number, number>()
  for (const size of sizes) tally.set(size, (tally.get(size) ?? 0) + 1)
  const parts = [...tally].sort((a, b) => b[0] - a[0])
  const key = `grouping:plan.${partNames[parts.length] ?? 'many'}`
  const params: Record<string, string | number> = {
    people: n,
    count: parts[0]?.[1] ?? 0,
    groups: sizes.length,
  }
  parts.forEach(([size, count], at) => {
    params[`size${at + 1}`] = size
    params[`count${at + 1}`] = count
  })
  return message(key, params)
}

/** Sizes run from 3 to 6, so a plan has at most four different ones; hand-made groups may have more. */
const partNames: readonly (string | undefined)[] = ['none', 'one', 'two', 'three', 'four']
