import { message, type Message } from '#shared/model/message.ts'
import type { Reason } from '#shared/model/score.ts'
import type { Analysis } from './analyse.ts'
import { shownEnd, shownOffset } from './text/clean.ts'

/** A reason as a rule finds it: places in the cleaned text. */
export interface Finding {
  readonly rule: string
  readonly start: number
  readonly end: number
}

const messages = new Map<string, Message>()

/** The sentence of a rule; one object for all its reasons. */
function messageOf(rule: string): Message {
  const known = messages.get(rule) ?? message(`quality:reason.${rule}`)
  messages.set(rule, known)
  return known
}

const brackets = [
  ['(', ')'],
  ['“', '”'],
] as const

/** The end of a stretch with the bracket or quotation mark that closes what was opened in it. */
function closed(shown: string, start: number, end: number): number {
  const text = shown.slice(start, end)
  const open = brackets.some(
    ([opening, closing]) => shown[end] === closing && text.lastIndexOf(opening) > text.lastIndexOf(closing),
  )
  return open ? end + 1 : end
}

/** The reason in terms of the displayed text. */
export function toReason(analysis: Analysis, finding: Finding): Reason {
  const shown = analysis.post.text
  const start = shownOffset(analysis.clean, finding.start)
  const end = closed(shown, start, Math.max(start, shownEnd(analysis.clean, shown, finding.end)))
  return {
    rule: finding.rule,
    text: shown.slice(start, end),
    start,
    end,
    message: messageOf(finding.rule),
  }
}

/** A clause ends at one of these. */
const clauseMark = /[,;:!?…)\]"”—–\n]/
/** A sign by itself says little to a reader; more words than the second figure say too much. */
const clauseWords = { least: 3, most: 20, before: 8 }

/**
 * Where the clause ends that begins at word `first`, in words: what stands behind a sign is what somebody has to read to
 * agree with it. Never before word `from`, never beyond `limit` (both exclusive).
 */
export function clauseEnd({ read }: Analysis, first: number, from: number, limit: number): number {
  const { text, starts, ends, words } = read
  let last = Math.max(from, Math.min(first + 1, limit))
  while (last < limit && last - first < clauseWords.most) {
    const gap = text.slice(ends[last - 1] ?? 0, starts[last] ?? text.length)
    if (last - from >= clauseWords.least && clauseMark.test(gap)) break
    last += 1
  }
  if (last >= limit || last - first < clauseWords.most) return Math.min(last, limit)
  if (clauseMark.test(text.slice(ends[last - 1] ?? 0, starts[last] ?? text.length))) return last
  // Cut for its length: “… for the word ‘we’ on p” would read as a mistake.
  while (last - from > clauseWords.least && words[last - 1]?.kind === 'function') last -= 1
  return last
}

/** Where the clause begins that word `at` stands in, in words, not before word `limit`. */
export function clauseStart({ read }: Analysis, at: number, limit: number): number {
  const { text, starts, ends } = read
  let first = at
  while (first > limit && at - first < clauseWords.before) {
    if (clauseMark.test(text.slice(ends[first - 1] ?? 0, starts[first] ?? 0))) break
    first -= 1
  }
  return first
}

/** The stretch of cleaned text from word `first` to word `last` (exclusive). */
export function wordSpan(analysis: Analysis, first: number, last: number): { start: number; end: number } {
  const start = analysis.read.starts[first] ?? 0
  return { start, end: analysis.read.ends[last - 1] ?? start }
}
