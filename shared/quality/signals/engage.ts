import type { Post } from '#shared/model/post.ts'
import type { Analysis } from '../analyse.ts'
import type { JudgedUnit } from '../judge.ts'
import { readingOf } from '../reading.ts'
import { wordSpan, type Finding } from '../reasons.ts'
import type { Word } from '../text/words.ts'
import type { ThreadContext } from '../thread.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import { bestPerRule, cueFinding, inOrder, saturate, worthOf, type Credit, type Signalled } from './credit.ts'

const weights: Readonly<Record<string, number>> = {
  'engage.refers-to-peer': 0.6,
  'engage.agrees': 0.2,
  'engage.challenges': 0.5,
}

/** Share of the parent's words taken up that counts as full uptake. */
const fullUptake = 0.35

/** Stems of the parent that say something. Numbers count here: "5 times 10" takes up "5 by 10". */
function parentStems(parent: Post, vocabulary: CourseVocabulary): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of readingOf(parent, vocabulary).read.words) if (says(word)) stems.add(word.stem)
  return stems
}

function says(word: Word): boolean {
  return word.kind === 'content' || word.kind === 'number' || word.kind === 'generic'
}

function takenUp(
  analysis: Analysis,
  parent: ReadonlySet<string>,
): { stems: ReadonlySet<string>; places: readonly number[] } {
  const stems = new Set<string>()
  const places: number[] = []
  for (const unit of analysis.units) {
    for (let at = unit.first; at < unit.last; at += 1) {
      const word = analysis.words[at]
      if (word === undefined || analysis.own[at] === 0 || !says(word) || !parent.has(word.stem)) continue
      if (!stems.has(word.stem)) places.push(at)
      stems.add(word.stem)
    }
  }
  return { stems, places }
}

function isCreditable(unit: JudgedUnit): boolean {
  return unit.state === 'own' || unit.state === 'thin'
}

function cueCredits(analysis: Analysis): readonly Credit[] {
  return analysis.units
    .filter(isCreditable)
    .flatMap((unit) =>
      unit.cues
        .filter((cue) => weights[cue.rule] !== undefined)
        .map((cue) => ({ worth: weights[cue.rule] ?? 0, finding: cueFinding(analysis, cue) })),
    )
}

function uptakeFindings(analysis: Analysis, places: readonly number[]): readonly Finding[] {
  return places.slice(0, 6).map((at) => ({ rule: 'engage.takes-up', ...wordSpan(analysis, at, at + 1) }))
}

/** Engages a peer's idea: takes up the words of the post answered, refers to it, agrees or challenges. */
export function engageSignal(
  analysis: Analysis,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
): Signalled {
  if (thread.parent === null) return { value: 0, findings: [] }
  const parent = parentStems(thread.parent, vocabulary)
  const uptake = takenUp(analysis, parent)
  const share = parent.size === 0 ? 0 : uptake.stems.size / parent.size
  const credits = bestPerRule(cueCredits(analysis), 2)
  const value = 0.7 * Math.min(1, share / fullUptake) + 0.3 * saturate(worthOf(credits), 0.8)
  const findings = [...uptakeFindings(analysis, uptake.places), ...inOrder(credits)]
  return { value, findings: findings.toSorted((one, other) => one.start - other.start) }
}
