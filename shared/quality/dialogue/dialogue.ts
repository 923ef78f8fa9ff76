import type { Strategy, StrategyLabel } from '#shared/model/mark.ts'
import type { DialogueScore, Reason } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import type { CueMatch } from '../cues/match.ts'
import { worthOfRule } from '../cues/all.ts'
import { clauseEnd, toReason, wordSpan, type Finding } from '../reasons.ts'
import { sortFew } from '../sortFew.ts'
import { saturate } from '../signals/numbers.ts'
import type { Unit } from '../text/units.ts'
import type { Word } from '../text/words.ts'
import { dialogueRules, openingRules } from './cues.ts'
import { denials, deniesNothing } from './denials.ts'

const strategies: readonly Strategy[] = ['conversational', 'inquiry', 'debate', 'instruction']

/** Half of a strategy's scale is reached with this much evidence. */
const half = 1.2
/** Less than one weak sign says nothing; two strategies within this share of each other are mixed. */
const enough = 0.2
const labelled = 0.28
const close = 0.15

/** Where somebody asks, a nod before the question is an opening, not the strategy. */
const nodBeforeQuestion = 0.3

/** By rule, the strategy that its name begins with: found once. */
const strategyByRule = new Map<string, Strategy>()

function strategyOf(rule: string): Strategy {
  const known = strategyByRule.get(rule)
  if (known !== undefined) return known
  const found = strategies.find((strategy) => rule.startsWith(`${strategy}.`)) ?? 'conversational'
  strategyByRule.set(rule, found)
  return found
}

function questionFindings(analysis: Analysis): readonly Finding[] {
  const findings: Finding[] = []
  for (const { question, first, last } of analysis.units) {
    if (!question || analysis.unquoted[first] !== 1) continue
    findings.push({ rule: 'inquiry.question', ...wordSpan(analysis, first, last) })
  }
  return findings
}

/** In a short remark a name or "so" may stand before the word that opens it: "@Ana yes". */
const shortRemark = 8

function opensUnit(words: readonly Word[], unit: Unit, { first, last }: CueMatch): boolean {
  if (last - first === 1 && deniesNothing(words, first)) return false
  if (first === unit.first) return true
  const lead = unit.last - unit.first <= shortRemark ? 2 : 0
  if (first > unit.first + lead) return false
  for (let at = unit.first; at < first; at += 1) if (words[at]?.grammar === true) return false
  return true
}

function cueFindings(analysis: Analysis): readonly Finding[] {
  const { cues, units, unquoted, words } = analysis
  const findings: Finding[] = []
  // The cues stand in the order of their places, as the units do.
  let at = 0
  for (const cue of cues) {
    if (unquoted[cue.first] !== 1 || !dialogueRules.has(cue.rule)) continue
    while (at < units.length && (units[at]?.last ?? 0) <= cue.first) at += 1
    const unit = units[at]
    if (unit === undefined || (openingRules.has(cue.rule) && !opensUnit(words, unit, cue))) continue
    const end = clauseEnd(analysis, cue.first, cue.last, unit.last)
    findings.push({ rule: cue.rule, ...wordSpan(analysis, cue.first, end) })
  }
  return findings
}

function findingsOf(analysis: Analysis): readonly Finding[] {
  const { answer } = analysis
  const denied = denials(analysis).map((place) => ({
    rule: 'debate.denies',
    ...wordSpan(analysis, place.first, place.last),
  }))
  const answers =
    answer === null ? [] : [{ rule: 'inquiry.answers', ...wordSpan(analysis, answer.first, answer.last) }]
  const all = [...cueFindings(analysis), ...questionFindings(analysis), ...denied, ...answers]
  return sortFew(all, (one, other) => one.start - other.start)
}

type Sums = Readonly<Record<Strategy, number>>

/** A nod opens a long reply as a greeting would, and "but" further down may turn against one's own words. */
const longReply = 30
const openingWorth = 0.5

function worthHere(finding: Finding, analysis: Analysis): number {
  const worth = worthOfRule(finding.rule)
  const long = analysis.words.length > longReply
  if (finding.rule === 'conversational.joins-in') return long ? worth * openingWorth : worth
  if (finding.rule !== 'debate.turns') return worth
  return long && finding.start > (analysis.units[0]?.start ?? 0) ? worth * openingWorth : worth
}

/** What a further sign of the same rule is worth beside the one before. */
const again = 0.6

/** Adds the signs up; a sign of one rule counts full once, half the second time, and so on. */
function evidence(findings: readonly Finding[], analysis: Analysis): Sums {
  const sums: Record<Strategy, number> = { conversational: 0, inquiry: 0, debate: 0, instruction: 0 }
  let asks = false
  for (let at = 0; at < findings.length; at += 1) {
    const finding = findings[at]
    if (finding === undefined) continue
    let times = 0
    for (let before = 0; before < at; before += 1) if (findings[before]?.rule === finding.rule) times += 1
    sums[strategyOf(finding.rule)] += worthHere(finding, analysis) * again ** times
    if (finding.rule === 'inquiry.question') asks = true
  }
  if (asks) sums.conversational *= nodBeforeQuestion
  return sums
}

function labelOf(scores: Sums): StrategyLabel {
  let best: Strategy = 'conversational'
  for (const strategy of strategies) if (scores[strategy] > scores[best]) best = strategy
  if (scores[best] < enough) return 'unclear'
  let next = 0
  for (const strategy of strategies) if (strategy !== best) next = Math.max(next, scores[strategy])
  return next >= enough && scores[best] - next < close * scores[best] ? 'mixed' : best
}

/** Whether a sign stands in the clause of an earlier one of its rule: it is shown once. */
function isInside({ rule, start }: Finding, findings: readonly Finding[], at: number): boolean {
  for (let before = 0; before < at; before += 1) {
    const other = findings[before]
    if (other !== undefined && other.rule === rule && other.end > start) return true
  }
  return false
}

const nothing: DialogueScore = {
  label: 'unclear',
  labels: [],
  scores: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
  reasons: [],
}

function reasonsFor(
  labels: readonly Strategy[],
  findings: readonly Finding[],
  analysis: Analysis,
): DialogueScore['reasons'] {
  const reasons: (Reason & { readonly strategy: Strategy })[] = []
  findings.forEach((finding, at) => {
    const strategy = strategyOf(finding.rule)
    if (!labels.includes(strategy) || isInside(finding, findings, at)) return
    reasons.push({ ...toReason(analysis, finding), strategy })
  })
  return reasons
}

/** Which of the four dialogue strategies a reply uses; several may stand side by side. Opening posts have none. */
export function dialogueOf(analysis: Analysis): DialogueScore {
  if (analysis.post.parentId === null) return nothing
  const findings = findingsOf(analysis)
  const sums = evidence(findings, analysis)
  const scores = {
    conversational: saturate(sums.conversational, half),
    inquiry: saturate(sums.inquiry, half),
    debate: saturate(sums.debate, half),
    instruction: saturate(sums.instruction, half),
  }
  const label = labelOf(scores)
  const labels = strategies.filter((strategy) => scores[strategy] >= labelled || strategy === label)
  return { label, labels, scores, reasons: reasonsFor(labels, findings, analysis) }
}
