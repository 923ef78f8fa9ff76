import type { Strategy, StrategyLabel } from '#shared/model/mark.ts'
import type { DialogueScore } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import { toReason, wordSpan, type Finding } from '../reasons.ts'
import { saturate } from '../signals/credit.ts'
import type { ThreadContext } from '../thread.ts'

const weights: Readonly<Record<string, number>> = {
  'conversational.agrees': 1,
  'conversational.shares': 0.8,
  'conversational.thanks': 0.6,
  'inquiry.asks': 0.8,
  'inquiry.question': 1,
  'inquiry.proposes': 0.7,
  'debate.disagrees': 1,
  'debate.asks-grounds': 1,
  'instruction.directs': 0.9,
}

const strategies: readonly Strategy[] = ['conversational', 'inquiry', 'debate', 'instruction']

/** Less than one cue says nothing; two strategies within this share of each other are mixed. */
const enough = 0.35
const labelled = 0.35
const close = 0.15

function questionFindings(analysis: Analysis): readonly Finding[] {
  return analysis.units
    .filter((unit) => unit.question && analysis.unquoted[unit.first] === 1)
    .map((unit) => ({ rule: 'inquiry.question', ...wordSpan(analysis, unit.first, unit.last) }))
}

function findingsOf(analysis: Analysis): readonly Finding[] {
  const cues = analysis.cues
    .filter((cue) => weights[cue.rule] !== undefined && analysis.unquoted[cue.first] === 1)
    .map((cue) => ({ rule: cue.rule, ...wordSpan(analysis, cue.first, cue.last) }))
  return [...cues, ...questionFindings(analysis)].toSorted((one, other) => one.start - other.start)
}

function strategyOf(rule: string): Strategy {
  return strategies.find((strategy) => rule.startsWith(`${strategy}.`)) ?? 'conversational'
}

/** A question is not small talk: where somebody asks, agreement is only its opening. */
function evidence(findings: readonly Finding[]): Record<Strategy, number> {
  const sums: Record<Strategy, number> = { conversational: 0, inquiry: 0, debate: 0, instruction: 0 }
  for (const finding of findings) sums[strategyOf(finding.rule)] += weights[finding.rule] ?? 0
  if (findings.some((finding) => finding.rule === 'inquiry.question')) sums.conversational *= 0.3
  return sums
}

function labelOf(scores: Readonly<Record<Strategy, number>>): StrategyLabel {
  const ranked = strategies.toSorted((one, other) => scores[other] - scores[one])
  const [best = 'conversational', next = 'inquiry'] = ranked
  if (scores[best] < enough) return 'unclear'
  if (scores[next] >= enough && scores[best] - scores[next] < close * scores[best]) return 'mixed'
  return best
}

/** Which of the four dialogue strategies a reply uses; several may stand side by side. */
export function dialogueOf(analysis: Analysis, thread: ThreadContext): DialogueScore {
  const isReply = analysis.post.parentId !== null || thread.parent !== null
  const none = { conversational: 0, inquiry: 0, debate: 0, instruction: 0 }
  if (!isReply) return { label: 'unclear', labels: [], scores: none, reasons: [] }
  const findings = findingsOf(analysis)
  const sums = evidence(findings)
  const scores = {
    conversational: saturate(sums.conversational, 1.3),
    inquiry: saturate(sums.inquiry, 1.3),
    debate: saturate(sums.debate, 1.3),
    instruction: saturate(sums.instruction, 1.3),
  }
  const labels = strategies.filter((strategy) => scores[strategy] >= labelled)
  const reasons = findings
    .filter((finding) => labels.includes(strategyOf(finding.rule)))
    .map((finding) => ({ ...toReason(analysis, finding), strategy: strategyOf(finding.rule) }))
  return { label: labelOf(scores), labels, scores, reasons }
}
