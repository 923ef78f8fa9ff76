import { bitCount } from './bits.ts'
import { commonBits } from './score.ts'
import { mustCost, type CommonTerm, type FlagMasks, type SectionTerm, type Terms } from './terms.ts'

/**
 * What a group of `size` people from `from` on breaks: `mustCost` for everything that must hold, 1 for every
 * wish; wished pairs that are together count below zero. Whole numbers, so sums are exact.
 */
export function penaltyOf(terms: Terms, members: Int32Array, from: number, size: number): number {
  if (terms.none) return 0
  let cost = 0
  if (terms.pairCost !== null) cost += pairPenalty(terms.pairCost, terms.people, members, from, size)
  for (let word = 0; word < terms.flagWords; word++) cost += flagPenalty(terms, word, members, from, size)
  return cost + memberPenalty(terms, members, from, size)
}

/** What is broken of the rules that look at members one by one: one section, hours in common. */
export function memberPenalty(terms: Terms, members: Int32Array, from: number, size: number): number {
  let cost = 0
  for (const term of terms.sections) cost += term.cost * outsideSection(term, members, from, size)
  for (const term of terms.hours) cost += term.cost * hoursShort(term, members, from, size)
  return cost
}

function pairPenalty(cost: Int32Array, n: number, members: Int32Array, from: number, size: number): number {
  let sum = 0
  for (let one = from; one < from + size; one++) {
    const row = (members[one] ?? 0) * n
    for (let other = one + 1; other < from + size; other++) sum += cost[row + (members[other] ?? 0)] ?? 0
  }
  return sum
}

/** Counts 0, 1, 2, 3+ of 32 flags at once: `seen`, `twice` and `thrice` are bits carried by so many and more. */
function flagPenalty(terms: Terms, word: number, members: Int32Array, from: number, size: number): number {
  let seen = 0
  let twice = 0
  let thrice = 0
  for (let at = from; at < from + size; at++) {
    const flags = terms.flags[(members[at] ?? 0) * terms.flagWords + word] ?? 0
    thrice |= twice & flags
    twice |= seen & flags
    seen |= flags
  }
  return costOfFlags(terms, word, seen, twice, thrice)
}

/** Cost of a group in which `seen` flags are carried by one and more, `twice` by two and more, and so on. */
export function costOfFlags(terms: Terms, word: number, seen: number, twice: number, thrice: number): number {
  const alone = seen & ~twice
  const { must, prefer, either } = terms
  const anyBroken =
    (alone & (either.alone[word] ?? 0)) |
    (~seen & (either.least[word] ?? 0)) |
    (twice & (either.most[word] ?? 0))
  if (anyBroken === 0) return 0
  return (
    mustCost * brokenFlags(must, word, seen, alone, twice, thrice) +
    brokenFlags(prefer, word, seen, alone, twice, thrice)
  )
}

function brokenFlags(
  masks: FlagMasks,
  word: number,
  seen: number,
  alone: number,
  twice: number,
  thrice: number,
): number {
  const most = masks.most[word] ?? 0
  return (
    bitCount(alone & (masks.alone[word] ?? 0)) +
    bitCount(~seen & (masks.least[word] ?? 0)) +
    bitCount(twice & most) +
    bitCount(thrice & most)
  )
}

/** People outside the section that most of the group belong to; whose section is unknown fits anywhere. */
function outsideSection(term: SectionTerm, members: Int32Array, from: number, size: number): number {
  const counts = term.counts
  let known = 0
  let most = 0
  for (let at = from; at < from + size; at++) {
    const belongs = term.memberships[members[at] ?? 0]
    if (belongs === undefined || belongs.length === 0) continue
    known++
    for (const section of belongs) {
      const count = (counts[section] ?? 0) + 1
      counts[section] = count
      if (count > most) most = count
    }
  }
  counts.fill(0)
  return known - most
}

/** Half hours missing to the hours wanted in common; nobody's times known: nothing missing. */
function hoursShort(term: CommonTerm, members: Int32Array, from: number, size: number): number {
  let known = 0
  for (let at = from; at < from + size; at++) {
    const person = members[at] ?? 0
    if (term.known[person] === 0) continue
    term.scratch[known] = person
    known++
  }
  return known === 0 ? 0 : Math.max(0, term.wanted - commonBits(term, term.scratch, 0, known))
}

/** How many rules that must hold a cost says are broken. Sound while fewer than half a million wishes are. */
export function mustOf(cost: number): number {
  // Plus 0: a small bonus for wishes rounds to -0 otherwise.
  return Math.round(cost / mustCost) + 0
}

/** What a cost holds besides the rules that must hold. */
export function wishesOf(cost: number): number {
  return cost - mustOf(cost) * mustCost
}
