import { decodeHTML } from 'entities'
import type { Link, Media } from '#shared/model/post.ts'
import type { Span } from '#shared/model/span.ts'
import { findAddresses } from './findAddresses.ts'
import { trimmed } from './header.ts'

/** A message as people see it, and what in it is not the author's own words. */
export interface PostText {
  /** Plain text, entities decoded, `\n` between blocks. All spans index into it. */
  readonly text: string
  readonly quotes: readonly Span[]
  readonly mentions: readonly Span[]
  readonly links: readonly Link[]
  readonly media: readonly Media[]
}

const nothing: readonly never[] = []

/** Lines that begin with `>`, as e-mail and Markdown quote. */
function quotedLines(text: string): readonly Span[] {
  if (!text.startsWith('>') && !text.includes('\n>')) return nothing
  const quotes: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const before = quotes.at(-1)
    if (/^>\s*\S/.test(line)) {
      if (before !== undefined && before.end === start - 1)
        quotes[quotes.length - 1] = { start: before.start, end }
      else quotes.push({ start, end })
    }
    start = end + 1
  }
  return quotes
}

/** Displayed text of a message that carries no tags; entities that an exporter left behind are decoded. */
export function plainToText(message: string): PostText {
  let text = message.includes('&') ? decodeHTML(message) : message
  if (text.includes('\u00A0')) text = text.replaceAll('\u00A0', ' ')
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  text = trimmed(text)
  return { text, quotes: quotedLines(text), mentions: nothing, links: findAddresses(text), media: nothing }
}
