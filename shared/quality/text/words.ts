import {
  determiners,
  functionWords,
  grammarWords,
  negations,
  neverAfterDeterminer,
  prepositions,
  secondPerson,
} from '../lexicon/functionWords.ts'
import { genericStems } from '../lexicon/genericWords.ts'
import { misspellings } from '../lexicon/misspellings.ts'
import { stem } from './stem.ts'
import { stemNumber } from '../stems/stemNumbers.ts'
import { wordNumber } from './wordNumbers.ts'
import { addEntry, findEntry, wordTable, type WordTable } from './wordTable.ts'

/** `content` shows what a sentence is about; `generic` fits any discussion; `function` holds sentences together. */
export type WordKind = 'content' | 'generic' | 'function' | 'number'

/** What is known of a written word, whatever the sentence: one object for all its occurrences. */
export interface Word {
  /** Lower case, straight apostrophes, frequent misspellings read as meant: what cues are compared with. */
  readonly norm: string
  /** The number of that: for comparing with the words of cues. */
  readonly id: number
  /** Without apostrophes, for comparing with word lists. */
  readonly bare: string
  readonly stem: string
  /** The number of its stem. */
  readonly stemId: number
  readonly kind: WordKind
  /** Hash of `norm`, for comparing runs of words. */
  readonly hash: number
  /** One of the small words that hold a sentence together. */
  readonly grammar: boolean
  readonly determiner: boolean
  readonly preposition: boolean
  /** Cannot follow a determiner in English of any variety. */
  readonly neverNamed: boolean
  readonly negation: boolean
  readonly secondPerson: boolean
}

/** The words of a text in order, and where each begins and ends. */
export interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function kindOf(bare: string, base: string, hasDigit: boolean): WordKind {
  if (hasDigit) return 'number'
  if (functionWords.has(bare)) return 'function'
  if (bare.length < 2) return 'function'
  return genericStems.has(base) ? 'generic' : 'content'
}

const hashStart = 0x811c9dc5
const hashFactor = 0x01000193

/** FNV-1a over the letters of a word. */
function hashWord(word: string): number {
  let hash = hashStart
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), hashFactor)
  return hash
}

const accents = /(?<=\p{Script=Latin})\p{M}+/gu

/** Accents on Latin letters are spelling: "naïve" is "naive", and a copied sentence with accents is still copied. */
function withoutAccents(word: string): string {
  return /^[\x20-\x7E]*$/.test(word) ? word : word.normalize('NFD').replaceAll(accents, '').normalize('NFC')
}

function buildWord(raw: string): Word {
  const lower = withoutAccents(raw.toLowerCase().replaceAll('’', "'").replaceAll("''", "'"))
  const norm = misspellings.get(lower) ?? lower
  const bare = norm.replace(/'s$/, '').replaceAll("'", '')
  const base = stem(bare)
  return {
    // What is asked for most stands together in memory.
    kind: kindOf(bare, base, /\p{N}/u.test(bare)),
    stemId: stemNumber(base),
    id: wordNumber(norm),
    hash: hashWord(norm),
    norm,
    bare,
    stem: base,
    grammar: grammarWords.has(bare),
    determiner: determiners.has(bare),
    preposition: prepositions.has(bare),
    neverNamed: neverAfterDeterminer.has(bare),
    negation: negations.has(bare),
    secondPerson: secondPerson.has(bare),
  }
}

/** Words met before: whatever the course, a word is read once. */
const met: WordTable<Word> = wordTable()

function wordAt(text: string, start: number, end: number, hash: number): Word {
  const known = findEntry(met, text, start, end, hash)
  if (known !== undefined) return known
  const form = text.slice(start, end)
  const word = buildWord(form)
  addEntry(met, form, hash, word)
  return word
}

const isWordCode = new Uint8Array(65_536)
for (let code = 0; code < 65_536; code += 1) {
  isWordCode[code] = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0
}

/**
 * An apostrophe with a letter behind it, as in "don't". A hyphen ends a word. Doubled, as a file may write it
 * ("don''t"), it is still one.
 */
function isApostrophe(text: string, at: number, code: number): boolean {
  if ((code !== 39 && code !== 0x2019) || at + 1 >= text.length) return false
  const behind = text.charCodeAt(at + 1)
  if (isWordCode[behind] === 1) return true
  return behind === 39 && at + 2 < text.length && isWordCode[text.charCodeAt(at + 2)] === 1
}

/** Room to work in, reused from text to text and cut to measure: growing a list costs more than reading the letters. */
const room: { readonly words: Word[]; readonly starts: number[]; readonly ends: number[] } = {
  words: [],
  starts: [],
  ends: [],
}

/** Reads the words of a cleaned text. */
export function readWords(text: string): ReadText {
  const { words, starts, ends } = room
  let count = 0
  let start = -1
  let hash = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 32 : text.charCodeAt(at)
    if (isWordCode[code] === 1 || (start >= 0 && isApostrophe(text, at, code))) {
      if (start < 0) {
        start = at
        hash = hashStart
      }
      hash = Math.imul(hash ^ code, hashFactor)
    } else if (start >= 0) {
      starts[count] = start
      ends[count] = at
      words[count] = wordAt(text, start, at, hash)
      count += 1
      start = -1
    }
  }
  return { text, words: words.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) }
}

/** The words of a cleaned text, where their places do not matter. */
export function wordsOf(text: string): readonly Word[] {
  return readWords(text).words
}
