import { readingOf, type Readings } from '../reading.ts'
import { clearMarks, mark, noMarks } from '../stems/marks.ts'
import { hasStem, stemSet, type StemSet } from '../stems/stemSet.ts'
import { unitsOf, type Unit } from '../text/units.ts'
import type { ReadText, Word } from '../text/words.ts'
import type { Post } from '#shared/model/post.ts'

/** An answer takes up so many of the words that were asked about. */
const takenUp = 2

/** Words with which an answer opens, when the post answered ends in a question. */
const openings =
  /^(?:i (?:think|believe|guess|suppose|suspect|would|wouldn't)|i'd|my (?:answer|guess)|maybe|perhaps|probably|because|both|neither|it depends|partly)\b/

/** What a post asks. */
interface Asked {
  /** The words of its questions, function words left out. */
  readonly stems: StemSet
  /** Whether it ends in a question. */
  readonly last: boolean
}

/** By the reading of a post: those that many answer are asked for with every answer. */
const known = new WeakMap<ReadText, Asked>()

function readQuestions(read: ReadText): Asked {
  const units = unitsOf(read)
  const stems: number[] = []
  for (const unit of units.filter(({ question }) => question)) {
    for (let at = unit.first; at < unit.last; at += 1) {
      const word = read.words[at]
      if (word !== undefined && word.kind !== 'function') stems.push(word.stemId)
    }
  }
  return { stems: stemSet(stems), last: units.at(-1)?.question ?? false }
}

function questionsOf(parent: Post, readings: Readings): Asked {
  const { read } = readingOf(parent, readings)
  const asked = known.get(read) ?? readQuestions(read)
  known.set(read, asked)
  return asked
}

/** What of a reply is looked at. */
interface Reply {
  readonly text: string
  readonly words: readonly Word[]
  readonly unquoted: readonly number[]
  readonly units: readonly Unit[]
}

function opensLikeAnswer(text: string, { start }: Unit): boolean {
  const said = text
    .slice(start, start + 24)
    .toLowerCase()
    .replaceAll('’', "'")
  return openings.test(said)
}

const met = noMarks()

function takesUp(words: readonly Word[], { first, last }: Unit, asked: StemSet): boolean {
  clearMarks(met)
  let shared = 0
  for (let at = first; at < last; at += 1) {
    const stem = words[at]?.stemId ?? -1
    if (stem < 0 || !hasStem(asked, stem) || !mark(met, stem)) continue
    shared += 1
    if (shared >= takenUp) return true
  }
  return false
}

/**
 * The sentence of a reply that answers a question of the post above it: one that takes up what was asked, or the
 * first one where it opens like an answer. Null where nothing was asked.
 */
export function answerIn(
  { text, words, unquoted, units }: Reply,
  parent: Post | null,
  readings: Readings,
): Unit | null {
  if (parent === null || !parent.text.includes('?')) return null
  const asked = questionsOf(parent, readings)
  let isFirst = true
  for (const unit of units) {
    if (unit.question || unquoted[unit.first] !== 1) continue
    if (isFirst && asked.last && opensLikeAnswer(text, unit)) return unit
    isFirst = false
    if (takesUp(words, unit, asked.stems)) return unit
  }
  return null
}
