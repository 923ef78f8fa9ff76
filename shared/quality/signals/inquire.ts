import type { CueMatch } from '../cues/match.ts'
import { worthOfRule } from '../cues/all.ts'
import type { JudgedUnit } from '../judge.ts'
import { wordSpan } from '../reasons.ts'
import {
  bestPerRule,
  contentBetween,
  cueCredits,
  inOrder,
  richnessOf,
  sumOf,
  type Credit,
  type Signalled,
} from './credit.ts'
import { saturate } from './numbers.ts'
import type { Weighed } from './weigh.ts'

/** What the words of the topic are worth by themselves, and how much asking is half of full inquiry. */
const topicShare = 0.15
const halfInquiry = 0.7
const shortestQuestion = 5

function questionCredits({ analysis, onTopic }: Weighed): readonly Credit[] {
  const rule = 'inquire.open-question'
  const credits: Credit[] = []
  for (const unit of onTopic) {
    if (!unit.question || unit.last - unit.first < shortestQuestion) continue
    const worth = worthOfRule(rule) * richnessOf(analysis, unit)
    credits.push({ worth, finding: { rule, ...wordSpan(analysis, unit.first, unit.last) } })
  }
  return credits
}

function isSign({ analysis }: Weighed, cue: CueMatch, unit: JudgedUnit): boolean {
  if (!unit.question && (unit.state !== 'own' || cue.rule === 'inquire.second-order')) return false
  return contentBetween(analysis, cue.last, unit.last) >= 2
}

/** Opens or moves the inquiry: questions about the topic, cases being tested, doubts named. */
export function inquireSignal(weighed: Weighed): Signalled {
  const { analysis, onTopic, substance } = weighed
  const signs = cueCredits(analysis, onTopic, 'inquire', (cue, unit) => isSign(weighed, cue, unit))
  const credits = bestPerRule([...questionCredits(weighed), ...signs])
  const value = substance * (topicShare + (1 - topicShare) * saturate(sumOf(credits), halfInquiry))
  return { value, findings: inOrder(credits) }
}
