import type { Post } from '#shared/model/post.ts'
import { anchoring, type Anchoring } from './anchors.ts'
import { copyingIn, type Copying } from './copying.ts'
import { allCues, bearsOnLevel } from './cues/all.ts'
import { findCues, type CueMatch } from './cues/match.ts'
import { ownWords } from './ownWords.ts'
import { looksShuffled } from './shuffled.ts'
import { readingOf } from './reading.ts'
import type { CleanText } from './text/clean.ts'
import { unitsOf, type Unit } from './text/units.ts'
import type { ReadText, Word } from './text/words.ts'
import type { ThreadContext } from './thread.ts'
import { stemsOfPost, type CourseVocabulary } from './vocabulary.ts'

/** Why a unit earns credit, or does not. */
export type UnitState =
  'own' | 'quoted' | 'copied' | 'repeated' | 'cue-heap' | 'shuffled' | 'off-topic' | 'echo' | 'thin'

/** A unit with what the rules need to know of it. */
export interface JudgedUnit extends Unit {
  readonly state: UnitState
  /** Distinct stems of own content words. */
  readonly content: ReadonlySet<string>
  /** Those of them (and of generic words) that show the topic, with their strength. */
  readonly anchors: ReadonlyMap<string, number>
  readonly cues: readonly CueMatch[]
}

/** One post, read once for all rules. */
export interface Analysis {
  readonly post: Post
  readonly clean: CleanText
  readonly read: ReadText
  readonly words: readonly Word[]
  /** 1 where a word is the student's own: not quoted, not copied, not part of a link. */
  readonly own: Uint8Array
  /** 1 where a word is not quoted and not part of a link, copied or not. */
  readonly unquoted: Uint8Array
  readonly units: readonly JudgedUnit[]
  /** All cues of the post, of every rule. */
  readonly cues: readonly CueMatch[]
  readonly copying: Copying
  readonly smallThread: boolean
}

const repeatedFrom = 0.7
const heapShare = 0.22
const contentNeeded = 3
/** One sure word of the topic, or several less sure ones; and one in five of what is said. */
const anchorsNeeded = 1
const focusNeeded = 0.2
const newNeeded = 2

interface Draft {
  readonly unit: Unit
  readonly cues: readonly CueMatch[]
  readonly content: ReadonlySet<string>
  readonly anchors: ReadonlyMap<string, number>
}

function draftUnit(
  unit: Unit,
  words: readonly Word[],
  own: Uint8Array,
  cues: readonly CueMatch[],
  anchor: Anchoring,
): Draft {
  const content = new Set<string>()
  const anchors = new Map<string, number>()
  for (let at = unit.first; at < unit.last; at += 1) {
    const word = words[at]
    if (word === undefined || own[at] === 0) continue
    if (word.kind === 'content') content.add(word.stem)
    const strength = anchor.strength(word)
    if (strength > 0) anchors.set(word.stem, strength)
  }
  return { unit, cues, content, anchors }
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const stem of one) if (other.has(stem)) shared += 1
  return shared / (one.size + other.size - shared)
}

function meaning(draft: Draft): ReadonlySet<string> {
  return draft.anchors.size === 0 ? draft.content : new Set([...draft.content, ...draft.anchors.keys()])
}

function isCueHeap(draft: Draft): boolean {
  if (draft.cues.length < 2) return false
  const covered = new Set<number>()
  for (const cue of draft.cues) for (let at = cue.first; at < cue.last; at += 1) covered.add(at)
  const length = draft.unit.last - draft.unit.first
  const starts = new Set(draft.cues.map((cue) => cue.first)).size
  return starts >= 2 && covered.size > length * heapShare && meaning(draft).size < covered.size
}

function total(strengths: Iterable<number>): number {
  let sum = 0
  for (const strength of strengths) sum += strength
  return sum
}

interface Told {
  readonly meanings: ReadonlySet<string>[]
  readonly stems: Set<string>
  /** Said by others before: the prompt, the post answered. */
  readonly heard: ReadonlySet<string>
}

