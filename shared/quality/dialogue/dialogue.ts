import type { Strategy, StrategyLabel } from '#shared/model/mark.ts'
import type { DialogueScore } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import type { CueMatch } from '../cues/match.ts'
import { worthOfRule } from '../cues/all.ts'
import { clauseEnd, toReason, wordSpan, type Finding } from '../reasons.ts'
import { saturate } from '../signals/numbers.ts'
import type { ThreadContext } from '../thread.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import { dialogueRules, openingRules } from './cues.ts'
import { answerIn } from './answers.ts'
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
  return analysis.units
    .filter((unit) => unit.question && analysis.unquoted[unit.first] === 1)
    .map((unit) => ({ rule: 'inquiry.question', ...wordSpan(analysis, unit.first, unit.last) }))
}

/** In a short remark a name or "so" may stand before the word that opens it: "@Ana yes". */
const shortRemark = 8

function opensUnit({ units, words }: Analysis, { first, last }: CueMatch): boolean {
  return units.some((unit) => {
    if (first < unit.first || first >= unit.last) return false
    if (last - first === 1 && deniesNothing(words, first)) return false
    if (first === unit.first) return true
    const lead = unit.last - unit.first <= shortRemark ? 2 : 0
    return first <= unit.first + lead && words.slice(unit.first, first).every((word) => !word.grammar)
  })
}

function cueFindings(analysis: Analysis): readonly Finding[] {
  return analysis.cues
    .filter((cue) => dialogueRules.has(cue.rule) && analysis.unquoted[cue.first] === 1)
    .filter((cue) => !openingRules.has(cue.rule) || opensUnit(analysis, cue))
    .map((cue) => {
      const limit = analysis.units.find(({ last }) => last > cue.first)?.last ?? cue.last
      return {
        rule: cue.rule,
        ...wordSpan(analysis, cue.first, clauseEnd(analysis, cue.first, cue.last, limit)),
      }
    })
}

function findingsOf(
  analysis: Analysis,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
): readonly Finding[] {
  const denied = denials(analysis).map((place) => ({
    rule: 'debate.denies',
    ...wordSpan(analysis, place.first, place.last),
  }))
  const answer = answerIn(analysis, thread.parent, vocabulary)
  const answers =
    answer === null ? [] : [{ rule: 'inquiry.answers', ...wordSpan(analysis, answer.first, answer.last) }]
  return [...cueFindings(analysis), ...questionFindings(analysis), ...denied, ...answers].toSorted(
    (one, other) => one.start - other.start,
  )
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

/** Adds the signs up; a sign of one rule counts full once, half the second time, and so on. */
function evidence(findings: readonly Finding[], analysis: Analysis): Sums {
  const sums: Record<Strategy, number> = { conversational: 0, inquiry: 0, debate: 0, instruction: 0 }
  const seen = new Map<string, number>()
  for (const finding of findings) {
    const times = seen.get(finding.rule) ?? 0
    seen.set(finding.rule, times + 1)
    sums[strategyOf(finding.rule)] += worthHere(finding, analysis) * 0.6 ** times
  }
  if (seen.has('inquiry.question')) sums.conversational *= nodBeforeQuestion
  return sums
}

function labelOf(scores: Sums): StrategyLabel {
  const ranked = strategies.toSorted((one, other) => scores[other] - scores[one])
  const [best = 'conversational', next = 'inquiry'] = ranked
  if (scores[best] < enough) return 'unclear'
  return scores[next] >= enough && scores[best] - scores[next] < close * scores[best] ? 'mixed' : best
}

/** Whether a sign stands in the clause of an earlier one of its rule: it is shown once. */
function isInside({ rule, start }: Finding, before: readonly Finding[]): boolean {
  return before.some((other) => other.rule === rule && other.end > start)
}

const nothing: DialogueScore = {
  label: 'unclear',
  labels: [],
  scores: { conversational: 0, inquiry: 0, debate: 0, instruction: 0 },
  reasons: [],
}

/** Which of the four dialogue strategies a reply uses; several may stand side by side. Opening posts have none. */
export function dialogueOf(
  analysis: Analysis,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
): DialogueScore {
  if (analysis.post.parentId === null) return nothing
  const findings = findingsOf(analysis, thread, vocabulary)
  const sums = evidence(findings, analysis)
  const scores = {
    conversational: saturate(sums.conversational, half),
    inquiry: saturate(sums.inquiry, half),
    debate: saturate(sums.debate, half),
    instruction: saturate(sums.instruction, half),
  }
  const label = labelOf(scores)
  const labels = strategies.filter((strategy) => scores[strategy] >= labelled || strategy === label)
  const reasons = findings
    .filter(
      (finding, at) => labels.includes(strategyOf(finding.rule)) && !isInside(finding, findings.slice(0, at)),
    )
    .map((finding) => ({ ...toReason(analysis, finding), strategy: strategyOf(finding.rule) }))
  return { label, labels, scores, reasons }
}
