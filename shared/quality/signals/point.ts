import type { Analysis } from '../analyse.ts'
import type { JudgedUnit, UnitState } from '../judge.ts'
import type { CueMatch } from '../cues/match.ts'
import { wordSpan } from '../reasons.ts'
import {
  bestPerRule,
  contentBetween,
  countedUnits,
  onTopic,
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

/** A content word beside the topic's own words, in a unit that is about the topic. */
const contentWorth = 0.4

function density(units: readonly JudgedUnit[]): number {
  const anchors = new Map<string, number>()
  const content = new Set<string>()
  for (const unit of units) {
    for (const [stem, strength] of unit.anchors) anchors.set(stem, strength)
    for (const stem of unit.content) content.add(stem)
  }
  const words = total(units.map((unit) => unit.last - unit.first))
  const said = total(anchors.values()) + contentWorth * content.size
  return words === 0 ? 0 : saturate(said / Math.min(Math.max(words, 16), wordsCounted) ** 0.65, 0.9)
}

/** How much it matters that a thought is carried over more than one sentence. The second counts, the fifth hardly. */
const development = 0.4

/** Units that are the student's own, on topic or not. */
const anyOwn: ReadonlySet<UnitState> = new Set(['own', 'thin', 'off-topic'])
/** What a post earns that never comes clearly to the topic: enough to tell such posts apart, not to reach a level. */
const offTopicWorth = 0.2

/**
 * How much of the topic the student's own words hold, for their number. Divided by a power of the number of words:
 * twice as long a post of the same kind gains a little, a long one that says little gains nothing.
 */
export function substance(analysis: Analysis): number {
  const units = countedUnits(analysis, onTopic)
  const said = density(units) * (1 - development + development * saturate(units.length, 1))
  return said > 0 ? said : offTopicWorth * density(countedUnits(analysis, anyOwn))
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
  const value = substance(analysis) * (0.75 + 0.25 * saturate(worthOf(credits), 0.9))
  return { value, findings: inOrder([...richest(analysis, units), ...credits]) }
}
