import type { Analysis } from '../analyse.ts'
import { worthOfRule } from '../cues/all.ts'
import type { CueMatch } from '../cues/match.ts'
import type { JudgedUnit } from '../judge.ts'
import { clauseEnd, wordSpan, type Finding } from '../reasons.ts'
import { sortFew } from '../sortFew.ts'
import { clearMarks, mark, noMarks } from '../stems/marks.ts'
import { saturate } from './numbers.ts'

/** What a criterion's rules found: a value and where it comes from. */
export interface Signalled {
  /** 0..1 */
  readonly value: number
  /** The value with closing questions, where they bear on it: it orders posts and never lifts a level. */
  readonly withClosing?: number
  readonly findings: readonly Finding[]
}

/** One creditable thing, worth `worth` (1 = fully). */
export interface Credit {
  readonly worth: number
  readonly finding: Finding
}

/** Half of a full sentence: fewer words count where a thread's words are known well, so fewer are asked for. */
const halfRich = { littleKnown: 2, wellKnown: 1.4 }
/** Words that fit any discussion, where a thread's words are known well. */
const genericWorth = 0.15

/**
 * 0..1: how much of the topic a unit holds. A cue is worth as much as what stands around it. The better the words of
 * the thread are known, the less counts what the prompt or half of the thread has too: a made-up source beside the
 * words of the prompt supports nothing.
 */
export function richnessOf({ known }: Analysis, unit: JudgedUnit): number {
  const { content, generic } = unit.strength
  const littleKnown = saturate(content + generic, halfRich.littleKnown)
  const wellKnown = saturate(unit.adds + genericWorth * generic, halfRich.wellKnown)
  return littleKnown + (wellKnown - littleKnown) * known
}

const met = noMarks()

/** Different stems of the student's own words from word `first` to `last` (exclusive), function words left out. */
export function contentBetween({ stems, own }: Analysis, first: number, last: number): number {
  clearMarks(met)
  let count = 0
  for (let at = first; at < Math.min(last, own.length); at += 1) {
    const place = stems.places[at] ?? -1
    if (place >= 0 && own[at] === 1 && mark(met, place)) count += 1
  }
  return count
}

/** A finding that covers a cue and the clause it opens. */
export function cueFinding(analysis: Analysis, cue: CueMatch, unit: JudgedUnit): Finding {
  return {
    rule: cue.rule,
    ...wordSpan(analysis, cue.first, clauseEnd(analysis, cue.first, cue.last, unit.last)),
  }
}

/** Signs of one rule in one sentence are one sign. */
function firstOfRule(cues: readonly CueMatch[], at: number): boolean {
  for (let before = 0; before < at; before += 1) if (cues[before]?.rule === cues[at]?.rule) return false
  return true
}

/** Credits for the cues of a criterion, whose name is their family, in some units, each as far as its unit is about the topic. */
export function cueCredits(
  analysis: Analysis,
  units: readonly JudgedUnit[],
  family: string,
  counts: (cue: CueMatch, unit: JudgedUnit) => boolean,
): readonly Credit[] {
  const credits: Credit[] = []
  for (const unit of units) {
    for (let at = 0; at < unit.cues.length; at += 1) {
      const cue = unit.cues[at]
      if (cue?.family !== family || !counts(cue, unit) || !firstOfRule(unit.cues, at)) continue
      const worth = worthOfRule(cue.rule) * richnessOf(analysis, unit)
      credits.push({ worth, finding: cueFinding(analysis, cue, unit) })
    }
  }
  return credits
}

/** No rule may count more often than this, so that one habit of speech cannot fill a criterion. */
const mostPerRule = 2

/** The best credits of each rule. */
export function bestPerRule(credits: readonly Credit[]): readonly Credit[] {
  if (credits.length < 2) return credits
  const taken = new Map<string, number>()
  return sortFew(
    [...credits],
    (one, other) => other.worth - one.worth || one.finding.start - other.finding.start,
  ).filter((credit) => {
    const count = taken.get(credit.finding.rule) ?? 0
    taken.set(credit.finding.rule, count + 1)
    return count < mostPerRule
  })
}

/** The findings of credits in order of place; those of one rule never overlap. */
export function inOrder(credits: readonly Credit[]): readonly Finding[] {
  const findings = credits.map((credit) => credit.finding)
  if (findings.length < 2) return findings
  sortFew(findings, (one, other) => one.start - other.start || other.end - one.end)
  return findings.filter(({ rule, start }, at) => {
    for (let before = 0; before < at; before += 1) {
      const other = findings[before]
      if (other !== undefined && other.rule === rule && other.end > start) return false
    }
    return true
  })
}

/** What the credits are worth together. */
export function sumOf(credits: readonly Credit[]): number {
  let sum = 0
  for (const { worth } of credits) sum += worth
  return sum
}
