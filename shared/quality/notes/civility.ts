import type { NoteScore } from '#shared/model/score.ts'
import { matchesOf } from '../text/matches.ts'
import type { Analysis } from '../analyse.ts'
import { worthOfRule } from '../cues/all.ts'
import { sortFew } from '../sortFew.ts'
import { toReason, wordSpan, type Finding } from '../reasons.ts'

/** Two and more words in capitals side by side; a single one is an acronym as often as not. */
const shouting = /\b[A-Z]{3,}(?:[\s,]+[A-Z]{2,})+\b/g
const loud = /[!?]{2}|[A-Z]{3}[\s,]+[A-Z]{2}/
const marks = /[!?]{3,}|!{2,}/g

function patternFindings(analysis: Analysis, pattern: RegExp): readonly Finding[] {
  return matchesOf(pattern, analysis.clean.text).map((found) => ({
    rule: 'civility.shouting',
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function loudFindings(analysis: Analysis): readonly Finding[] {
  if (!loud.test(analysis.clean.text)) return []
  return [...patternFindings(analysis, shouting), ...patternFindings(analysis, marks)]
}

function isOwn(analysis: Analysis, first: number): boolean {
  return analysis.unquoted[first] === 1
}

/** "You" and "your" in a text that is short of regard: the commonest trait of remarks that people call condescending. */
function youShare(analysis: Analysis): number {
  let count = 0
  for (let at = 0; at < analysis.words.length; at += 1) {
    if (analysis.words[at]?.secondPerson === true && isOwn(analysis, at)) count += 1
  }
  return count / Math.max(20, analysis.words.length)
}

/** Where a text without any sign stands, and what the signs add and take away. */
const neutral = 0.9
const perFlag = 0.22
const perYou = 1.5
const perRegard = 0.04
const mostRegard = 2

/**
 * Civility, a private note beside the score and never in it. 1 is civil. Word lists misfire on dialect, quotation
 * and identity words, so the words are shown and a person decides.
 */
export function civilityNote(analysis: Analysis): NoteScore {
  const findings: Finding[] = []
  let regard = 0
  let heatedWords = 0
  for (const { family, rule, first, last } of analysis.cues) {
    if (family !== 'civility' || !isOwn(analysis, first)) continue
    if (rule === 'civility.regard') regard += 1
    else if (rule === 'civility.heated') heatedWords += 1
    else findings.push({ rule, ...wordSpan(analysis, first, last) })
  }
  findings.push(...loudFindings(analysis))
  let against = heatedWords * worthOfRule('civility.heated')
  for (const { rule } of findings) against += worthOfRule(rule)
  const per100 = (against * 100) / Math.max(50, analysis.words.length)
  const kindly = Math.min(mostRegard, regard)
  const raw = neutral - perFlag * per100 - perYou * youShare(analysis) + perRegard * kindly
  sortFew(findings, (one, other) => one.start - other.start)
  return {
    value: Math.min(1, Math.max(0, raw)),
    reasons: findings.map((finding) => toReason(analysis, finding)),
  }
}
