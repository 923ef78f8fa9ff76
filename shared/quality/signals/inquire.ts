import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { wordSpan } from '../reasons.ts'
import { substance } from './point.ts'
import {
  bestPerRule,
  contentBetween,
  cueFinding,
  inOrder,
  saturate,
  substanceOf,
  worthOf,
  type Credit,
  type Signalled,
} from './credit.ts'

const weights: Readonly<Record<string, number>> = {
  'inquire.second-order': 0.4,
  'inquire.tests-case': 0.5,
  'inquire.wonders': 0.6,
}

function moves(unit: JudgedUnit): boolean {
  return unit.state === 'own' || (unit.state === 'thin' && unit.question)
}

function questionCredits(analysis: Analysis): readonly Credit[] {
  return analysis.units
    .filter((unit) => unit.question && moves(unit) && unit.last - unit.first >= 5)
    .map((unit) => ({
      worth: 0.6 * substanceOf(unit),
      finding: { rule: 'inquire.open-question', ...wordSpan(analysis, unit.first, unit.last) },
    }))
}

function cueCredits(analysis: Analysis): readonly Credit[] {
  return analysis.units.filter(moves).flatMap((unit) =>
    unit.cues
      .filter((cue) => {
        if (weights[cue.rule] === undefined) return false
        if (cue.rule === 'inquire.second-order' && !unit.question) return false
        return contentBetween(analysis, cue.last, unit.last) >= 2
      })
      .map((cue) => ({
        worth: (weights[cue.rule] ?? 0) * substanceOf(unit),
        finding: cueFinding(analysis, cue),
      })),
  )
}

/** Opens or moves the inquiry: questions about the topic, cases being tested, doubts named. */
export function inquireSignal(analysis: Analysis): Signalled {
  const credits = bestPerRule([...questionCredits(analysis), ...cueCredits(analysis)], 2)
  const value = substance(analysis) * (0.15 + 0.85 * saturate(worthOf(credits), 0.7))
  return { value, findings: inOrder(credits) }
}
