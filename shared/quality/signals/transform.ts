import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { substance } from './point.ts'
import {
  bestPerRule,
  contentBetween,
  countedUnits,
  cueFinding,
  inOrder,
  saturate,
  substanceOf,
  worthOf,
  type Credit,
  type Signalled,
} from './credit.ts'

const weights: Readonly<Record<string, number>> = {
  'transform.connects': 0.9,
  'transform.applies': 0.8,
  'transform.changed-mind': 1,
  'transform.synthesises': 0.8,
}

function cueCredits(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return units.flatMap((unit) =>
    unit.cues
      .filter(
        (cue) => weights[cue.rule] !== undefined && contentBetween(analysis, unit.first, unit.last) >= 4,
      )
      .map((cue) => ({
        worth: (weights[cue.rule] ?? 0) * substanceOf(unit),
        finding: cueFinding(analysis, cue),
      })),
  )
}

/** Connects and transforms: links, applies, changes a mind, puts things together; brings in ideas of its own. */
export function transformSignal(analysis: Analysis): Signalled {
  const units = countedUnits(analysis)
  const credits = bestPerRule(cueCredits(analysis, units), 2)
  const value = substance(analysis) * (0.25 + 0.75 * saturate(worthOf(credits), 0.9))
  return { value, findings: inOrder(credits) }
}
