import { bitCount } from './bits.ts'
import type { Attribute } from './encode.ts'

/**
 * How one attribute stands in one group: 0 (not at all as wished) to 1 (as wished as this size can be).
 * A missing answer counts as one half. In: `members` holds person indices, the group is `size` of them from
 * `from` on. The rules per kind stand at the functions below. This and what it calls run millions of times a
 * second in the search: no allocation, no closures.
 */
export function scoreAttribute(a: Attribute, members: Int32Array, from: number, size: number): number {
  if (a.complete && size >= 2) return scoreKnown(a, members, from, size)
  if (size === 0) return 0
  let known = 0
  for (let at = from; at < from + size; at++) {
    const person = members[at] ?? 0
    if (a.known[person] === 0) continue
    a.scratch[known] = person
    known++
  }
  if (known < 2) return 0.5
  return (known * scoreKnown(a, a.scratch, 0, known) + 0.5 * (size - known)) / size
}

/** The score among people whose answers are known, two at least. */
function scoreKnown(a: Attribute, members: Int32Array, from: number, size: number): number {
  switch (a.kind) {
    case 'choice':
      return scoreChoice(a, members, from, size)
    case 'scale':
      return a.levels > 32 ? scoreLongScale(a, members, from, size) : scoreScale(a, members, from, size)
    case 'number':
      return scoreNumber(a, members, from, size)
    case 'choices':
      return a.mix ? scoreCoverage(a, members, from, size) : scoreAlike(a, members, from, size)
    case 'availability':
      return a.mix ? scoreCoverage(a, members, from, size) : scoreCommon(a, members, from, size)
  }
}

/** Share of pairs that differ, against the most pairs that can (Blau's index, scaled to the size). */
function scoreChoice(a: Attribute, members: Int32Array, from: number, size: number): number {
  const counts = a.counts
  let same = 0
  for (let at = from; at < from + size; at++) {
    const code = a.code[members[at] ?? 0] ?? 0
    const before = counts[code] ?? 0
    same += before
    counts[code] = before + 1
  }
  for (let at = from; at < from + size; at++) counts[a.code[members[at] ?? 0] ?? 0] = 0
  return scoreOfPairs(a, size, same)
}

/** The same from the number of pairs with equal answers. */
export function scoreOfPairs(a: Attribute, size: number, same: number): number {
  const most = a.reach[size] ?? 0
  if (most === 0) return 1
  const differing = ((size * (size - 1)) / 2 - same) / most
  return a.mix ? differing : 1 - differing
}

/** Three quarters the range and one quarter the number of different steps, as gruepr weighs ordered answers. */
function scoreScale(a: Attribute, members: Int32Array, from: number, size: number): number {
  let steps = 0
  for (let at = from; at < from + size; at++) steps |= 1 << (a.code[members[at] ?? 0] ?? 0)
  return scoreOfSteps(a, size, steps)
}

/** The same from the steps that occur, as bits. */
export function scoreOfSteps(a: Attribute, size: number, steps: number): number {
  const most = a.reach[size] ?? 0
  if (most === 0) return 1
  const low = a.steps[31 - Math.clz32(steps & -steps)] ?? 0
  const high = a.steps[31 - Math.clz32(steps)] ?? 0
  return spreadScore(a, high - low, bitCount(steps), most)
}

/** The same for a scale of more steps than a word has bits. */
function scoreLongScale(a: Attribute, members: Int32Array, from: number, size: number): number {
  const codes = new Set<number>()
  for (let at = from; at < from + size; at++) codes.add(a.code[members[at] ?? 0] ?? 0)
  const width = (a.steps[Math.max(...codes)] ?? 0) - (a.steps[Math.min(...codes)] ?? 0)
  return spreadScore(a, width, codes.size, a.reach[size] ?? 1)
}

function spreadScore(a: Attribute, width: number, distinct: number, most: number): number {
  const spread = (0.75 * width) / a.range + (0.25 * (distinct - 1)) / most
  return a.mix ? spread : 1 - spread
}

/**
 * mix: half for a mean near the class's (two deviations off is 0), half for differing at least as much as two
 * people of the class do. match: 1 where all are equal, 0 where they differ twice as much as the class does.
 */
