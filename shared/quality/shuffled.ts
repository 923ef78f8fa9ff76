import type { Word } from './text/words.ts'

/**
 * Notices words in no order. After "the" or "of" an English sentence of any variety goes on with something to name;
 * in shuffled text another "the", "of" or "because" follows about as often as chance has it.
 */
const fewest = 3
const brokenShare = 0.3

function opensPhrase(word: Word): boolean {
  return word.determiner || word.preposition
}

function breaks(word: Word, after: Word | undefined): boolean {
  if (after === undefined) return word.determiner
  if (word.determiner) return after.neverNamed
  return after.preposition && after.bare === word.bare
}

/** Real sentences are a quarter to a half small words, telegraphic ones a fifth. Fewer, over this many words: a list. */
const listShare = 0.2
const listWords = 12

function isWordList(words: readonly Word[], first: number, last: number): boolean {
  if (last - first < listWords) return false
  let joining = 0
  for (let at = first; at < last; at += 1) if (words[at]?.grammar === true) joining += 1
  return joining < (last - first) * listShare
}

/** Whether the words from `first` to `last` (exclusive) stand in no order. Needs a few words to tell. */
export function looksShuffled(words: readonly Word[], first: number, last: number): boolean {
  let openings = 0
  let broken = 0
  for (let at = first; at < last; at += 1) {
    const word = words[at]
    if (word === undefined || !opensPhrase(word)) continue
    openings += 1
    if (breaks(word, at + 1 < last ? words[at + 1] : undefined)) broken += 1
  }
  if (openings >= fewest && broken >= openings * brokenShare) return true
  return isWordList(words, first, last)
}
