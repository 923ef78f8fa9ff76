import type { NoteScore } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import { sortFew } from '../sortFew.ts'
import { toReason, type Finding } from '../reasons.ts'

/** A paragraph longer than this many words is hard to follow on a screen. */
const longParagraph = 160
/** A sentence longer than this many words is worth a second look by its writer. */
const longSentence = 45
/** How much of a long stretch is marked. */
const shownLength = 60

function longSentences(analysis: Analysis): readonly Finding[] {
  const findings: Finding[] = []
  let first = 0
  let start = 0
  let begins = true
  for (const unit of analysis.units) {
    if (begins) {
      first = unit.first
      start = unit.start
    }
    begins = unit.complete
    if (!unit.complete || unit.last - first <= longSentence) continue
    findings.push({ rule: 'clarity.long-sentence', start, end: Math.min(unit.end, start + shownLength) })
  }
  return findings
}

function longParagraphs(analysis: Analysis): readonly Finding[] {
  if (analysis.words.length <= longParagraph) return []
  return [...analysis.clean.text.matchAll(/[^\n]+/g)].flatMap((found) => {
    const words = found[0].split(/\s+/).length
    if (words <= longParagraph) return []
    const start = found.index
    return [
      { rule: 'clarity.long-paragraph', start, end: Math.min(start + found[0].length, start + shownLength) },
    ]
  })
}

/** Clarity, a note beside the score and never in it: very long paragraphs and sentences. 1 is easy to follow. */
export function clarityNote(analysis: Analysis): NoteScore {
  if (analysis.words.length <= longSentence) return { value: 1, reasons: [] }
  const found = [...longParagraphs(analysis), ...longSentences(analysis)]
  const findings = sortFew(found, (one, other) => one.start - other.start)
  const value = 1 / (1 + 0.5 * findings.length)
  return { value, reasons: findings.map((finding) => toReason(analysis, finding)) }
}
