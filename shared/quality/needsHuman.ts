import type { HumanCause } from '#shared/model/score.ts'
import type { Analysis } from './analyse.ts'
import type { UnitState } from './judge.ts'
import type { ThreadContext } from './thread.ts'

/** Under this many own words a post is too short to judge. Filler and closing questions do not make it longer. */
const fewestWords = 25

/** The student's own words: quotations, addresses and copied text not counted. */
export function ownWordCount(analysis: Analysis): number {
  let count = 0
  for (const own of analysis.own) count += own
  return count
}

/** Words that tell something, and what kind they are. */
interface Counts {
  readonly words: number
  readonly own: number
  readonly english: number
  /** Words in sentences that earn credit, and in sentences that a guard turned down. */
  readonly credited: number
  readonly refused: number
}

/** Sentences that look like words put there for a rule to find. */
const refusing: ReadonlySet<UnitState> = new Set(['repeated', 'cue-heap', 'shuffled'])

/** One rule credits a good part of the post, another refuses as much: a person has to look. */
function rulesDisagree(counts: Counts): boolean {
  return counts.refused >= counts.words * 0.35 && counts.credited >= counts.words * 0.25
}

function countTelling(analysis: Analysis): Counts {
  const counts = { words: 0, own: 0, english: 0, credited: 0, refused: 0 }
  for (const unit of analysis.units) {
    if (unit.state === 'empty' || unit.state === 'closing-question') continue
    for (let at = unit.first; at < unit.last; at += 1) {
      counts.words += 1
      counts.own += analysis.own[at] ?? 0
      if (analysis.words[at]?.kind === 'function') counts.english += 1
    }
    const length = unit.last - unit.first
    if (unit.state === 'own') counts.credited += length
    if (refusing.has(unit.state)) counts.refused += length
  }
  return counts
}

const beyondLatin = /[\u0370-\uFFFF]/

function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latinLetters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters > 20 && latinLetters < letters * 0.7
}

/** English text of any kind is a third or more function words. Letters of other scripts tell at once. */
function isOtherLanguage(analysis: Analysis, counts: Counts): boolean {
  if (beyondLatin.test(analysis.clean.text) && isOtherScript(analysis.clean.text)) return true
  return counts.words >= fewestWords && counts.english < counts.words * 0.18
}

function isCodeOrPoetry(analysis: Analysis): boolean {
  if (!analysis.clean.text.includes('\n')) return false
  const lines = analysis.clean.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 4) return false
  const code = lines.filter((line) =>
    /[{};]\s*$|^\s*(?:def|for|while|import|return|const|let|var|#include|public)\b.*[({:;]/.test(line),
  )
  if (code.length * 2 >= lines.length) return true
  const short = lines.filter(
    (line) =>
      line.trim().split(/\s+/).length <= 9 && !/[.:?!]$/.test(line.trim()) && !/^\s*[-*•\d]/.test(line),
  )
  return lines.length >= 6 && short.length >= lines.length * 0.75
}

/** Beside a picture, a link or a file this few own words only point to it. */
const fewestBeside = 8

/** A file's name as it stands where an export left the file itself out: "tide-table.pdf", "Voice memo 3.m4a". */
const fileName =
  /\.(?:pdf|docx?|pptx?|xlsx?|odt|pages|key|numbers|txt|rtf|csv|jpe?g|png|gif|heic|webp|svg|mp[34]|m4[av]|mov|avi|wav|webm|zip)\b/i
const address = /(?:https?:\/\/|www\.)\S/i

/** Whether the post brings a picture, a recording, a file or a link, marked as such or only named. */
function bringsSomething({ post, clean }: Analysis): boolean {
  if (post.media.length > 0 || post.links.length > 0) return true
  return address.test(clean.text) || fileName.test(clean.text)
}

/** Why the scorer steps back, or null. Causes that make any judgement void come first. */
export function humanCause(analysis: Analysis, thread: ThreadContext): HumanCause | null {
  const { post } = analysis
  if (post.deleted) return 'deleted'
  if (thread.author?.role === 'staff' || thread.author?.role === 'test') return 'staff'
  if (thread.purpose === 'practice' || thread.purpose === 'lounge') return 'not-scored-forum'
  const mine = ownWordCount(analysis)
  if (analysis.words.length === 0 || (mine < fewestBeside && bringsSomething(analysis))) return 'media-only'
  if (isCodeOrPoetry(analysis)) return 'poetry-or-code'
  const counts = countTelling(analysis)
  if (isOtherLanguage(analysis, counts)) return 'other-language'
  if (counts.own * 2 < counts.words) return 'mostly-quotation'
  if (counts.own < fewestWords) return 'too-short'
  return rulesDisagree(counts) ? 'rules-disagree' : null
}
