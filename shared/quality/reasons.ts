import { message } from '#shared/model/message.ts'
import type { Reason } from '#shared/model/score.ts'
import type { Analysis } from './analyse.ts'
import { shownEnd, shownOffset } from './text/clean.ts'

/** A reason as a rule finds it: places in the cleaned text. */
export interface Finding {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly params?: Readonly<Record<string, string | number>>
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
    message: message(`quality:reason.${finding.rule}`, finding.params),
  }
}

/** The stretch of cleaned text from word `first` to word `last` (exclusive). */
export function wordSpan(analysis: Analysis, first: number, last: number): { start: number; end: number } {
  const start = analysis.read.starts[first] ?? 0
  return { start, end: analysis.read.ends[last - 1] ?? start }
}
