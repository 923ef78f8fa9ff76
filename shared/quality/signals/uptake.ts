import type { JudgedUnit } from '../judge.ts'
import { gramsOf, runLength } from '../gramIndex.ts'
import { readingOf } from '../reading.ts'
import type { Word } from '../text/words.ts'
import { stemsOfPost } from '../vocabulary.ts'
import type { Weighed } from './weigh.ts'

/** Numbers count: "5 times 10" takes up "5 by 10". */
function says(word: Word): boolean {
  return word.kind !== 'function'
}

/** A sentence with more words of the other post than this, and far fewer others, says it again. */
const mostWithoutOwn = 4
const ownForTaken = 0.4

function countTaken({ analysis }: Weighed, parent: ReadonlySet<string>, unit: JudgedUnit): number {
  let taken = 0
  for (let at = unit.first; at < unit.last; at += 1) {
    const word = analysis.words[at]
    if (word !== undefined && says(word) && parent.has(word.stem)) taken += 1
  }
  return taken
}

function saysAgain({ analysis }: Weighed, parent: ReadonlySet<string>, unit: JudgedUnit): boolean {
  const taken = new Set<string>()
  const others = new Set<string>()
  for (let at = unit.first; at < unit.last; at += 1) {
    const word = analysis.words[at]
    if (word === undefined || analysis.own[at] === 0 || !says(word)) continue
    if (parent.has(word.stem)) taken.add(word.stem)
    else others.add(word.stem)
  }
  return taken.size > mostWithoutOwn && others.size < taken.size * ownForTaken
}

/** In sentences of this many words, runs of the other post's words that fill this share of them are no uptake. */
const sentenceWords = 8
const runShare = 0.4
/** Two words in common make no phrases. */
const fewestInRuns = 3

/** For each word 1 where it stands in a run of four words that the other post has too. */
function inSharedRuns({ analysis, thread, vocabulary }: Weighed): Uint8Array {
  const marks = new Uint8Array(analysis.words.length)
  if (thread.parent === null) return marks
  const theirs = new Set(gramsOf(readingOf(thread.parent, vocabulary).read.words))
  gramsOf(analysis.words).forEach((gram, at) => {
    if (theirs.has(gram)) marks.fill(1, at, at + runLength)
  })
  return marks
}

function filledBy(runs: Uint8Array, unit: JudgedUnit): boolean {
  const length = unit.last - unit.first
  return runs.subarray(unit.first, unit.last).reduce((sum, mark) => sum + mark, 0) >= length * runShare
}

/** Sentences that were copied or say a post again take nothing up, whatever words they share. */
function isOthers(unit: JudgedUnit): boolean {
  return unit.state === 'copied' || unit.state === 'restated'
}

/** Which runs of words are shared with the post answered: looked up once, when a sentence first asks. */
function runsOnce(weighed: Weighed): () => Uint8Array {
  let runs: Uint8Array | null = null
  return () => (runs ??= inSharedRuns(weighed))
}

/** The shared runs that fill this unit, or null where they do not. */
function fillingRuns(unit: JudgedUnit, shared: number, runs: () => Uint8Array): Uint8Array | null {
  if (shared < fewestInRuns || unit.last - unit.first < sentenceWords) return null
  return filledBy(runs(), unit) ? runs() : null
}

/**
 * For each word of the post answered that some units take up, the place where it first stands. Taking up is to do
 * something with it: a sentence that says the other post again, or is made of its phrases, does not count.
 */
export function takenUp(weighed: Weighed, units: readonly JudgedUnit[]): ReadonlyMap<string, number> {
  const { analysis, thread, vocabulary } = weighed
  const places = new Map<string, number>()
  if (thread.parent === null) return places
  const parent = stemsOfPost(thread.parent, vocabulary)
  const runs = runsOnce(weighed)
  for (const unit of units) {
    const shared = isOthers(unit) ? 0 : countTaken(weighed, parent, unit)
    if (shared === 0 || (shared > mostWithoutOwn && saysAgain(weighed, parent, unit))) continue
    const filling = fillingRuns(unit, shared, runs)
    for (let at = unit.first; at < unit.last; at += 1) {
      const word = analysis.words[at]
      if (word === undefined || analysis.own[at] === 0 || !says(word) || !parent.has(word.stem)) continue
      if (!places.has(word.stem) && filling?.[at] !== 1) places.set(word.stem, at)
    }
  }
  return places
}
