import type { CueMatch } from '../cues/match.ts'
import type { JudgedUnit } from '../judge.ts'
import { wordSpan } from '../reasons.ts'
import {
  bestPerRule,
  contentBetween,
  cueCredits,
  inOrder,
  sumOf,
  type Credit,
  type Signalled,
} from './credit.ts'
import { saturate } from './numbers.ts'
import type { Weighed } from './weigh.ts'

/** Most of it is what is said; signs of reasoning add the rest. Markers alone measured no better than chance. */
const signsShare = 0.25
const halfSigns = 0.9

/** A reason joins two things, and so does a contrast: there must be something on both sides. */
const joining = new Set(['point.gives-reason', 'point.weighs-sides'])
const contentBehind = 2
const opening = 3

function joinsTwoSides({ analysis }: Weighed, cue: CueMatch, unit: JudgedUnit): boolean {
  const opens = cue.first - unit.first < opening
  const before = opens ? analysis.units.findLast((other) => other.last <= unit.first) : unit
  const contentBefore = contentBetween(analysis, before?.first ?? unit.first, cue.first)
  if (joining.has(cue.rule) && contentBefore < 1) return false
  return contentBetween(analysis, cue.last, unit.last) >= contentBehind
}

function richest({ analysis, units }: Weighed): readonly Credit[] {
  return units.slice(0, 2).map((unit) => ({
    worth: 0,
    finding: { rule: 'point.on-topic', ...wordSpan(analysis, unit.first, unit.last) },
  }))
}

/** Makes a point: says something of its own about the topic, takes a view, gives a reason. */
export function pointSignal(weighed: Weighed): Signalled {
  const { analysis, units, substance } = weighed
  const isSign = (cue: CueMatch, unit: JudgedUnit): boolean => joinsTwoSides(weighed, cue, unit)
  const credits = bestPerRule(cueCredits(analysis, units, 'point', isSign))
  const value = substance * (1 - signsShare + signsShare * saturate(sumOf(credits), halfSigns))
  return { value, findings: inOrder([...richest(weighed), ...credits]) }
}
