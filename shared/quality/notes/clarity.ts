import type { NoteScore } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import { toReason, type Finding } from '../reasons.ts'

/** A paragraph longer than this many words is hard to follow on a screen. */
const longParagraph = 160
/** A sentence longer than this many words is worth a second look by its writer. */
const longSentence = 45

interface Stretch {
  readonly start: number
  readonly end: number
  readonly words: number
}

function stretches(analysis: Analysis, boundary: RegExp): readonly Stretch[] {
  const text = analysis.clean.text
  const ends = [...text.matchAll(boundary)].map((found) => found.index + found[0].length)
  const edges = [0, ...ends, text.length]
  let word = 0
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    const from = word
    while (word < analysis.words.length && (analysis.read.starts[word] ?? 0) < end) word += 1
    return { start, end, words: word - from }
  })
}

function longOnes(analysis: Analysis, boundary: RegExp, most: number, rule: string): readonly Finding[] {
  return stretches(analysis, boundary)
    .filter((stretch) => stretch.words > most)
    .map((stretch) => ({ rule, start: stretch.start, end: Math.min(stretch.end, stretch.start + 60) }))
}

/** Clarity, a note beside the score and never in it: very long paragraphs and sentences. 1 is easy to follow. */
export function clarityNote(analysis: Analysis): NoteScore {
  const findings = [
    ...longOnes(analysis, /\n+/g, longParagraph, 'clarity.long-paragraph'),
    ...longOnes(analysis, /[.!?…]+["”’)\]]*\s+|\n+/g, longSentence, 'clarity.long-sentence'),
  ].toSorted((one, other) => one.start - other.start)
  const value = 1 / (1 + 0.5 * findings.length)
  return { value, reasons: findings.map((finding) => toReason(analysis, finding)) }
}
