import type { Analysis } from '../analyse.ts'
import type { JudgedUnit, UnitState } from '../judge.ts'
import { sortFew } from '../sortFew.ts'
import { clearMarks, mark, noMarks, type Marks } from '../stems/marks.ts'
import type { ThreadContext } from '../thread.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import { saturate } from './numbers.ts'

/** An analysed post with what all criteria build on. */
export interface Weighed {
  readonly analysis: Analysis
  readonly thread: ThreadContext
  readonly vocabulary: CourseVocabulary
  /** Units that say something new about the topic, the richest first. */
  readonly units: readonly JudgedUnit[]
  /** The same and units on topic that say little new. */
  readonly onTopic: readonly JudgedUnit[]
  /** 0..1, see `substanceOf`. */
  readonly substance: number
}

/** No more than this many own words are counted: the best units first. Length beyond it earns nothing. */
const wordsCounted = 150
/** Fewer words than this are no measure of how dense a post is. */
const fewestWords = 16
/** A content word beside the topic's own words, in a unit that is about the topic. */
const contentWorth = 0.4
/** How the number of words counts against what is said, and what then is half of full substance. */
const wordPower = 0.65
const halfSubstance = 0.9
/** How much it matters that a thought is carried over more than one unit. The second counts, the fifth hardly. */
const development = 0.4
/** What a post earns that never comes clearly to the topic: enough to tell such posts apart, not to reach a level. */
const offTopicWorth = 0.06

/** What a unit counts that adds nothing to the thread, and how much it must add to count fully. */
const addsNothing = 0.03
const fullAdds = 0.5
/** How many words a post may hold for each word about the topic. */
const besideAllowed = 2
/** How much of the topic is half of being about it: one word of it may stand anywhere. */
const halfPresence = 0.8

function wordsIn(unit: JudgedUnit): number {
  return unit.last - unit.first
}

function wordsOf(units: readonly JudgedUnit[]): number {
  let words = 0
  for (const unit of units) words += wordsIn(unit)
  return words
}

function richestFirst(one: JudgedUnit, other: JudgedUnit): number {
  return other.strength.all - one.strength.all || one.first - other.first
}

/** The units of one state, or of two, that are counted: the richest first, until enough words are. */
function countedUnits(units: readonly JudgedUnit[], state: UnitState, or = state): readonly JudgedUnit[] {
  const chosen: JudgedUnit[] = []
  let words = 0
  for (const unit of units) if (unit.state === state || unit.state === or) chosen.push(unit)
  sortFew(chosen, richestFirst)
  let counted = 0
  for (const unit of chosen) {
    if (words >= wordsCounted) break
    words += wordsIn(unit)
    counted += 1
  }
  return counted === chosen.length ? chosen : chosen.slice(0, counted)
}

/** 0..1: how much of what a unit says is about the topic. A few words of the thread strewn over a story are not. */
function aboutTopic({ anchors, content }: JudgedUnit): number {
  return Math.min(1, anchors.length / Math.max(1, content.length))
}

/**
 * 0..1: how far a unit counts. One that says only what the prompt or half of the thread says, among
 * words of its own that nobody shares, may be about anything: the better the topic's words are known, the less it counts.
 */
function standing(unit: JudgedUnit, known: number): number {
  const within = 1 - known * (1 - aboutTopic(unit))
  return within * (1 - known * (1 - Math.min(1, addsNothing + unit.adds / fullAdds)))
}

/** By place of a stem in `PostStems` the best of its worths, and the places in the order met. */
interface Best {
  worths: Float64Array
  readonly met: Marks
  readonly places: number[]
}

/** Room to work in, reused from post to post. */
const best: { readonly anchors: Best; readonly content: Best } = {
  anchors: { worths: new Float64Array(256), met: noMarks(), places: [] },
  content: { worths: new Float64Array(256), met: noMarks(), places: [] },
}

function empty(all: Best, stems: number): Best {
  clearMarks(all.met)
  all.places.length = 0
  if (all.worths.length < stems) all.worths = new Float64Array(stems * 2)
  return all
}

function enter({ worths, met, places }: Best, place: number, worth: number): void {
  if (mark(met, place)) {
    worths[place] = worth
    places.push(place)
  } else if (worth > (worths[place] ?? 0)) worths[place] = worth
}

function totalOf({ worths, places }: Best): number {
  let sum = 0
  for (const place of places) sum += worths[place] ?? 0
  return sum
}

/** What some units say together. */
interface Said {
  readonly anchored: number
  readonly content: number
  readonly words: number
}

function saidBy(units: readonly JudgedUnit[], { stems, signs, known }: Analysis): Said {
  const anchors = empty(best.anchors, stems.ids.length)
  const content = empty(best.content, stems.ids.length)
  for (const unit of units) {
    const share = standing(unit, known)
    for (const place of unit.anchors) enter(anchors, place, (signs.strengths[place] ?? 0) * share)
    for (const place of unit.content) enter(content, place, share)
  }
  return { anchored: totalOf(anchors), content: totalOf(content), words: wordsOf(units) }
}

function density({ anchored, content, words }: Said): number {
  const said = anchored + contentWorth * content
  return saturate(said / Math.min(Math.max(words, fewestWords), wordsCounted) ** wordPower, halfSubstance)
}

/** Under 1 for a post that holds little of the topic at all, or far more that is beside it than on it. */
function presence(onTopic: readonly JudgedUnit[], all: readonly JudgedUnit[], said: Said): number {
  const words = wordsOf(onTopic)
  let beside = 0
  for (const unit of all) if (unit.state === 'off-topic') beside += wordsIn(unit)
  const focus = Math.min(1, (words * besideAllowed) / (words + beside))
  return focus * saturate(said.anchored, halfPresence)
}

/**
 * How much of the topic the student's own words hold, for their number. Divided by a power of the number of words:
 * twice as long a post of the same kind gains a little, a long one that says little gains nothing. Words beside the
 * topic add nothing, and take nothing away until they are as many as those about it.
 */
function substanceOf(onTopic: readonly JudgedUnit[], analysis: Analysis): number {
  const { units, known } = analysis
  if (onTopic.length === 0) return offTopicWorth * density(saidBy(countedUnits(units, 'off-topic'), analysis))
  const said = saidBy(onTopic, analysis)
  let thoughts = 0
  for (const unit of onTopic) thoughts += standing(unit, known)
  const developed = 1 - development + development * saturate(thoughts, 1)
  return density(said) * developed * (1 - known * (1 - presence(onTopic, units, said)))
}

/** Weighs a post once for all criteria. */
export function weigh(analysis: Analysis, thread: ThreadContext, vocabulary: CourseVocabulary): Weighed {
  const onTopic = countedUnits(analysis.units, 'own', 'thin')
  const units = countedUnits(analysis.units, 'own')
  return { analysis, thread, vocabulary, units, onTopic, substance: substanceOf(onTopic, analysis) }
}
