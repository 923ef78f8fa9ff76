import { functionWords } from '../lexicon/functionWords.ts'
import { genericStems } from '../lexicon/genericWords.ts'
import { misspellings } from '../lexicon/misspellings.ts'
import { stem } from './stem.ts'

/** `content` shows what a sentence is about; `generic` fits any discussion; `function` holds sentences together. */
export type WordKind = 'content' | 'generic' | 'function' | 'number'

/** What is known of a written form whatever the sentence. Shared by all its occurrences. */
export interface WordForm {
  /** Lower case, straight apostrophes, frequent misspellings read as meant: what cues are compared with. */
  readonly norm: string
  /** Without apostrophes, for comparing with word lists. */
  readonly bare: string
  readonly stem: string
  readonly kind: WordKind
}

/** One word of the cleaned text. */
export interface Word extends WordForm {
  readonly start: number
  readonly end: number
}

const forms = new Map<string, WordForm>()
/** Forms are only a speed-up; the table is emptied rather than left to grow with a large course. */
const formsKept = 200_000

function kindOf(bare: string, base: string, hasDigit: boolean): WordKind {
  if (hasDigit) return 'number'
  if (functionWords.has(bare)) return 'function'
  if (bare.length < 2) return 'function'
  return genericStems.has(base) ? 'generic' : 'content'
}

function buildForm(raw: string): WordForm {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const norm = misspellings.get(lower) ?? lower
  const bare = norm.replace(/'s$/, '').replaceAll("'", '')
  const base = stem(bare)
  return { norm, bare, stem: base, kind: kindOf(bare, base, /\p{N}/u.test(bare)) }
}

/** Everything known of a written form. */
export function wordForm(raw: string): WordForm {
  const known = forms.get(raw)
  if (known !== undefined) return known
  if (forms.size >= formsKept) forms.clear()
  const form = buildForm(raw)
  forms.set(raw, form)
  return form
}

const isWordCode = new Uint8Array(65_536)
for (let code = 0; code < 65_536; code += 1) {
  // Surrogates count as letters: mathematical and historic alphabets; emoji are dropped when the word is read.
  isWordCode[code] = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0
}

function isJoiner(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 39 && code !== 0x2019 && code !== 45) return false
  return isWordCode[text.charCodeAt(at + 1)] === 1
}

/** End of the word that starts at `start`: letters, digits, and an apostrophe inside ("don't"). A hyphen ends it. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    if (isWordCode[text.charCodeAt(at)] === 1) at += 1
    else if (text.charCodeAt(at) !== 45 && isJoiner(text, at)) at += 2
    else break
  }
  return at
}

/** The words of a cleaned text in order, with offsets into it. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    if (isWordCode[text.charCodeAt(at)] !== 1) {
      at += 1
      continue
    }
    const end = wordEnd(text, at)
    const form = wordForm(text.slice(at, end))
    words.push({ norm: form.norm, bare: form.bare, stem: form.stem, kind: form.kind, start: at, end })
    at = end
  }
  return words
}
