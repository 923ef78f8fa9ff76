import type { Analysis } from '../analyse.ts'
import { readingOf, type Readings } from '../reading.ts'
import { hasStem, stemSet, type StemSet } from '../stems/stemSet.ts'
import { unitsOf } from '../text/units.ts'
import type { ReadText } from '../text/words.ts'
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

/**
 * The sentence of a reply that answers a question of the post above it: one that takes up what was asked, or the
 * first one where it opens like an answer. Null where nothing was asked.
 */
export function answerIn(
  analysis: Analysis,
  parent: Post | null,
  readings: Readings,
): { readonly first: number; readonly last: number } | null {
  if (parent === null || !parent.text.includes('?')) return null
  const asked = questionsOf(parent, readings)
  const telling = analysis.units.filter((unit) => !unit.question && analysis.unquoted[unit.first] === 1)
  const [opening] = telling
  if (asked.last && opening !== undefined) {
    const said = analysis.clean.text
      .slice(opening.start, opening.start + 24)
      .toLowerCase()
      .replaceAll('’', "'")
    if (openings.test(said)) return opening
  }
  return (
    telling.find((unit) => {
      const shared = new Set<number>()
      for (let at = unit.first; at < unit.last; at += 1) {
        const word = analysis.words[at]
        if (word !== undefined && hasStem(asked.stems, word.stemId)) shared.add(word.stemId)
      }
      return shared.size >= takenUp
    }) ?? null
  )
}
