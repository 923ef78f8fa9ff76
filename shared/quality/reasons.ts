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

/** The reason in terms of the displayed text. */
export function toReason(analysis: Analysis, finding: Finding): Reason {
  const shown = analysis.post.text
  const start = shownOffset(analysis.clean, finding.start)
  const end = Math.max(start, shownEnd(analysis.clean, shown, finding.end))
  return {
    rule: finding.rule,
    text: shown.slice(start, end),
    start,
    end,
    message: messageOf(finding.rule),
  }
}

/** The stretch of cleaned text from word `first` to word `last` (exclusive). */
export function wordSpan(analysis: Analysis, first: number, last: number): { start: number; end: number } {
  const start = analysis.read.starts[first] ?? 0
  return { start, end: analysis.read.ends[last - 1] ?? start }
}
