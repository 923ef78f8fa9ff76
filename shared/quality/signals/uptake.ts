import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { gramsOf, runLength } from '../gramIndex.ts'
import { readingOf } from '../reading.ts'
import { clearMarks, isMarked, mark, noMarks, type Marks } from '../stems/marks.ts'
import type { PostStems } from '../stems/postStems.ts'
import type { Weighed } from './weigh.ts'

/** A sentence with more words of the other post than this, and far fewer others, says it again. */
const mostWithoutOwn = 4
const ownForTaken = 0.4

/** The place of the stem of a word that the post answered has too, or -1. Numbers count: "5 times 10" takes up "5 by 10". */
function sharedStem({ places, answered }: PostStems, at: number): number {
  const place = places[at] ?? -1
  return place >= 0 && answered[place] === 1 ? place : -1
}

function countTaken({ stems }: Analysis, unit: JudgedUnit): number {
  let taken = 0
  for (let at = unit.first; at < unit.last; at += 1) if (sharedStem(stems, at) >= 0) taken += 1
  return taken
}

const met = noMarks()

function saysAgain({ stems, own }: Analysis, unit: JudgedUnit): boolean {
  clearMarks(met)
  let taken = 0
  let others = 0
  for (let at = unit.first; at < unit.last; at += 1) {
    const place = stems.places[at] ?? -1
    if (place < 0 || own[at] === 0 || !mark(met, place)) continue
    if (stems.answered[place] === 1) taken += 1
    else others += 1
  }
  return taken > mostWithoutOwn && others < taken * ownForTaken
}

/** In sentences of this many words, runs of the other post's words that fill this share of them are no uptake. */
const sentenceWords = 8
const runShare = 0.4
/** Two words in common make no phrases. */
const fewestInRuns = 3

/** A few bits of a run's hash: most runs that the other post has not are told by them. */
const fewBits = 1023
const theirBits = noMarks()

const inRuns = noMarks()

/** Marks each word that stands in a run of four words that the other post has too. */
function inSharedRuns({ analysis, thread, vocabulary }: Weighed): Marks {
  clearMarks(inRuns)
  if (thread.parent === null) return inRuns
  const theirs = gramsOf(readingOf(thread.parent, vocabulary).read.words)
  const mine = gramsOf(analysis.words)
  clearMarks(theirBits)
  for (const gram of theirs) mark(theirBits, gram & fewBits)
  for (let at = 0; at < mine.length; at += 1) {
    const gram = mine[at] ?? 0
    if (!isMarked(theirBits, gram & fewBits) || !theirs.includes(gram)) continue
    for (let word = at; word < at + runLength; word += 1) mark(inRuns, word)
  }
  return inRuns
}

function filledBy(runs: Marks, { first, last }: JudgedUnit): boolean {
  let filled = 0
  for (let at = first; at < last; at += 1) if (isMarked(runs, at)) filled += 1
  return filled >= (last - first) * runShare
}

/** Sentences that were copied or say a post again take nothing up, whatever words they share. */
function isOthers(unit: JudgedUnit): boolean {
  return unit.state === 'copied' || unit.state === 'restated'
}

/** Which runs of words are shared with the post answered: looked up once, when a sentence first asks. */
function runsOnce(weighed: Weighed): () => Marks {
  let runs: Marks | null = null
  return () => (runs ??= inSharedRuns(weighed))
}

/** The shared runs that fill this unit, or null where they do not. */
function fillingRuns(unit: JudgedUnit, shared: number, runs: () => Marks): Marks | null {
  if (shared < fewestInRuns || unit.last - unit.first < sentenceWords) return null
  return filledBy(runs(), unit) ? runs() : null
}

const seen = noMarks()

/**
 * For each word of the post answered that some units take up, the place where it first stands. Taking up is to do
 * something with it: a sentence that says the other post again, or is made of its phrases, does not count.
 */
export function takenUp(weighed: Weighed, units: readonly JudgedUnit[]): readonly number[] {
  const { analysis, thread } = weighed
  const { stems, own } = analysis
  if (thread.parent === null) return []
  const places: number[] = []
  clearMarks(seen)
  const runs = runsOnce(weighed)
  for (const unit of units) {
    const shared = isOthers(unit) ? 0 : countTaken(analysis, unit)
    if (shared === 0 || (shared > mostWithoutOwn && saysAgain(analysis, unit))) continue
    const filling = fillingRuns(unit, shared, runs)
    for (let at = unit.first; at < unit.last; at += 1) {
      const stem = own[at] === 0 ? -1 : sharedStem(stems, at)
      if (stem >= 0 && (filling === null || !isMarked(filling, at)) && mark(seen, stem)) places.push(at)
    }
  }
  return places
}
