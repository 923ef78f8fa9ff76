import type { Attribute } from './encode.ts'

/**
 * How one attribute stands in one group: 0 (not at all as wished) to 1 (as wished as this size can be).
 * A missing answer counts as one half. In: `members` holds person indices, the group is `size` of them from
 * `from` on. The rules per kind stand at the functions below.
 */
export function scoreAttribute(a: Attribute, members: Int32Array, from: number, size: number): number {
  let known = 0
  for (let at = from; at < from + size; at++) known += a.known[members[at] ?? 0] ?? 0
  if (size === 0) return 0
  if (known < 2) return 0.5
  return (known * scoreKnown(a, members, from, size, known) + 0.5 * (size - known)) / size
}

function scoreKnown(a: Attribute, members: Int32Array, from: number, size: number, known: number): number {
  switch (a.kind) {
    case 'choice':
      return scoreChoice(a, members, from, size, known)
    case 'scale':
      return scoreScale(a, members, from, size, known)
    case 'number':
      return scoreNumber(a, members, from, size, known)
    case 'choices':
      return a.mix ? scoreCoverage(a, members, from, size, known) : scoreAlike(a, members, from, size)
    case 'availability':
      return a.mix ? scoreCoverage(a, members, from, size, known) : scoreCommon(a, members, from, size)
  }
}

/** Share of pairs that differ, against the most pairs that can (Blau's index, scaled to the size). */
function scoreChoice(a: Attribute, members: Int32Array, from: number, size: number, known: number): number {
  const most = a.reach[known] ?? 0
  if (most === 0) return 1
  let differing = 0
  for (let one = from; one < from + size; one++) {
    const code = a.code[members[one] ?? 0] ?? -1
    if (code < 0) continue
    for (let other = one + 1; other < from + size; other++) {
      const compared = a.code[members[other] ?? 0] ?? -1
      if (compared !== code && compared >= 0) differing++
    }
  }
  return a.mix ? differing / most : 1 - differing / most
}

/** Three quarters the range and one quarter the number of different steps, as gruepr weighs ordered answers. */
function scoreScale(a: Attribute, members: Int32Array, from: number, size: number, known: number): number {
  const most = a.reach[known] ?? 0
  if (most === 0 || a.range === 0) return 1
  let [low, high, distinct] = [Infinity, -Infinity, 0]
  for (let one = from; one < from + size; one++) {
    const person = members[one] ?? 0
    const code = a.code[person] ?? -1
    if (code < 0) continue
    const value = a.value[person] ?? 0
    if (value < low) low = value
    if (value > high) high = value
    let first = 1
    for (let earlier = from; earlier < one; earlier++) if (a.code[members[earlier] ?? 0] === code) first = 0
    distinct += first
  }
  const spread = (0.75 * (high - low)) / a.range + (0.25 * (distinct - 1)) / most
  return a.mix ? spread : 1 - spread
}

/**
 * mix: half for a mean near the class's (two deviations off is 0), half for differing at least as much as two
 * people of the class do. match: 1 where all are equal, 0 where they differ twice as much as the class does.
 */
function scoreNumber(a: Attribute, members: Int32Array, from: number, size: number, known: number): number {
  if (a.difference === 0) return 1
  let [sum, gaps] = [0, 0]
  for (let one = from; one < from + size; one++) {
    const person = members[one] ?? 0
    if (a.known[person] === 0) continue
    const value = a.value[person] ?? 0
    sum += value
    for (let other = one + 1; other < from + size; other++) {
      const compared = members[other] ?? 0
      if (a.known[compared] === 1) gaps += Math.abs(value - (a.value[compared] ?? 0))
    }
  }
  const difference = gaps / ((known * (known - 1)) / 2) / a.difference
  if (!a.mix) return Math.max(0, 1 - difference / 2)
  const balance = Math.max(0, 1 - Math.abs(sum / known - a.mean) / (2 * a.deviation))
  return 0.5 * balance + 0.5 * Math.min(1, difference)
}

/** Options that the group has together, against what so many people could have together. */
function scoreCoverage(a: Attribute, members: Int32Array, from: number, size: number, known: number): number {
  const most = a.reach[known] ?? 0
  if (most === 0) return 1
  let covered = 0
  for (let word = 0; word < a.words; word++) {
    let union = 0
    for (let at = from; at < from + size; at++) union |= a.mask[(members[at] ?? 0) * a.words + word] ?? 0
    covered += bitCount(union)
  }
  return covered / most
}

/** Mean share of options that two members have in common (Jaccard). */
function scoreAlike(a: Attribute, members: Int32Array, from: number, size: number): number {
  let [sum, compared] = [0, 0]
  for (let one = from; one < from + size; one++) {
    if (a.known[members[one] ?? 0] === 0) continue
    for (let other = one + 1; other < from + size; other++) {
      if (a.known[members[other] ?? 0] === 0) continue
      sum += jaccard(a, members[one] ?? 0, members[other] ?? 0)
      compared++
    }
  }
  return sum / compared
}

function jaccard(a: Attribute, one: number, other: number): number {
  let [common, either] = [0, 0]
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
  const wanted = a.reach[0] ?? 1
  return Math.min(1, commonBits(a, members, from, size) / wanted)
}

/** Options that all members with a known answer share. */
export function commonBits(
  a: Pick<Attribute, 'known' | 'mask' | 'words'>,
  members: Int32Array,
  from: number,
  size: number,
): number {
  let common = 0
  for (let word = 0; word < a.words; word++) {
    let all = -1
    for (let at = from; at < from + size; at++) {
      const person = members[at] ?? 0
      if (a.known[person] === 1) all &= a.mask[person * a.words + word] ?? 0
    }
    common += bitCount(all)
  }
  return common
}

/** Bits set in a 32-bit word (Hacker's Delight, 5-2). */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  return Math.imul(bits, 0x01010101) >>> 24
}

/** The weighted mean over the attributes: the group's score, 0..1; 1 where no attribute is in use. */
export function scoreGroup(
  attributes: readonly Attribute[],
  members: Int32Array,
  from: number,
  size: number,
): number {
  let [sum, weights] = [0, 0]
  for (const a of attributes) {
    sum += a.weight * scoreAttribute(a, members, from, size)
    weights += a.weight
  }
  return weights === 0 ? 1 : sum / weights
}
