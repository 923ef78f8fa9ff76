/** A word of a text with its place: UTF-16 offsets, end exclusive. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Letters with their marks, hyphens and apostrophes inside; a possessive "'s" is left outside the word. */
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[-'’ʼ](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*/gu

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return words
}
