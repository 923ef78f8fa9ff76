/** A word of a text with its place: UTF-16 offsets, end exclusive. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Letters with their marks, hyphens and apostrophes inside; a possessive "'s" is left outside the word. */
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[-'’ʼ](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*/gu

const unseen = 0
const other = 1
const letter = 2
const mark = 3

/** What each UTF-16 unit is, worked out when first met: patterns are asked once for a letter, not once for a word. */
const kinds = new Uint8Array(0x10000)

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code] ?? unseen
  if (known !== unseen) return known
  const unit = String.fromCharCode(code)
  const kind = /\p{L}/u.test(unit) ? letter : /\p{M}/u.test(unit) ? mark : other
  kinds[code] = kind
  return kind
}

function isInWord(text: string, at: number): boolean {
  return at < text.length && kindOf(text, at) >= letter
}

/** ASCII hyphen and apostrophe, the typographic apostrophe and the letter apostrophe (itself a letter). */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x02bc
}

function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0x73 || code === 0x53) && !isInWord(text, at + 1)
}

/** Where the word that begins at `start` ends. */
function endOfWord(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    while (isInWord(text, end)) end += 1
    const goesOn = isJoint(text.charCodeAt(end)) && isInWord(text, end + 1) && !isPossessive(text, end + 1)
    if (!goesOn) return end
    end += 1
  }
}

/** Letters of two UTF-16 units (rare scripts) are only known to patterns. */
function wordsByPattern(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return words
}

const twoUnits = /[\ud800-\udfff]/

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  if (twoUnits.test(text)) return wordsByPattern(text)
  const words: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (kindOf(text, at) !== letter) continue
    const end = endOfWord(text, at)
    words.push({ start: at, end, text: text.slice(at, end) })
    at = end - 1
  }
  return words
}
