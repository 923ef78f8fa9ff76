import { cueWords } from './cues/all.ts'
import { functionWords } from './lexicon/functionWords.ts'
import { postsWithStem } from './stems/stemCounts.ts'
import { isGenericStem, stemNumber } from './stems/stemNumbers.ts'
import { hasStem, type StemSet } from './stems/stemSet.ts'
import { addKnown, meantWord, type EditIndex } from './text/edits.ts'
import { wordsOf, type Word } from './text/words.ts'
import type { CourseVocabulary } from './vocabulary.ts'

/** Words that rules look for, wherever they stand. */
const ruleWords: EditIndex = new Map()
for (const word of [...cueWords, ...functionWords]) addKnown(ruleWords, word)

/** Shorter words are one slip away from too many others. */
const shortestRead = 4

function asMeant(word: Word, vocabulary: CourseVocabulary): Word {
  const stem = meantWord(vocabulary.knownStems, word.stem)
  if (stem !== null) {
    const stemId = stemNumber(stem)
    return { ...word, stem, stemId, kind: isGenericStem(stemId) ? 'generic' : 'content' }
  }
  const rule = meantWord(ruleWords, word.norm)
  return rule === null ? word : (wordsOf(rule)[0] ?? word)
}

/** Whether anybody else in the course uses the stem. */
function isUsed({ stemId }: Word, { postsWith }: CourseVocabulary, self: StemSet | null): boolean {
  const posts = postsWithStem(postsWith, stemId)
  return posts > 1 || (posts === 1 && !(self !== null && hasStem(self, stemId)))
}

function isOdd(word: Word, vocabulary: CourseVocabulary, self: StemSet | null): boolean {
  if (word.kind !== 'content' || isUsed(word, vocabulary, self)) return false
  return word.bare.length >= shortestRead && !cueWords.has(word.norm)
}

/**
 * Reads misspelt words as they were meant, so that spelling has no path into a level: words that nobody else in the
 * course writes and that are one slip away from one that others write, or from one that a rule looks for.
 */
export function respelt(
  words: readonly Word[],
  vocabulary: CourseVocabulary,
  self: StemSet | null,
): readonly Word[] {
  let meant: Word[] | null = null
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || !isOdd(word, vocabulary, self)) continue
    meant ??= [...words]
    meant[at] = asMeant(word, vocabulary)
  }
  return meant ?? words
}
