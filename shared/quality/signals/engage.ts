import { worthOfRule } from '../cues/all.ts'
import type { JudgedUnit } from '../judge.ts'
import { wordSpan, type Finding } from '../reasons.ts'
import { stemsOfPost } from '../vocabulary.ts'
import { bestPerRule, cueFinding, inOrder, sumOf, type Credit, type Signalled } from './credit.ts'
import { saturate } from './numbers.ts'
import { takenUp } from './uptake.ts'
import type { Weighed } from './weigh.ts'

/** Uptake of the other person's words is the best single sign of building on somebody; cues add the rest. */
const uptakeShare = 0.7
/** Share of the other post's words that counts as full uptake. */
const fullUptake = 0.35
const halfSigns = 0.8
const shownPlaces = 4

/** Units whose words count as uptake: neither closing questions nor sentences that fit any discussion. */
function telling({ analysis }: Weighed): readonly JudgedUnit[] {
  return analysis.units.filter((unit) => unit.state !== 'empty' && unit.state !== 'closing-question')
}

function mayCount(unit: JudgedUnit): boolean {
  return unit.state === 'own' || unit.state === 'thin' || unit.state === 'echo'
}

function signs({ analysis }: Weighed): readonly Credit[] {
  return analysis.units
    .filter(mayCount)
    .flatMap((unit) =>
      unit.cues
        .filter((cue) => cue.family === 'engage')
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

/** The words to show: those that say most first, in order of place. */
function uptakeFindings(weighed: Weighed, all: readonly number[]): readonly Finding[] {
  const { words } = weighed.analysis
  const telling = all.filter((at) => words[at]?.kind !== 'generic')
  return (telling.length > 0 ? telling : all)
    .slice(0, shownPlaces)
    .map((at) => ({ rule: 'engage.takes-up', ...wordSpan(weighed.analysis, at, at + 1) }))
}

function uptakeValue(taken: number, said: number): number {
  return said === 0 ? 0 : Math.min(1, taken / said / fullUptake)
}

/** Engages a peer's idea: takes up the words of the post answered, refers to it, agrees or challenges. */
export function engageSignal(weighed: Weighed): Signalled {
  const { thread, vocabulary } = weighed
  if (thread.parent === null) return { value: 0, findings: [] }
  const parent = stemsOfPost(thread.parent, vocabulary)
  const places = takenUp(weighed, telling(weighed))
  const anywhere = takenUp(weighed, weighed.analysis.units)
  const taken = bestPerRule(signs(weighed))
  const named = places.length > 0 || taken.length > 0 ? namedPeer(weighed) : []
  const credits = [...taken, ...named]
  const signsValue = (1 - uptakeShare) * saturate(sumOf(credits), halfSigns)
  const valueOf = (taken: number): number => uptakeShare * uptakeValue(taken, parent.size) + signsValue
  const findings = [...uptakeFindings(weighed, anywhere), ...inOrder(credits)]
  return {
    value: valueOf(places.length),
    withClosing: valueOf(anywhere.length),
    findings: findings.toSorted((one, other) => one.start - other.start),
  }
}
