import { worthOfRule } from '../cues/all.ts'
import type { JudgedUnit } from '../judge.ts'
import { clauseEnd, clauseStart, wordSpan, type Finding } from '../reasons.ts'
import { sortFew } from '../sortFew.ts'
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
/** Of a short post one word is soon a third: so many words are asked for as a third of a post of this many. */
const fewestSaid = 10
const shownStretches = 2

/** Whether the words of a unit count as uptake: no closing question, nothing said twice, no sentence that fits any discussion. */
function isTelling(unit: JudgedUnit): boolean {
  return mayCount(unit) || unit.state === 'off-topic'
}

function mayCount(unit: JudgedUnit): boolean {
  return unit.state === 'own' || unit.state === 'thin' || unit.state === 'echo'
}

function signs({ analysis }: Weighed): readonly Credit[] {
  const credits: Credit[] = []
  for (const unit of analysis.units) {
    if (!mayCount(unit)) continue
    for (const cue of unit.cues) {
      if (cue.family !== 'engage') continue
      credits.push({ worth: worthOfRule(cue.rule), finding: cueFinding(analysis, cue, unit) })
    }
  }
  return credits
}

/** The sentence that answers a question of the other post. */
function answers({ analysis }: Weighed): readonly Credit[] {
  const { answer } = analysis
  if (answer === null) return []
  const rule = 'engage.answers'
  const unit = analysis.units.find(({ first }) => first === answer.first)
  if (unit === undefined || !isTelling(unit)) return []
  return [{ worth: worthOfRule(rule), finding: { rule, ...wordSpan(analysis, answer.first, answer.last) } }]
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

/** What to show: where most is taken up first, each time the clauses that the words stand in. */
function uptakeFindings({ analysis }: Weighed, places: readonly number[]): readonly Finding[] {
  const stretches: { readonly taken: number; readonly finding: Finding }[] = []
  // The places rise, as the units do.
  let next = 0
  for (const unit of analysis.units) {
    const from = next
    while (next < places.length && (places[next] ?? 0) < unit.last) next += 1
    if (next === from) continue
    const first = clauseStart(analysis, places[from] ?? 0, unit.first)
    const end = clauseEnd(analysis, first, (places[next - 1] ?? 0) + 1, unit.last)
    const finding = { rule: 'engage.takes-up', ...wordSpan(analysis, first, end) }
    stretches.push({ taken: next - from, finding })
  }
  return sortFew(stretches, (one, other) => other.taken - one.taken)
    .slice(0, shownStretches)
    .map(({ finding }) => finding)
}

function uptakeValue(taken: number, said: number): number {
  return said === 0 ? 0 : Math.min(1, taken / Math.max(said, fewestSaid) / fullUptake)
}

/** Engages a peer's idea: takes up the words of the post answered, refers to it, agrees or challenges. */
export function engageSignal(weighed: Weighed): Signalled {
  const { thread, vocabulary } = weighed
  if (thread.parent === null) return { value: 0, findings: [] }
  const parent = stemsOfPost(thread.parent, vocabulary)
  const { units } = weighed.analysis
  const told = units.filter(isTelling)
  const anywhere = takenUp(weighed, units)
  const places = told.length === units.length ? anywhere : takenUp(weighed, told)
  const taken = bestPerRule([...signs(weighed), ...answers(weighed)])
  const named = places.length > 0 || taken.length > 0 ? namedPeer(weighed) : []
  const credits = [...taken, ...named]
  const signsValue = (1 - uptakeShare) * saturate(sumOf(credits), halfSigns)
  const valueOf = (taken: number): number => uptakeShare * uptakeValue(taken, parent.size) + signsValue
  const findings = [...uptakeFindings(weighed, anywhere), ...inOrder(credits)]
  return {
    value: valueOf(places.length),
    withClosing: valueOf(anywhere.length),
    findings: sortFew(findings, (one, other) => one.start - other.start),
  }
}
