import type { Analysis } from '../analyse.ts'
import type { JudgedUnit, UnitState } from '../judge.ts'
import type { ThreadContext } from '../thread.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import { saturate, total } from './numbers.ts'

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

function wordsIn(unit: JudgedUnit): number {
  return unit.last - unit.first
}

function countedUnits(units: readonly JudgedUnit[], states: readonly UnitState[]): readonly JudgedUnit[] {
  let words = 0
  return units
    .filter((unit) => states.includes(unit.state))
    .map((unit) => ({ unit, richness: total(unit.anchors.values()) }))
    .sort((one, other) => other.richness - one.richness || one.unit.first - other.unit.first)
    .map((each) => each.unit)
    .filter((unit) => {
      if (words >= wordsCounted) return false
      words += wordsIn(unit)
      return true
    })
}

function density(units: readonly JudgedUnit[]): number {
  if (units.length === 0) return 0
  const anchors = new Map<string, number>()
  const content = new Set<string>()
  let words = 0
  for (const unit of units) {
    for (const [stem, strength] of unit.anchors) anchors.set(stem, strength)
    for (const stem of unit.content) content.add(stem)
    words += wordsIn(unit)
  }
  const said = total(anchors.values()) + contentWorth * content.size
  return saturate(said / Math.min(Math.max(words, fewestWords), wordsCounted) ** wordPower, halfSubstance)
}

/**
 * How much of the topic the student's own words hold, for their number. Divided by a power of the number of words:
 * twice as long a post of the same kind gains a little, a long one that says little gains nothing. Words beside
 * the topic neither add nor take away.
 */
function substanceOf(onTopic: readonly JudgedUnit[], all: readonly JudgedUnit[]): number {
  if (onTopic.length === 0) return offTopicWorth * density(countedUnits(all, ['off-topic']))
  return density(onTopic) * (1 - development + development * saturate(onTopic.length, 1))
}

/** Weighs a post once for all criteria. */
export function weigh(analysis: Analysis, thread: ThreadContext, vocabulary: CourseVocabulary): Weighed {
  const onTopic = countedUnits(analysis.units, ['own', 'thin'])
  const units = countedUnits(analysis.units, ['own'])
  return { analysis, thread, vocabulary, units, onTopic, substance: substanceOf(onTopic, analysis.units) }
}
