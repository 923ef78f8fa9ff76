import type { Analysis, JudgedUnit } from '../analyse.ts'
import type { CueMatch } from '../cues/match.ts'
import { wordSpan } from '../reasons.ts'
import {
  bestPerRule,
  contentBetween,
  countedUnits,
  cueFinding,
  inOrder,
  saturate,
  substanceOf,
  total,
  worthOf,
  wordsCounted,
  type Credit,
  type Signalled,
} from './credit.ts'

const weights: Readonly<Record<string, number>> = {
  'point.states-view': 0.5,
  'point.gives-reason': 1,
  'point.draws-distinction': 0.7,
  'point.weighs-sides': 0.5,
}

/** Reasons and contrasts join two things: there must be something on both sides. */
const sidesNeeded = 2

function joinsTwoSides(analysis: Analysis, unit: JudgedUnit, cue: CueMatch): boolean {
  const index = analysis.units.findIndex((other) => other.first === unit.first)
  const before = analysis.units[index - 1]
  const from = cue.first - unit.first < 3 && before !== undefined ? before.first : unit.first
  const isReason = cue.rule === 'point.gives-reason'
  const beforeNeeded = isReason || cue.rule === 'point.weighs-sides' ? 1 : 0
  return (
    contentBetween(analysis, from, cue.first) >= beforeNeeded &&
    contentBetween(analysis, cue.last, unit.last) >= sidesNeeded
  )
}

function cueCredits(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return units.flatMap((unit) =>
    unit.cues
      .filter((cue) => weights[cue.rule] !== undefined && joinsTwoSides(analysis, unit, cue))
      .map((cue) => ({
        worth: (weights[cue.rule] ?? 0) * substanceOf(unit),
        finding: cueFinding(analysis, cue),
      })),
  )
}

/**
 * How much of the topic the student's own words hold, for their number. Divided by the square root of the words:
 * twice as long a post of the same kind gains a little, a long one that says little gains nothing.
 */
export function substance(units: readonly JudgedUnit[]): number {
  const anchors = new Map<string, number>()
  for (const unit of units) for (const [stem, strength] of unit.anchors) anchors.set(stem, strength)
  const words = total(units.map((unit) => unit.last - unit.first))
  if (words === 0) return 0
  return saturate(total(anchors.values()) / Math.sqrt(Math.min(Math.max(words, 16), wordsCounted)), 1.1)
}

function richest(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return units.slice(0, 2).map((unit) => ({
    worth: 0,
    finding: { rule: 'point.on-topic', ...wordSpan(analysis, unit.first, unit.last) },
  }))
}

/** Makes a point: says something of its own about the topic, takes a view, gives a reason. */
export function pointSignal(analysis: Analysis): Signalled {
  const units = countedUnits(analysis)
  const credits = bestPerRule(cueCredits(analysis, units), 2)
  const value = 0.6 * substance(units) + 0.4 * saturate(worthOf(credits), 0.9)
  return { value, findings: inOrder([...richest(analysis, units), ...credits]) }
}