function countNew(stems: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let fresh = 0
  for (const stem of stems) if (!told.has(stem)) fresh += 1
  return fresh
}

function stateOf(
  draft: Draft,
  told: Told,
  facts: { copied: boolean; shuffled: boolean; own: boolean },
): UnitState {
  if (facts.copied) return 'copied'
  if (!facts.own) return 'quoted'
  const stems = meaning(draft)
  if (told.meanings.some((earlier) => overlap(earlier, stems) >= repeatedFrom)) return 'repeated'
  if (isCueHeap(draft)) return 'cue-heap'
  if (facts.shuffled) return 'shuffled'
  const anchored = total(draft.anchors.values())
  if (anchored < anchorsNeeded || anchored < stems.size * focusNeeded) return 'off-topic'
  if (countNew(stems, told.heard) < newNeeded) return 'echo'
  if (stems.size < contentNeeded || countNew(stems, told.stems) < newNeeded) return 'thin'
  return 'own'
}

function countOnes(marks: Uint8Array, unit: Unit): number {
  let count = 0
  for (let at = unit.first; at < unit.last; at += 1) count += marks[at] ?? 0
  return count
}

function judge(
  drafts: readonly Draft[],
  words: readonly Word[],
  own: Uint8Array,
  copying: Copying,
  heard: ReadonlySet<string>,
): readonly JudgedUnit[] {
  const told: Told = { meanings: [], stems: new Set(), heard }
  return drafts.map((draft) => {
    const { unit } = draft
    const facts = {
      own: countOnes(own, unit) * 2 >= unit.last - unit.first,
      copied: countOnes(copying.words, unit) * 2 >= unit.last - unit.first,
      shuffled: looksShuffled(words, unit.first, unit.last),
    }
    const state = stateOf(draft, told, facts)
    const stems = meaning(draft)
    if (stems.size >= 2) told.meanings.push(stems)
    for (const stem of stems) told.stems.add(stem)
    return { ...unit, state, content: draft.content, anchors: draft.anchors, cues: draft.cues }
  })
}

function cuesByUnit(
  units: readonly Unit[],
  cues: readonly CueMatch[],
  own: Uint8Array,
): readonly CueMatch[][] {
  const grouped: CueMatch[][] = units.map(() => [])
  let unit = 0
  for (const cue of cues) {
    while (unit < units.length && cue.first >= (units[unit]?.last ?? 0)) unit += 1
    if (own[cue.first] === 1 && bearsOnLevel(cue.rule)) grouped[unit]?.push(cue)
  }
  return grouped
}

/** What a reader knows before the post: the words of the prompt and of the post answered. */
function heardBefore(thread: ThreadContext, vocabulary: CourseVocabulary): ReadonlySet<string> {
  const prompt = vocabulary.topics.get(thread.topic.id)?.prompt ?? new Set<string>()
  if (thread.parent === null) return prompt
  return new Set([...prompt, ...stemsOfPost(thread.parent, vocabulary)])
}

/** Reads a post once: words, units, what is its own, what is on topic, which cues stand where. */
export function analyse(post: Post, thread: ThreadContext, vocabulary: CourseVocabulary): Analysis {
  const { clean, read } = readingOf(post, vocabulary)
  const { words } = read
  const unquoted = ownWords(post, clean, read)
  const units = unitsOf(read)
  const copying = copyingIn(post, thread, vocabulary, units)
  const own = unquoted.map((mine, at) => (copying.words[at] === 1 ? 0 : mine))
  const number = vocabulary.numbers.get(post.id)
  const self = number === undefined ? null : (vocabulary.digests[number]?.stems ?? null)
  const anchor = anchoring(vocabulary, post.topicId, self)
  const cues = findCues(allCues, words)
  const unitCues = cuesByUnit(units, cues, own)
  const drafts = units.map((unit, index) => draftUnit(unit, words, own, unitCues[index] ?? [], anchor))
  return {
    post,
    clean,
    read,
    words,
    own,
    unquoted,
    units: judge(drafts, words, own, copying, heardBefore(thread, vocabulary)),
    cues,
    copying,
    smallThread: anchor.small,
  }
}
