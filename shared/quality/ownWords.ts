import type { Post } from '#shared/model/post.ts'
import { cleanOffset, type CleanText } from './text/clean.ts'
import { matchesOf } from './text/matches.ts'
import type { ReadText } from './text/words.ts'

/** A quotation in running text: from twelve characters on; shorter ones are words being mentioned. */
const quotation = /“[^“”]{12,1200}”|"[^"\n]{12,1200}"|«[^«»]{12,1200}»|‘[^‘’\n]{24,1200}’(?!\p{L})/gu
const address = /(?:https?:\/\/|www\.)\S+|\bdoi:\s?\S+/gi
/** Without one of these a text quotes nothing and holds no address. */
const mayQuote = /[“"«‘>]|:\/\/|www\.|doi:/i
const quotedLine = /^>.*$/gm

interface Range {
  readonly start: number
  readonly end: number
}

function rangesOf(pattern: RegExp, text: string): readonly Range[] {
  return matchesOf(pattern, text).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Quotations in the text itself, as offsets into the cleaned text. */
export function quotationsIn(text: string): readonly Range[] {
  if (!/[“"«‘]/.test(text)) return []
  return rangesOf(quotation, text)
}

function foreignRanges(post: Post, clean: CleanText): readonly Range[] {
  if (post.quotes.length === 0 && post.links.length === 0 && !mayQuote.test(clean.text)) return []
  const marked = [
    ...post.quotes,
    ...post.links.filter((link) => /^(https?:|www\.)/i.test(post.text.slice(link.start, link.end))),
  ]
  const given = marked.map((span) => ({
    start: cleanOffset(clean, span.start),
    end: cleanOffset(clean, span.end),
  }))
  const addresses = /:\/\/|www\.|doi:/i.test(clean.text) ? rangesOf(address, clean.text) : []
  const lines = clean.text.includes('>') ? rangesOf(quotedLine, clean.text) : []
  return [...given, ...quotationsIn(clean.text), ...addresses, ...lines]
}

/** Ones to copy from: filling a list anew for every post takes longer. */
const ones: number[] = []

function onesFor(words: number): number[] {
  while (ones.length < words) ones.push(1)
  return ones.slice(0, words)
}

/** For each word 1 where it is the student's own, 0 where it is quoted or part of an address. */
export function ownWords(post: Post, clean: CleanText, read: ReadText): readonly number[] {
  const own = onesFor(read.words.length)
  for (const range of foreignRanges(post, clean)) {
    for (let at = 0; at < own.length; at += 1) {
      if ((read.starts[at] ?? 0) < range.end && (read.ends[at] ?? 0) > range.start) own[at] = 0
    }
  }
  return own
}