function scoreNumber(a: Attribute, members: Int32Array, from: number, size: number): number {
  const to = from + size
  let sum = 0
  let gaps = 0
  for (let one = from; one < to; one++) {
    const value = a.value[members[one] ?? 0] ?? 0
    sum += value
    for (let other = one + 1; other < to; other++)
      gaps += Math.abs(value - (a.value[members[other] ?? 0] ?? 0))
  }
  return scoreOfNumbers(a, size, sum, gaps)
}

/** The same from the sum of the values and of the gaps between all pairs. */
export function scoreOfNumbers(a: Attribute, size: number, sum: number, gaps: number): number {
  if (a.difference === 0) return 1
  const difference = gaps / ((size * (size - 1)) / 2) / a.difference
  if (!a.mix) return Math.max(0, 1 - difference / 2)
  const balance = Math.max(0, 1 - Math.abs(sum / size - a.mean) / (2 * a.deviation))
  return 0.5 * balance + 0.5 * Math.min(1, difference)
}

/** Options that the group has together, against what so many people could have together. */
function scoreCoverage(a: Attribute, members: Int32Array, from: number, size: number): number {
  return scoreOfCovered(a, size, coveredBits(a, members, from, size))
}

/** The same from the number of options that anybody has. */
export function scoreOfCovered(a: Attribute, size: number, covered: number): number {
  const most = a.reach[size] ?? 0
  return most === 0 ? 1 : covered / most
}

/** Options that at least one member has. */
export function coveredBits(a: BitColumn, members: Int32Array, from: number, size: number): number {
  const { mask, words } = a
  let covered = 0
  for (let word = 0; word < words; word++) {
    let union = 0
    for (let at = from; at < from + size; at++) union |= mask[(members[at] ?? 0) * words + word] ?? 0
    covered += bitCount(union)
  }
  return covered
}

/** Mean share of options that two members have in common (Jaccard). */
function scoreAlike(a: Attribute, members: Int32Array, from: number, size: number): number {
  let sum = 0
  for (let one = from; one < from + size; one++) {
    for (let other = one + 1; other < from + size; other++) {
      sum += jaccard(a, members[one] ?? 0, members[other] ?? 0)
    }
  }
  return sum / ((size * (size - 1)) / 2)
}

function jaccard(a: BitColumn, one: number, other: number): number {
  let common = 0
  let either = 0
  for (let word = 0; word < a.words; word++) {
    const first = a.mask[one * a.words + word] ?? 0
    const second = a.mask[other * a.words + word] ?? 0
    common += bitCount(first & second)
    either += bitCount(first | second)
  }
  return either === 0 ? 1 : common / either
}

/** Slots in which everybody whose times are known is free, up to the number asked for. */
function scoreCommon(a: Attribute, members: Int32Array, from: number, size: number): number {
  return scoreOfCommon(a, commonBits(a, members, from, size))
}

/** The same from the number of slots in common. */
export function scoreOfCommon(a: Attribute, common: number): number {
  return Math.min(1, common / (a.reach[0] ?? 1))
}

/** Options as bits, `words` 32-bit words a person. */
export interface BitColumn {
  readonly mask: Int32Array
  readonly words: number
}

/** Options that all members share; they are people whose answers are known, one at least. */
export function commonBits(a: BitColumn, members: Int32Array, from: number, size: number): number {
  const { mask, words } = a
  let common = 0
  for (let word = 0; word < words; word++) {
    let all = -1
    for (let at = from; at < from + size; at++) all &= mask[(members[at] ?? 0) * words + word] ?? 0
    common += bitCount(all)
  }
  return common
}

/** The weighted mean over the attributes: the group's score, 0..1; 1 where no attribute is in use. */
export function scoreGroup(
  attributes: readonly Attribute[],
  members: Int32Array,
  from: number,
  size: number,
): number {
  let sum = 0
  let weights = 0
  for (const a of attributes) {
    sum += a.weight * scoreAttribute(a, members, from, size)
    weights += a.weight
  }
  return weights === 0 ? 1 : sum / weights
}
