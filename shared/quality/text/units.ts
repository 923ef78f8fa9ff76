import type { Word } from './words.ts'

/**
 * The stretch of text that earns credit as one: a sentence, or a part of a very long one. Writers who use few full
 * stops must not lose by it, and one on-topic word must not carry a page without a full stop.
 */
export interface Unit {
  /** Indexes into the words of the post, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** Offsets in the cleaned text, the end mark included. */
  readonly start: number
  readonly end: number
  readonly question: boolean
}

/** From this many words on, the next comma or joining word ends the unit; at the second figure it ends anyway. */
const cutAfter = 28
const cutAtLatest = 45

const joining = new Set(['and', 'but', 'because', 'so', 'although', 'while', 'which', 'if', 'when', 'or'])

/** A full stop after these does not end a sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof st vs etc eg ie al fig p pp ch vol no approx dept est inc jr sr e g i cf u.s'.split(' '),
)

type Break = 'none' | 'soft' | 'stop' | 'question'

function breakByMark(gap: string, before: Word): Break {
  if (gap.includes('?')) return 'question'
  if (/[!…。！]/.test(gap)) return 'stop'
  if (!/\.(?:[\s"'”’)\]]|$)/.test(gap) && !/\.\./.test(gap)) return 'none'
  return abbreviations.has(before.norm) ? 'none' : 'stop'
}

const startsAfresh = /^[\p{Lu}\p{N}]/u

function breakByLine(gap: string, after: string): Break {
  if (!gap.includes('\n')) return 'none'
  if (/\n\s*\n/.test(gap) || /[:;•*–—-]/.test(gap)) return 'stop'
  return startsAfresh.test(after) ? 'stop' : 'none'
}

/** What stands between two words: nothing, a comma or semicolon, or the end of a sentence. */
function breakIn(text: string, before: Word, after: Word | undefined): Break {
  const gap = text.slice(before.end, after === undefined ? text.length : after.start)
  if (gap === ' ') return 'none'
  if (after === undefined) return gap.includes('?') ? 'question' : 'stop'
  const marked = breakByMark(gap, before)
  if (marked !== 'none') return marked
  const byLine = breakByLine(gap, text.slice(after.start, after.start + 1))
  if (byLine !== 'none') return byLine
  return /[,;:]/.test(gap) ? 'soft' : 'none'
}

function mustCut(length: number, kind: Break, after: Word | undefined): boolean {
  if (length < cutAfter) return false
  return kind === 'soft' || length >= cutAtLatest || (after !== undefined && joining.has(after.norm))
}

function endWithMarks(text: string, from: number, limit: number): number {
  const rest = /^[.!?…"'”’)\]]+/.exec(text.slice(from, Math.min(limit, from + 8)))
  return from + (rest?.[0].length ?? 0)
}

/** Cuts the words of a cleaned text into units. Every word belongs to exactly one. */
export function unitsOf(text: string, words: readonly Word[]): readonly Unit[] {
  const units: Unit[] = []
  let first = 0
  words.forEach((word, index) => {
    const after = words[index + 1]
    const kind = breakIn(text, word, after)
    const ends = kind === 'stop' || kind === 'question'
    if (!ends && !mustCut(index + 1 - first, kind, after)) return
    const start = words[first]?.start ?? word.start
    const end = ends ? endWithMarks(text, word.end, after?.start ?? text.length) : word.end
    units.push({ first, last: index + 1, start, end, question: kind === 'question' })
    first = index + 1
  })
  const rest = words[first]
  if (rest !== undefined) {
    const end = words.at(-1)?.end ?? rest.end
    units.push({ first, last: words.length, start: rest.start, end, question: false })
  }
  return units
}
