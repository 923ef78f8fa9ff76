import { strengthOf, type Anchoring, type Signs } from './anchors.ts'
import type { CueMatch } from './cues/match.ts'
import { clearMarks, isMarked, mark, noMarks } from './stems/marks.ts'
import type { PostStems } from './stems/postStems.ts'
import type { Unit } from './text/units.ts'
import type { Word } from './text/words.ts'

/** A unit as read, before it is judged among the others. */
export interface Draft {
  readonly unit: Unit
  readonly cues: readonly CueMatch[]
  /** Stems of own content words, each once: their places in `PostStems`, as in the lists below. */
  readonly content: readonly number[]
  /** Those of them (and of generic words) that show the topic. */
  readonly anchors: readonly number[]
  /** Stems that say something in this unit: its content words and what else shows the topic. */
  readonly meaning: readonly number[]
  /** How strong the anchors are together, and those among them that are content words or generic ones. */
  readonly strength: { readonly all: number; readonly content: number; readonly generic: number }
  /** How much of the topic the unit brings that neither the prompt nor half of the thread has. */
  readonly adds: number
}

/** What drafting looks at. */
export interface Drafting {
  readonly words: readonly Word[]
  readonly own: readonly number[]
  readonly stems: PostStems
  readonly anchor: Anchoring
  /** What the stems show of the topic: looked up where a unit asks. */
  readonly signs: Signs
}

/** One sure word of the topic, or several less sure ones; and one in five of what is said. */
const anchorsNeeded = 1
const focusNeeded = 0.2
/** A word that an anchored unit of the same post uses too: a thought goes on without naming the topic again. */
const carriedWorth = 0.5
/** Where the topic's words are known well, one of them may stand among others by chance. */
export const wellKnown = 0.5
const contentBesideOne = 2
/** Somebody's own life is told in other words than the thread's: there one sure word of the topic is enough. */
const storyRule = 'support.lived-experience'
const storyNeeded = 0.95
/** A word that this share of a thread uses tells no more than the prompt; up to half as many it tells all. */
const commonShare = 0.5

/** 1 for a word that few posts of the thread use, 0 for one that half of them use. */
function rareness(share: number): number {
  return Math.max(0, Math.min(1, (commonShare - share) / (commonShare / 2)))
}

const met = noMarks()
/** Room to work in, reused from unit to unit and cut to measure: growing lists costs more than filling them. */
const room: { readonly content: number[]; readonly anchors: number[]; readonly generic: number[] } = {
  content: [],
  anchors: [],
  generic: [],
}

/** Reads one unit: what it says, how much of that shows the topic, and how much is new to the thread. */
export function draftUnit(drafting: Drafting, unit: Unit, cues: readonly CueMatch[]): Draft {
  const { words, own, stems, anchor, signs } = drafting
  const { places } = stems
  let contents = 0
  let generics = 0
  let anchored = 0
  let all = 0
  let ofContent = 0
  let ofGeneric = 0
  let adds = 0
  clearMarks(met)
  for (let at = unit.first; at < unit.last; at += 1) {
    const place = places[at] ?? -1
    const word = words[at]
    if (place < 0 || word === undefined || own[at] === 0 || word.kind === 'number' || !mark(met, place))
      continue
    const isContent = word.kind === 'content'
    if (isContent) room.content[contents++] = place
    const strength = strengthOf(anchor, word, stems, place, signs)
    if (strength === 0) continue
    room.anchors[anchored++] = place
    all += strength
    if (isContent) {
      ofContent += strength
      if (stems.given[place] === 0) adds += strength * rareness(signs.shares[place] ?? 0)
    } else {
      room.generic[generics++] = place
      ofGeneric += strength
    }
  }
  const content = room.content.slice(0, contents)
  const meaning = generics === 0 ? content : content.concat(room.generic.slice(0, generics))
  const strength = { all, content: ofContent, generic: ofGeneric }
  return { unit, cues, content, anchors: room.anchors.slice(0, anchored), meaning, strength, adds }
}

function isAnchored(draft: Draft, carried: number, known: number): boolean {
  const standsAlone = carried === 0 && draft.anchors.length < 2 && draft.content.length >= contentBesideOne
  const story = draft.cues.some(({ rule }) => rule === storyRule) && draft.strength.content >= storyNeeded
  if (standsAlone && !story && known > wellKnown) return false
  const anchored = draft.strength.all + carried
  return anchored >= anchorsNeeded && anchored >= draft.meaning.length * focusNeeded
}

const carried = noMarks()

/** Strength that a unit gains by going on with the words of an anchored one. */
function carriedStrength(draft: Draft, signs: Signs): number {
  let strength = 0
  for (const stem of draft.content) {
    if (isMarked(carried, stem)) strength += Math.max(0, carriedWorth - (signs.strengths[stem] ?? 0))
  }
  return strength
}

/** For each draft whether it is about the topic: anchored itself, or going on with the words of one that is. */
export function areOnTopic(drafts: readonly Draft[], signs: Signs, known: number): readonly boolean[] {
  const anchored = drafts.map((draft) => isAnchored(draft, 0, known))
  if (!anchored.includes(false)) return anchored
  clearMarks(carried)
  drafts.forEach(({ unit, content }, index) => {
    if (anchored[index] === true && !unit.question) for (const stem of content) mark(carried, stem)
  })
  return drafts.map(
    (draft, index) => anchored[index] === true || isAnchored(draft, carriedStrength(draft, signs), known),
  )
}
