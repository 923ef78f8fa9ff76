import type { PostId } from '#shared/model/ids.ts'
import type { CueMatch } from './cues/match.ts'
import { draftUnit, onTopicDrafts, wellKnown, type Draft, type Drafting } from './drafts.ts'
import { looksShuffled } from './shuffled.ts'
import type { Unit } from './text/units.ts'
import type { Word } from './text/words.ts'

/**
 * Why a unit earns credit, or does not. `own` earns everything, `thin` (on topic, little new) a part;
 * `echo` says again what the prompt or the post answered had said, `restated` what a sentence of an earlier post had. A `closing-question` is one that nothing on topic
 * follows: easily tacked on, so no level hangs on it. `empty` holds nothing but words that fit any discussion.
 */
export type UnitState =
  | 'own'
  | 'thin'
  | 'echo'
  | 'restated'
  | 'off-topic'
  | 'empty'
  | 'closing-question'
  | 'quoted'
  | 'copied'
  | 'repeated'
  | 'cue-heap'
  | 'shuffled'

/** A unit with what the rules need to know of it. */
export interface JudgedUnit extends Unit, Pick<Draft, 'content' | 'anchors' | 'adds' | 'cues'> {
  readonly state: UnitState
}

/** What `judgeUnits` looks at. */
export interface Judged extends Drafting {
  readonly copied: Uint8Array | null
  readonly units: readonly Unit[]
  readonly cues: readonly (readonly CueMatch[])[]
  /** By unit, the earlier post that says it in nearly the same words. */
  readonly restated: readonly (PostId | null)[]
}

const repeatedFrom = 0.7
const contentNeeded = 3
const newNeeded = 2
/** One word or two are no sentence. */
const fewestWords = 3
/** A heap of cue words with next to nothing between them. */
const heapShare = 0.22
const thickHeapShare = 0.4

function isCueHeap(draft: Draft): boolean {
  if (draft.cues.length < 2) return false
  const covered = new Set<number>()
  for (const cue of draft.cues) for (let at = cue.first; at < cue.last; at += 1) covered.add(at)
  const share = covered.size / (draft.unit.last - draft.unit.first)
  return share > thickHeapShare || (share > heapShare && draft.meaning.size < newNeeded)
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const stem of one) if (other.has(stem)) shared += 1
  return shared / (one.size + other.size - shared)
}

function countNew(stems: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let fresh = 0
  for (const stem of stems) if (!told.has(stem)) fresh += 1
  return fresh
}

function isEmpty(words: readonly Word[], unit: Unit): boolean {
  for (let at = unit.first; at < unit.last; at += 1) {
    const kind = words[at]?.kind
    if (kind === 'content' || kind === 'number') return false
  }
  return true
}

function countOnes(marks: Uint8Array, unit: Unit): number {
  let count = 0
  for (let at = unit.first; at < unit.last; at += 1) count += marks[at] ?? 0
  return count
}

/** A unit of which this share was said by the prompt or the post answered adds nothing to them. */
const echoShare = 0.75

function isEcho(stems: ReadonlySet<string>, heard: (stem: string) => boolean): boolean {
  let fresh = 0
  for (const stem of stems) if (!heard(stem)) fresh += 1
  return fresh <= stems.size * (1 - echoShare)
}

/** Little that is new: for the post, or, where the topic's words are known well, for the thread. */
function isThin(draft: Draft, told: Told, known: number): boolean {
  if (draft.adds === 0 && known > wellKnown) return true
  return draft.meaning.size < contentNeeded || countNew(draft.meaning, told.stems) < newNeeded
}

interface Told {
  readonly meanings: ReadonlySet<string>[]
  readonly stems: Set<string>
}

function stateOf(
  draft: Draft,
  stems: ReadonlySet<string>,
  told: Told,
  judged: Judged,
  place: { readonly onTopic: boolean; readonly restated: boolean },
): UnitState {
  const { unit } = draft
  const length = unit.last - unit.first
  if (judged.copied !== null && countOnes(judged.copied, unit) * 2 >= length) return 'copied'
  if (countOnes(judged.own, unit) * 2 < length) return 'quoted'
  if (told.meanings.some((earlier) => overlap(earlier, stems) >= repeatedFrom)) return 'repeated'
  if (isCueHeap(draft)) return 'cue-heap'
  if (looksShuffled(judged.words, unit.first, unit.last)) return 'shuffled'
  if (length < fewestWords) return 'empty'
  if (!place.onTopic) return isEmpty(judged.words, unit) ? 'empty' : 'off-topic'
  if (place.restated) return 'restated'
  if (isEcho(stems, judged.heard)) return 'echo'
  return isThin(draft, told, judged.anchor.known) ? 'thin' : 'own'
}

/** Judges the units of a post, in order: what was said before counts once. */
export function judgeUnits(judged: Judged): readonly JudgedUnit[] {
  const drafts = judged.units.map((unit, index) => draftUnit(judged, unit, judged.cues[index] ?? []))
  const onTopic = onTopicDrafts(drafts, judged.anchor.known)
  const told: Told = { meanings: [], stems: new Set() }
  const units = drafts.map((draft, index): JudgedUnit => {
    const stems = draft.meaning
    const restated = (judged.restated[index] ?? null) !== null
    const state = stateOf(draft, stems, told, judged, { onTopic: onTopic.has(draft), restated })
    if (stems.size >= 2) told.meanings.push(stems)
    for (const stem of stems) told.stems.add(stem)
    const { content, anchors, adds, cues } = draft
    return { ...draft.unit, state, content, anchors, adds, cues }
  })
  const close = units.findLastIndex((unit) => unit.state === 'own' && !unit.question)
  return units.map((unit, index) =>
    unit.question && index > close ? { ...unit, state: 'closing-question' } : unit,
  )
}
