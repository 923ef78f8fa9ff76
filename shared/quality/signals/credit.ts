import type { Analysis } from '../analyse.ts'
import type { JudgedUnit, UnitState } from '../judge.ts'
import type { CueMatch } from '../cues/match.ts'
import { wordSpan, type Finding } from '../reasons.ts'

/** What a criterion's rules found: a value and where it comes from. */
export interface Signalled {
  /** 0..1 */
  readonly value: number
  readonly findings: readonly Finding[]
}

/** One creditable thing, worth `worth` (1 = fully). */
export interface Credit {
  readonly worth: number
  readonly finding: Finding
}

/** No more than this many own words are counted: the best units first. Length beyond it earns nothing. */
export const wordsCounted = 150

/** Credit that saturates: `half` credits are worth one half, twice as many three quarters, and so on. */
export function saturate(credits: number, half: number): number {
  return 1 - 2 ** (-Math.max(0, credits) / half)
}

export function total(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

function richness(unit: JudgedUnit): number {
  return total(unit.anchors.values())
}

const ownOnly: ReadonlySet<UnitState> = new Set(['own'])
export const onTopic: ReadonlySet<UnitState> = new Set(['own', 'thin'])

/** The units that earn credit, the richest first, up to the words that count. */
export function countedUnits(
  analysis: Analysis,
  states: ReadonlySet<UnitState> = ownOnly,
): readonly JudgedUnit[] {
  let words = 0
  return analysis.units
    .filter((unit) => states.has(unit.state))
    .toSorted((one, other) => richness(other) - richness(one) || one.first - other.first)
    .filter((unit) => {
      if (words >= wordsCounted) return false
      words += unit.last - unit.first
      return true
    })
}

/** 0..1: how much of the topic a unit holds. A cue is worth as much as what stands around it. */
export function substanceOf(unit: JudgedUnit): number {
  return saturate(richness(unit), 2)
}

/** Content words of the student's own from word `first` to `last` (exclusive). */
export function contentBetween(analysis: Analysis, first: number, last: number): number {
  const stems = new Set<string>()
  for (let at = first; at < last; at += 1) {
    const word = analysis.words[at]
    if (word === undefined || analysis.own[at] === 0) continue
    if (word.kind === 'content' || word.kind === 'generic' || word.kind === 'number') stems.add(word.stem)
  }
  return stems.size
}

/** A finding that covers the words of a cue. */
export function cueFinding(analysis: Analysis, cue: CueMatch): Finding {
  return { rule: cue.rule, ...wordSpan(analysis, cue.first, cue.last) }
}

/** The best credits of each rule, at most `most` a rule, so that one habit of speech cannot fill a criterion. */
export function bestPerRule(credits: readonly Credit[], most: number): readonly Credit[] {
  const taken = new Map<string, number>()
  return credits
    .toSorted((one, other) => other.worth - one.worth || one.finding.start - other.finding.start)
    .filter((credit) => {
      const count = taken.get(credit.finding.rule) ?? 0
      taken.set(credit.finding.rule, count + 1)
      return count < most
    })
}

/** Findings in order of place, for display. */
export function inOrder(credits: readonly Credit[]): readonly Finding[] {
  return credits.map((credit) => credit.finding).toSorted((one, other) => one.start - other.start)
}

export function worthOf(credits: readonly Credit[]): number {
  return total(credits.map((credit) => credit.worth))
}
