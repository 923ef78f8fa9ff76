import type { HumanCause } from '#shared/model/score.ts'
import type { Analysis } from './analyse.ts'
import type { ThreadContext } from './thread.ts'

/** Under this many own words a post is too short to judge. */
const fewestWords = 25

/** The student's own words: quotations, addresses and copied text not counted. */
export function ownWordCount(analysis: Analysis): number {
  let count = 0
  for (const own of analysis.own) count += own
  return count
}

const beyondLatin = /[\u0370-\uFFFF]/

function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latinLetters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters > 20 && latinLetters < letters * 0.7
}

/** English text of any kind is a third or more function words. Letters of other scripts tell at once. */
function isOtherLanguage(analysis: Analysis): boolean {
  if (beyondLatin.test(analysis.clean.text) && isOtherScript(analysis.clean.text)) return true
  if (analysis.words.length < fewestWords) return false
  const english = analysis.words.filter((word) => word.kind === 'function').length
  return english < analysis.words.length * 0.18
}

function isCodeOrPoetry(analysis: Analysis): boolean {
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

/** Why the scorer steps back, or null. Causes that make any judgement void come first. */
export function humanCause(analysis: Analysis, thread: ThreadContext): HumanCause | null {
  const { post } = analysis
  if (post.deleted) return 'deleted'
  if (thread.author?.role === 'staff' || thread.author?.role === 'test') return 'staff'
  if (thread.purpose === 'practice' || thread.purpose === 'lounge') return 'not-scored-forum'
  const own = ownWordCount(analysis)
  if (analysis.words.length === 0 || (own < 8 && (post.media.length > 0 || post.links.length > 0)))
    return 'media-only'
  if (isOtherLanguage(analysis)) return 'other-language'
  if (own * 2 < analysis.words.length) return 'mostly-quotation'
  if (isCodeOrPoetry(analysis)) return 'poetry-or-code'
  return own < fewestWords ? 'too-short' : null
}
