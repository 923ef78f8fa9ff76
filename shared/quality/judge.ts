import type { Anchoring } from './anchors.ts'
import type { CueMatch } from './cues/match.ts'
import { looksShuffled } from './shuffled.ts'
import type { Unit } from './text/units.ts'
import type { Word } from './text/words.ts'

/**
 * Why a unit earns credit, or does not. `own` earns everything, `thin` (on topic, little new) a part;
 * `echo` says again what the prompt or the post answered had said. A `closing-question` is one that nothing on topic
 * follows: easily tacked on, so no level hangs on it. `empty` holds nothing but words that fit any discussion.
 */
export type UnitState =
  | 'own'
  | 'thin'
  | 'echo'
  | 'off-topic'
  | 'empty'
  | 'closing-question'
  | 'quoted'
  | 'copied'
  | 'repeated'
  | 'cue-heap'
  | 'shuffled'

/** A unit with what the rules need to know of it. */
export interface JudgedUnit extends Unit {
  readonly state: UnitState
  /** Distinct stems of own content words. */
  readonly content: ReadonlySet<string>
  /** Those of them (and of generic words) that show the topic, with their strength. */
  readonly anchors: ReadonlyMap<string, number>
  readonly cues: readonly CueMatch[]
}

/** What `judgeUnits` looks at. */
export interface Judged {
  readonly words: readonly Word[]
  readonly own: Uint8Array
  readonly copied: Uint8Array | null
  readonly units: readonly Unit[]
  readonly cues: readonly (readonly CueMatch[])[]
  readonly anchor: Anchoring
  /** Said by others before: the stems of the prompt and of the post answered. */
  readonly heard: (stem: string) => boolean
}

const repeatedFrom = 0.7
const contentNeeded = 3
const newNeeded = 2
/** One sure word of the topic, or several less sure ones; and one in five of what is said. */
const anchorsNeeded = 1
const focusNeeded = 0.2
/** A word that an anchored unit of the same post uses too: a thought goes on without naming the topic again. */
const carriedWorth = 0.5

interface Draft {
  readonly unit: Unit
  readonly cues: readonly CueMatch[]
  readonly content: ReadonlySet<string>
  readonly anchors: ReadonlyMap<string, number>
  readonly meaning: ReadonlySet<string>
}

function draftUnit(judged: Judged, unit: Unit, cues: readonly CueMatch[]): Draft {
  const content = new Set<string>()
  const anchors = new Map<string, number>()
  for (let at = unit.first; at < unit.last; at += 1) {
    const word = judged.words[at]
    if (word === undefined || judged.own[at] === 0) continue
    if (word.kind === 'content') content.add(word.stem)
    const strength = judged.anchor.strength(word)
    if (strength > 0) anchors.set(word.stem, strength)
  }
  return { unit, cues, content, anchors, meaning: meaningOf(content, anchors) }
}

function total(strengths: Iterable<number>): number {
  let sum = 0
  for (const strength of strengths) sum += strength
  return sum
}

/** Stems that say something in this unit: its content words and what else shows the topic. */
function meaningOf(content: ReadonlySet<string>, anchors: ReadonlyMap<string, number>): ReadonlySet<string> {
  let all: Set<string> | null = null
  for (const stem of anchors.keys()) {
    if (!content.has(stem)) (all ??= new Set(content)).add(stem)
  }
  return all ?? content
}

function isAnchored(draft: Draft, carried: number): boolean {
  const anchored = total(draft.anchors.values()) + carried
  return anchored >= anchorsNeeded && anchored >= draft.meaning.size * focusNeeded
}

/** Strength that a unit gains by going on with the words of an anchored one. */
function carriedStrength(draft: Draft, carried: ReadonlySet<string>): number {
  let strength = 0
  for (const stem of draft.content) {
    if (carried.has(stem)) strength += Math.max(0, carriedWorth - (draft.anchors.get(stem) ?? 0))
  }
  return strength
}

/** The units that are about the topic: anchored themselves, or going on with the words of one that is. */
function onTopicDrafts(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const anchored = drafts.filter((draft) => isAnchored(draft, 0))
  if (anchored.length === drafts.length) return new Set(drafts)
  const carriers = anchored.filter((draft) => !draft.unit.question)
  const carried = new Set(carriers.flatMap((draft) => [...draft.content]))
  const rest = drafts.filter((draft) => isAnchored(draft, carriedStrength(draft, carried)))
  return new Set([...anchored, ...rest])
}

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

interface Told {
  readonly meanings: ReadonlySet<string>[]
  readonly stems: Set<string>
}

function stateOf(
  draft: Draft,
  stems: ReadonlySet<string>,
  told: Told,
  judged: Judged,
  onTopic: boolean,
): UnitState {
  const { unit } = draft
  const length = unit.last - unit.first
  if (judged.copied !== null && countOnes(judged.copied, unit) * 2 >= length) return 'copied'
  if (countOnes(judged.own, unit) * 2 < length) return 'quoted'
  if (told.meanings.some((earlier) => overlap(earlier, stems) >= repeatedFrom)) return 'repeated'
  if (isCueHeap(draft)) return 'cue-heap'
  if (looksShuffled(judged.words, unit.first, unit.last)) return 'shuffled'
  if (!onTopic) return isEmpty(judged.words, unit) ? 'empty' : 'off-topic'
  if (isEcho(stems, judged.heard)) return 'echo'
  return stems.size < contentNeeded || countNew(stems, told.stems) < newNeeded ? 'thin' : 'own'
}

/** Judges the units of a post, in order: what was said before counts once. */
export function judgeUnits(judged: Judged): readonly JudgedUnit[] {
  const drafts = judged.units.map((unit, index) => draftUnit(judged, unit, judged.cues[index] ?? []))
  const onTopic = onTopicDrafts(drafts)
  const told: Told = { meanings: [], stems: new Set() }
  const units = drafts.map((draft): JudgedUnit => {
    const stems = draft.meaning
    const state = stateOf(draft, stems, told, judged, onTopic.has(draft))
    if (stems.size >= 2) told.meanings.push(stems)
    for (const stem of stems) told.stems.add(stem)
    const { content, anchors, cues } = draft
    return { ...draft.unit, state, content, anchors, cues }
  })
  const close = units.findLastIndex((unit) => unit.state === 'own' && !unit.question)
  return units.map((unit, index) =>
    unit.question && index > close ? { ...unit, state: 'closing-question' } : unit,
  )
}
