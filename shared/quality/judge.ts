import type { PostId } from '#shared/model/ids.ts'
import type { CueMatch } from './cues/match.ts'
import { areOnTopic, draftUnit, wellKnown, type Draft, type Drafting } from './drafts.ts'
import { looksShuffled } from './shuffled.ts'
import { clearMarks, isMarked, mark, noMarks } from './stems/marks.ts'
import type { PostStems } from './stems/postStems.ts'
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
export interface JudgedUnit extends Unit, Pick<Draft, 'content' | 'anchors' | 'strength' | 'adds' | 'cues'> {
  readonly state: UnitState
}

/** What `judgeUnits` looks at. */
export interface Judged extends Drafting {
  readonly copied: readonly number[] | null
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

/** How many words the cues cover, which stand in order and may overlap. */
function coveredWords(cues: readonly CueMatch[]): number {
  let covered = 0
  let until = 0
  for (const { first, last } of cues) {
    covered += Math.max(0, last - Math.max(first, until))
    until = Math.max(until, last)
  }
  return covered
}

/** Somebody who tells of his family uses their names in every sentence: those words are the story itself. */
const story = 'support.lived-experience'

function isCueHeap(draft: Draft): boolean {
  if (draft.cues.length < 2) return false
  const cues = draft.cues.filter(({ rule }) => rule !== story)
  if (cues.length < 2) return false
  const share = coveredWords(cues) / (draft.unit.last - draft.unit.first)
  return share > thickHeapShare || (share > heapShare && draft.meaning.length < newNeeded)
}

/** Stems by their places in `PostStems`, each once. */
type Meaning = readonly number[]

function isWithin(share: number, shared: number, one: Meaning, other: Meaning): boolean {
  return shared / (one.length + other.length - shared) >= share
}

const now = noMarks()

/** Whether an earlier unit of the post says much the same. */
function saysAgain(stems: Meaning, earlier: readonly Meaning[]): boolean {
  if (stems.length === 0 || earlier.length === 0) return false
  clearMarks(now)
  for (const stem of stems) mark(now, stem)
  for (const told of earlier) {
    // Even if one of them holds all of the other, the lengths may lie too far apart.
    if (!isWithin(repeatedFrom, Math.min(told.length, stems.length), told, stems)) continue
    let shared = 0
    for (const stem of told) if (isMarked(now, stem)) shared += 1
    if (isWithin(repeatedFrom, shared, told, stems)) return true
  }
  return false
}

function isEmpty(words: readonly Word[], unit: Unit): boolean {
  for (let at = unit.first; at < unit.last; at += 1) {
    const kind = words[at]?.kind
    if (kind === 'content' || kind === 'number') return false
  }
  return true
}

function countOnes(marks: readonly number[], { first, last }: Unit): number {
  let count = 0
  for (let at = first; at < last; at += 1) count += marks[at] ?? 0
  return count
}

/**
 * A unit of which this share was said by the prompt adds nothing to it. A reply has to use the words of the post it
 * answers: there only a sentence of more of its words than the second figure says it again.
 */
const echoShare = 0.75
const mostAnswered = 4

function isEcho(stems: Meaning, { given, answered }: PostStems): boolean {
  let ofPrompt = 0
  let heard = 0
  for (const stem of stems) {
    if (given[stem] === 1) ofPrompt += 1
    if (given[stem] === 1 || answered[stem] === 1) heard += 1
  }
  if (heard < stems.length * echoShare) return false
  return ofPrompt >= stems.length * echoShare || heard > mostAnswered
}

/** The stems that the units before said. */
const told = noMarks()

function countNew(stems: Meaning): number {
  let fresh = 0
  for (const stem of stems) if (!isMarked(told, stem)) fresh += 1
  return fresh
}

/** Little that is new: for the post, or, where the topic's words are known well, for the thread. */
function isThin(draft: Draft, known: number): boolean {
  if (draft.adds === 0 && known > wellKnown) return true
  return draft.meaning.length < contentNeeded || countNew(draft.meaning) < newNeeded
}

function stateOf(
  draft: Draft,
  before: readonly Meaning[],
  judged: Judged,
  place: { readonly onTopic: boolean; readonly restated: boolean },
): UnitState {
  const { unit } = draft
  const length = unit.last - unit.first
  if (judged.copied !== null && countOnes(judged.copied, unit) * 2 >= length) return 'copied'
  if (countOnes(judged.own, unit) * 2 < length) return 'quoted'
  if (saysAgain(draft.meaning, before)) return 'repeated'
  if (isCueHeap(draft)) return 'cue-heap'
  if (looksShuffled(judged.words, unit.first, unit.last)) return 'shuffled'
  if (length < fewestWords) return 'empty'
  if (!place.onTopic) return isEmpty(judged.words, unit) ? 'empty' : 'off-topic'
  if (place.restated) return 'restated'
  if (isEcho(draft.meaning, judged.stems)) return 'echo'
  return isThin(draft, judged.anchor.known) ? 'thin' : 'own'
}

function judgedUnit({ unit, cues, content, anchors, strength, adds }: Draft, state: UnitState): JudgedUnit {
  const { first, last, start, end, question, complete } = unit
  return { first, last, start, end, question, complete, state, content, anchors, strength, adds, cues }
}

/** Judges the units of a post, in order: what was said before counts once. */
export function judgeUnits(judged: Judged): readonly JudgedUnit[] {
  const drafts = judged.units.map((unit, index) => draftUnit(judged, unit, judged.cues[index] ?? []))
  const onTopic = areOnTopic(drafts, judged.signs, judged.anchor.known)
  const before: Meaning[] = []
  clearMarks(told)
  const states = drafts.map((draft, index) => {
    const restated = (judged.restated[index] ?? null) !== null
    const state = stateOf(draft, before, judged, { onTopic: onTopic[index] === true, restated })
    if (draft.meaning.length >= 2) before.push(draft.meaning)
    for (const stem of draft.meaning) mark(told, stem)
    return state
  })
  const close = drafts.findLastIndex(({ unit }, index) => states[index] === 'own' && !unit.question)
  return drafts.map((draft, index) =>
    judgedUnit(draft, draft.unit.question && index > close ? 'closing-question' : (states[index] ?? 'empty')),
  )
}
