import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { quotationsIn } from '../ownWords.ts'
import {
  bestPerRule,
  countedUnits,
  cueFinding,
  inOrder,
  saturate,
  substanceOf,
  worthOf,
  type Credit,
  type Signalled,
} from './credit.ts'
import { substance } from './point.ts'

const weights: Readonly<Record<string, number>> = {
  'support.course-source': 0.8,
  'support.example': 1,
  'support.lived-experience': 1,
}

const citation =
  /\(\p{Lu}[\p{L}'’-]+(?:\s(?:et al\.?|and|&)\s?[\p{L}'’-]*)?,?\s(?:\d{4}|n\.d\.)[^)]{0,24}\)|\p{Lu}[\p{L}'’-]+ \(\d{4}\)|\[\d{1,3}\]|https?:\/\/\S+|\bdoi:\s?\S+|\bpp?\.\s?\d+/gu
const figure =
  /\b\d[\d,.]*\s?(?:%|percent|per cent|million|billion|years|km|kg|degrees|dollars|euros|hours|days)/gi

/** A source that is named cannot be checked here: half a credit at most. */
const namedOnly = 0.4

function unitAt(units: readonly JudgedUnit[], offset: number): JudgedUnit | undefined {
  return units.find((unit) => unit.start <= offset && offset < unit.end)
}

function patternCredits(
  analysis: Analysis,
  units: readonly JudgedUnit[],
  pattern: RegExp,
  rule: string,
): readonly Credit[] {
  return [...analysis.clean.text.matchAll(pattern)].flatMap((found) => {
    const unit = unitAt(units, found.index)
    if (unit === undefined) return []
    const finding = { rule, start: found.index, end: found.index + found[0].length }
    return [{ worth: namedOnly * substanceOf(unit), finding }]
  })
}

function quotationCredits(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return quotationsIn(analysis.clean.text).flatMap((range) => {
    const unit = units.find((each) => each.start < range.end && each.end > range.start)
    if (unit === undefined) return []
    return [{ worth: 0.6 * substanceOf(unit), finding: { rule: 'support.quotes', ...range } }]
  })
}

function cueCredits(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return units.flatMap((unit) =>
    unit.cues
      .filter((cue) => weights[cue.rule] !== undefined)
      .map((cue) => ({
        worth: (weights[cue.rule] ?? 0) * substanceOf(unit),
        finding: cueFinding(analysis, cue),
      })),
  )
}

/** Supports it: course material, evidence or lived experience, next to words of the topic. */
export function supportSignal(analysis: Analysis): Signalled {
  const units = countedUnits(analysis)
  const credits = bestPerRule(
    [
      ...cueCredits(analysis, units),
      ...quotationCredits(analysis, units),
      ...patternCredits(analysis, units, citation, 'support.citation'),
      ...patternCredits(analysis, units, figure, 'support.figure'),
    ],
    2,
  )
  const value = substance(analysis) * (0.25 + 0.75 * saturate(worthOf(credits), 0.9))
  return { value, findings: inOrder(credits) }
}
