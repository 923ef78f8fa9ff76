import type { ReadText, Word } from './words.ts'

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
  /** False where a very long sentence goes on in the next unit. */
  readonly complete: boolean
}

/** From this many words on, the next comma or joining word ends the unit; at the second figure it ends anyway. */
const cutAfter = 28
const cutAtLatest = 45

const joining = new Set(['and', 'but', 'because', 'so', 'although', 'while', 'which', 'if', 'when', 'or'])

/** A full stop after these does not end a sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof st vs etc eg ie al fig p pp ch vol no approx dept est inc jr sr e g i cf'.split(' '),
)

type Break = 'none' | 'soft' | 'stop' | 'question'

/** Whether a full stop behind a word ends the sentence: not behind an initial or an abbreviation. */
function endsWithPoint(before: Word): boolean {
  const isInitial = before.bare.length === 1 && before.bare !== 'i' && before.kind !== 'number'
  return !isInitial && !abbreviations.has(before.norm)
}

function breakByMark(gap: string, before: Word): Break {
  if (gap.includes('?')) return 'question'
  if (/[!…。！]/.test(gap)) return 'stop'
  if (!/\.(?:[\s"'”’)\]]|$)/.test(gap) && !gap.includes('..')) return 'none'
  return endsWithPoint(before) ? 'stop' : 'none'
}

const startsAfresh = /^[\p{Lu}\p{N}]/u

function breakByLine(gap: string, after: string): Break {
  if (!gap.includes('\n')) return 'none'
  if (/\n\s*\n/.test(gap) || /[:;•*–—-]/.test(gap)) return 'stop'
  return startsAfresh.test(after) ? 'stop' : 'none'
}

/** The point of "3.5" and of "12.30" is part of a figure. */
function isInFigure(gap: string, before: Word, after: string): boolean {
  return gap === '.' && before.kind === 'number' && /^\p{N}/u.test(after)
}

function breakInGap(gap: string, before: Word, after: string): Break {
  if (isInFigure(gap, before, after)) return 'none'
  const marked = breakByMark(gap, before)
  if (marked !== 'none') return marked
  const byLine = breakByLine(gap, after)
  if (byLine !== 'none') return byLine
  return /[,;:]/.test(gap) ? 'soft' : 'none'
}

/** One mark and a space, as between most clauses and sentences: the same as `breakInGap`, without cutting it out. */
function breakByOneMark(mark: number, before: Word): Break {
  if (mark === 44 || mark === 58 || mark === 59) return 'soft'
  if (mark === 46) return endsWithPoint(before) ? 'stop' : 'none'
  if (mark === 63) return 'question'
  return mark === 33 || mark === 0x2026 || mark === 0x3002 || mark === 0xff01 ? 'stop' : 'none'
}

/** What stands behind a word: nothing, a comma or semicolon, or the end of a sentence. */
function breakBehind(read: ReadText, at: number, word: Word): Break {
  const { text, starts, ends } = read
  const from = ends[at] ?? 0
  const next = starts[at + 1]
  if (next === from + 1 && text.charCodeAt(from) === 32) return 'none'
  const mark = text.charCodeAt(from)
  if (next === from + 2 && mark !== 10 && text.charCodeAt(from + 1) === 32) return breakByOneMark(mark, word)
  const gap = text.slice(from, next ?? text.length)
  if (next === undefined) return gap.includes('?') ? 'question' : 'stop'
  return breakInGap(gap, word, text.slice(next, next + 1))
}

function mustCut(length: number, kind: Break, after: Word | undefined): boolean {
  if (length < cutAfter) return false
  return kind === 'soft' || length >= cutAtLatest || (after !== undefined && joining.has(after.norm))
}

/** Marks that end a sentence, and what may close behind them. */
const endMarks = new Set(Array.from('.!?…"\'”’)]', (mark) => mark.charCodeAt(0)))
const mostMarks = 8

function endWithMarks({ text, starts, ends }: ReadText, at: number): number {
  const from = ends[at] ?? 0
  const limit = Math.min(starts[at + 1] ?? text.length, from + mostMarks)
  let end = from
  while (end < limit && endMarks.has(text.charCodeAt(end))) end += 1
  return end
}

/** Cuts a text into units. Every word belongs to exactly one. */
export function unitsOf(read: ReadText): readonly Unit[] {
  const units: Unit[] = []
  let first = 0
  for (let at = 0; at < read.words.length; at += 1) {
    const word = read.words[at]
    if (word === undefined) continue
    const kind = breakBehind(read, at, word)
    const ends = kind === 'stop' || kind === 'question'
    if (!ends && !mustCut(at + 1 - first, kind, read.words[at + 1])) continue
    const end = ends ? endWithMarks(read, at) : (read.ends[at] ?? 0)
    units.push({
      first,
      last: at + 1,
      start: read.starts[first] ?? 0,
      end,
      question: kind === 'question',
      complete: ends,
    })
    first = at + 1
  }
  return units
}
