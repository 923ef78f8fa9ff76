import type { Anchoring } from './anchors.ts'
import type { CueMatch } from './cues/match.ts'
import type { Unit } from './text/units.ts'
import type { Word } from './text/words.ts'

/** A unit as read, before it is judged among the others. */
export interface Draft {
  readonly unit: Unit
  readonly cues: readonly CueMatch[]
  /** Distinct stems of own content words. */
  readonly content: ReadonlySet<string>
  /** Those of them (and of generic words) that show the topic, with their strength. */
  readonly anchors: ReadonlyMap<string, number>
  /** Stems that say something in this unit: its content words and what else shows the topic. */
  readonly meaning: ReadonlySet<string>
  /** How much of the topic the unit brings that neither the prompt nor half of the thread has. */
  readonly adds: number
}

/** What drafting looks at. */
export interface Drafting {
  readonly words: readonly Word[]
  readonly own: Uint8Array
  readonly anchor: Anchoring
  /** Said by others before: the stems of the prompt and of the post answered. */
  readonly heard: (stem: string) => boolean
  /** Said by the prompt alone. */
  readonly given: (stem: string) => boolean
}

/** One sure word of the topic, or several less sure ones; and one in five of what is said. */
const anchorsNeeded = 1
const focusNeeded = 0.2
/** A word that an anchored unit of the same post uses too: a thought goes on without naming the topic again. */
const carriedWorth = 0.5
/** Where the topic's words are known well, one of them may stand among others by chance. */
export const wellKnown = 0.5
const contentBesideOne = 2
/** A word that this share of a thread uses tells no more than the prompt; up to half as many it tells all. */
const commonShare = 0.5

/** The sum. */
export function totalOf(strengths: Iterable<number>): number {
  let sum = 0
  for (const strength of strengths) sum += strength
  return sum
}

function meaningOf(content: ReadonlySet<string>, anchors: ReadonlyMap<string, number>): ReadonlySet<string> {
  let all: Set<string> | null = null
  for (const stem of anchors.keys()) {
    if (!content.has(stem)) (all ??= new Set(content)).add(stem)
  }
  return all ?? content
}

/** 1 for a word that few posts of the thread use, 0 for one that half of them use. */
function rareness(share: number): number {
  return Math.max(0, Math.min(1, (commonShare - share) / (commonShare / 2)))
}

/** Reads one unit: what it says, how much of that shows the topic, and how much is new to the thread. */
export function draftUnit(drafting: Drafting, unit: Unit, cues: readonly CueMatch[]): Draft {
  const content = new Set<string>()
  const anchors = new Map<string, number>()
  let adds = 0
  for (let at = unit.first; at < unit.last; at += 1) {
    const word = drafting.words[at]
    if (word === undefined || drafting.own[at] === 0) continue
    if (word.kind === 'content') content.add(word.stem)
    const { strength, share } = drafting.anchor.signOf(word)
    if (strength === 0 || anchors.has(word.stem)) continue
    anchors.set(word.stem, strength)
    if (word.kind === 'content' && !drafting.given(word.stem)) adds += strength * rareness(share)
  }
  return { unit, cues, content, anchors, meaning: meaningOf(content, anchors), adds }
}

function isAnchored(draft: Draft, carried: number, known: number): boolean {
  const standsAlone = carried === 0 && draft.anchors.size < 2 && draft.content.size >= contentBesideOne
  if (standsAlone && known > wellKnown) return false
  const anchored = totalOf(draft.anchors.values()) + carried
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
export function onTopicDrafts(drafts: readonly Draft[], known: number): ReadonlySet<Draft> {
  const anchored = drafts.filter((draft) => isAnchored(draft, 0, known))
  if (anchored.length === drafts.length) return new Set(drafts)
  const carriers = anchored.filter((draft) => !draft.unit.question)
  const carried = new Set(carriers.flatMap((draft) => [...draft.content]))
  const rest = drafts.filter((draft) => isAnchored(draft, carriedStrength(draft, carried), known))
  return new Set([...anchored, ...rest])
}
