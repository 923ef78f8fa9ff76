import { floats, ints } from '../growing.ts'
import { isDisguised } from '../sameOrder.ts'
import { hasStem } from '../stems/stemSet.ts'
import type { Unit } from '../text/units.ts'
import type { Word } from '../text/words.ts'
import { toldBy, type PostDigest, type TopicWords } from '../vocabulary.ts'
import type { Told } from './said.ts'
import { longest, weightOf, type Sentence } from './sentence.ts'

/** From this share of what a sentence says on it is the other's sentence. */
export const restatedShare = 0.55
/** How much of the other sentence must be there: every short sentence stands in some long one. */
const shareOfOther = 0.4

/** What it takes at least: weight of shared words, in whatever order, or telling words in the other's order. */
export interface Least {
  readonly weight: number
  readonly telling: number
}

/** What a sentence shares with a post, in its own order: stems and how much each tells. Room to work in. */
const shared = { count: 0, weight: 0, stems: ints(longest), weights: floats(longest) }

function shareWith(
  { count, stems, weights, answered }: Sentence,
  other: PostDigest,
  isAnswered: boolean,
): void {
  shared.count = 0
  shared.weight = 0
  for (let at = 0; at < count; at += 1) {
    const stem = stems[at] ?? 0
    if (isAnswered ? answered[at] !== 1 : !hasStem(other.stems, stem)) continue
    const weight = weights[at] ?? 0
    shared.stems[shared.count] = stem
    shared.weights[shared.count] = weight
    shared.weight += weight
    shared.count += 1
  }
}

/** By shared stem, 1 where a sentence of the other post holds it: that sentence and the one before it. */
let held = new Uint8Array(longest)
let heldBefore = new Uint8Array(longest)

function holdShared({ stems }: Told): void {
  const room = heldBefore
  heldBefore = held
  held = room
  for (let at = 0; at < shared.count; at += 1) held[at] = stems.includes(shared.stems[at] ?? 0) ? 1 : 0
}

/** A sentence of one's own that is compared. */
export interface Said {
  readonly words: readonly Word[]
  readonly unit: Unit
  readonly sentence: Sentence
}

/** One with whose sentence it is compared, and what it takes. */
interface Compared {
  readonly said: Said
  readonly other: PostDigest
  readonly topic: TopicWords
  readonly needed: number
  readonly telling: number
}

/** Whether a sentence of the other post is the same, alone or with the one before it. */
function isSame({ said, other, topic, needed, telling }: Compared, before: Told | null, told: Told): boolean {
  let weight = 0
  let there = 0
  for (let at = 0; at < shared.count; at += 1) {
    if (held[at] !== 1 && (before === null || heldBefore[at] !== 1)) continue
    weight += shared.weights[at] ?? 0
    there += 1
  }
  if (weight >= needed && weight >= weightOf(stemsOf(before, told), topic) * shareOfOther) return true
  if (there < telling) return false
  const { words, unit } = said
  const theirs = { words: other.reading.read.words, first: (before ?? told).first, last: told.last }
  return isDisguised({ words, first: unit.first, last: unit.last }, theirs, telling)
}

function stemsOf(before: Told | null, { stems }: Told): readonly number[] {
  return before === null ? stems : [...new Set([...before.stems, ...stems])]
}

/**
 * Whether one or two sentences of another post say most of what this one says, or stand behind it word by word.
 *
 * @param isAnswered It is the post answered: which of its words the sentence has is known already.
 */
export function isSaidBy(
  said: Said,
  other: PostDigest,
  topic: TopicWords,
  least: Least,
  isAnswered = false,
): boolean {
  const { sentence } = said
  shareWith(sentence, other, isAnswered)
  const needed = Math.max(least.weight, sentence.weight * restatedShare)
  if (shared.weight < needed && shared.count < least.telling) return false
  const compared = { said, other, topic, needed, telling: least.telling }
  let before: Told | null = null
  for (const told of toldBy(other)) {
    holdShared(told)
    if (isSame(compared, null, told)) return true
    if (before !== null && isSame(compared, before, told)) return true
    before = told
  }
  return false
}
