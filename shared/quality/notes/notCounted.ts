import type { Reason } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { toReason, wordSpan } from '../reasons.ts'

/** The rule that turned a sentence down because it had been said, or null. */
function ruleFor({ state }: JudgedUnit): string | null {
  if (state === 'restated') return 'notCounted.said-by-other'
  return state === 'repeated' ? 'notCounted.said-twice' : null
}

/** Sentences that do not count because an earlier post, or this one, has said them already. */
export function notCounted(analysis: Analysis): readonly Reason[] {
  const reasons: Reason[] = []
  for (const unit of analysis.units) {
    const rule = ruleFor(unit)
    if (rule !== null)
      reasons.push(toReason(analysis, { rule, ...wordSpan(analysis, unit.first, unit.last) }))
  }
  return reasons
}
