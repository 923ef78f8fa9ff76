import { floats, ints } from '../growing.ts'
import { clearMarks, mark, noMarks } from '../stems/marks.ts'
import type { PostStems } from '../stems/postStems.ts'
import { isGenericStem } from '../stems/stemNumbers.ts'
import { placeOfStem, postsAt } from '../stems/stemPosts.ts'
import { hasStem } from '../stems/stemSet.ts'
import type { Unit } from '../text/units.ts'
import type { TopicWords } from '../vocabulary.ts'

/** Words of the prompt, of the whole thread and words that fit any discussion are shared by chance. */
export const lightWeight = 0.25
/** The post itself and another. */
const fewHolders = 2

/** Where a stem stands among the topic's holders; -1 where it is shared by chance, whoever holds it. */
function placeAmong(stem: number, { prompt, holders }: TopicWords): number {
  return isGenericStem(stem) || hasStem(prompt, stem) ? -1 : placeOfStem(holders, stem)
}

/** A word that nobody else uses, or one other post, tells most. Words of a whole thread are shared by chance. */
function weightAt(place: number, { holders }: TopicWords): number {
  if (place < 0) return lightWeight
  return Math.max(lightWeight, Math.min(1, fewHolders / postsAt(holders, place)))
}

/** How much the words of a sentence tell together. */
export function weightOf(stems: readonly number[], topic: TopicWords): number {
  let weight = 0
  for (const stem of stems) weight += weightAt(placeAmong(stem, topic), topic)
  return weight
}

/**
 * A sentence by its stems, each once: where each stands among the topic's holders, how much it tells, and all of them
 * together. One room for all sentences, filled anew for each: a course has a hundred thousand.
 */
export interface Sentence {
  readonly count: number
  readonly weight: number
  readonly stems: Int32Array
  readonly slots: Int32Array
  readonly weights: Float64Array
  /** 1 where the post answered has the stem. */
  readonly answered: Uint8Array
}

/** More different stems than a unit can hold. */
export const longest = 64
const room = {
  count: 0,
  weight: 0,
  stems: ints(longest),
  slots: ints(longest),
  weights: floats(longest),
  answered: new Uint8Array(longest),
}
const met = noMarks()

/** Reads what a unit says in the student's own words. Holds until the next sentence is read. */
export function readSentence(
  { places, ids, given, answered, slots }: PostStems,
  own: readonly number[],
  { first, last }: Unit,
  topic: TopicWords,
): Sentence {
  clearMarks(met)
  let count = 0
  let weight = 0
  for (let at = first; at < last && count < longest; at += 1) {
    const place = places[at] ?? -1
    if (place < 0 || own[at] === 0 || !mark(met, place)) continue
    const stem = ids[place] ?? 0
    const slot = given[place] === 1 || isGenericStem(stem) ? -1 : (slots[place] ?? -1)
    const told = weightAt(slot, topic)
    room.stems[count] = stem
    room.slots[count] = slot
    room.weights[count] = told
    room.answered[count] = answered[place] ?? 0
    weight += told
    count += 1
  }
  room.count = count
  room.weight = weight
  return room
}
