import { worthOfRule } from '../cues/all.ts'
import type { JudgedUnit } from '../judge.ts'
import { readingOf } from '../reading.ts'
import { wordSpan, type Finding } from '../reasons.ts'
import type { Word } from '../text/words.ts'
import { bestPerRule, cueFinding, inOrder, sumOf, type Credit, type Signalled } from './credit.ts'
import { saturate } from './numbers.ts'
import type { Weighed } from './weigh.ts'

/** Uptake of the other person's words is the best single sign of building on somebody; cues add the rest. */
const uptakeShare = 0.7
/** Share of the other post's words that counts as full uptake. */
const fullUptake = 0.35
const halfSigns = 0.8
const shownPlaces = 6

/** Numbers count here: "5 times 10" takes up "5 by 10". */
function says(word: Word): boolean {
  return word.kind !== 'function'
}

function stemsThatSay(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter(says).map((word) => word.stem))
}

/** For each word of the other post that is taken up, where it first stands. */
function takenUp({ analysis }: Weighed, parent: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  analysis.words.forEach((word, at) => {
    if (analysis.own[at] === 1 && says(word) && parent.has(word.stem) && !places.has(word.stem)) {
      places.set(word.stem, at)
    }
  })
  return places
}

function mayCount(unit: JudgedUnit): boolean {
  return unit.state === 'own' || unit.state === 'thin' || unit.state === 'echo'
}

function signs({ analysis }: Weighed): readonly Credit[] {
  return analysis.units
    .filter(mayCount)
    .flatMap((unit) =>
      unit.cues
        .filter((cue) => cue.rule.startsWith('engage.'))
        .map((cue) => ({ worth: worthOfRule(cue.rule), finding: cueFinding(analysis, cue) })),
    )
}

function namedPeer({ analysis, thread, vocabulary }: Weighed): readonly Credit[] {
  const { parentAuthor } = thread
  if (parentAuthor === null) return []
  const rule = 'engage.names-peer'
  const at = analysis.words.findIndex(
    (word, place) =>
      analysis.own[place] === 1 && vocabulary.names.get(word.norm)?.includes(parentAuthor.id) === true,
  )
  if (at < 0) return []
  return [{ worth: worthOfRule(rule), finding: { rule, ...wordSpan(analysis, at, at + 1) } }]
}

function uptakeFindings(weighed: Weighed, places: Iterable<number>): readonly Finding[] {
  return [...places]
    .slice(0, shownPlaces)
    .map((at) => ({ rule: 'engage.takes-up', ...wordSpan(weighed.analysis, at, at + 1) }))
}

/** Engages a peer's idea: takes up the words of the post answered, refers to it, agrees or challenges. */
export function engageSignal(weighed: Weighed): Signalled {
  const { thread, vocabulary } = weighed
  if (thread.parent === null) return { value: 0, findings: [] }
  const parent = stemsThatSay(readingOf(thread.parent, vocabulary).read.words)
  const places = takenUp(weighed, parent)
  const share = parent.size === 0 ? 0 : places.size / parent.size
  const taken = bestPerRule(signs(weighed))
  const named = places.size > 0 || taken.length > 0 ? namedPeer(weighed) : []
  const credits = [...taken, ...named]
  const value =
    uptakeShare * Math.min(1, share / fullUptake) + (1 - uptakeShare) * saturate(sumOf(credits), halfSigns)
  const findings = [...uptakeFindings(weighed, places.values()), ...inOrder(credits)]
  return { value, findings: findings.toSorted((one, other) => one.start - other.start) }
}
