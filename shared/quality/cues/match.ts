import { hashWord, type Word } from '../text/words.ts'

/**
 * A cue is a phrase of written words. `(a|b|)` stands for one of several, the empty one meaning "or nothing";
 * `_` stands for any one word. "I (totally|) agree" is read as "i agree" and "i totally agree".
 */
export interface CueGroup {
  readonly rule: string
  /** What one such cue is worth, 1 being full credit. */
  readonly worth: number
  readonly cues: readonly string[]
}

/** A cue found: indexes of its words in the post, `last` exclusive. */
export interface CueMatch {
  readonly rule: string
  readonly first: number
  readonly last: number
}

interface Node {
  /** By the hash of the next word. */
  readonly next: Map<number, Node>
  readonly rules: string[]
}

/** All cues of all rules as one tree of words, so that a post is read once. */
export interface CueTree {
  readonly root: Node
  /** Marks, by hash, words that are a cue by themselves and pairs of words that a cue begins with. */
  readonly openings: Uint8Array
}

const openingSlots = 1 << 18

/** Most words begin no cue: one look at a byte says so. `after` is 0 for a word by itself. */
function openingSlot(word: number, after: number): number {
  const mixed = Math.imul(word ^ Math.imul(after, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (openingSlots - 1)
}

function openingOf(phrase: readonly string[]): number {
  const [first = '', second] = phrase
  return openingSlot(hashWord(first), second === undefined || second === '_' ? 0 : hashWord(second))
}

const anyWord = hashWord('_')

function node(): Node {
  return { next: new Map(), rules: [] }
}

/** The phrases that a cue pattern stands for. */
export function phrasesOf(pattern: string): readonly (readonly string[])[] {
  const parts = pattern.toLowerCase().match(/\([^)]*\)|\S+/g) ?? []
  return parts.reduce<readonly (readonly string[])[]>(
    (phrases, part) => {
      const choices = part.startsWith('(') ? part.slice(1, -1).split('|') : [part]
      return phrases.flatMap((phrase) =>
        choices.map((choice) => [...phrase, ...choice.split(/\s+/).filter((word) => word !== '')]),
      )
    },
    [[]],
  )
}

function grow(root: Node, phrase: readonly string[], rule: string): void {
  let at = root
  for (const word of phrase) {
    const key = hashWord(word)
    let next = at.next.get(key)
    if (next === undefined) {
      next = node()
      at.next.set(key, next)
    }
    at = next
  }
  if (at !== root && !at.rules.includes(rule)) at.rules.push(rule)
}

/** Builds the tree of all cues. */
export function cueTree(groups: readonly CueGroup[]): CueTree {
  const root = node()
  const openings = new Uint8Array(openingSlots)
  for (const group of groups) {
    for (const phrase of group.cues.flatMap(phrasesOf)) {
      grow(root, phrase, group.rule)
      openings[openingOf(phrase)] = 1
    }
  }
  return { root, openings }
}

function follow(words: readonly Word[], at: number, from: Node, start: number, found: CueMatch[]): void {
  for (const rule of from.rules) found.push({ rule, first: start, last: at })
  const word = words[at]
  if (word === undefined) return
  const exact = from.next.get(word.hash)
  if (exact !== undefined) follow(words, at + 1, exact, start, found)
  const any = from.next.get(anyWord)
  if (any !== undefined) follow(words, at + 1, any, start, found)
}

function byPlaceThenLength(one: CueMatch, other: CueMatch): number {
  return one.first - other.first || other.last - one.last
}

/** Of cues of one rule that overlap, the first and longest counts. */
function withoutOverlaps(found: readonly CueMatch[]): readonly CueMatch[] {
  const until = new Map<string, number>()
  return found.toSorted(byPlaceThenLength).filter((match) => {
    if (match.first < (until.get(match.rule) ?? 0)) return false
    until.set(match.rule, match.last)
    return true
  })
}

/** The cues in a post, in order of place. */
export function findCues(tree: CueTree, words: readonly Word[]): readonly CueMatch[] {
  const found: CueMatch[] = []
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start]?.hash ?? 0
    const after = words[start + 1]?.hash ?? 0
    const begins = tree.openings[openingSlot(word, 0)] === 1 || tree.openings[openingSlot(word, after)] === 1
    if (begins) follow(words, start, tree.root, start, found)
  }
  return found.length < 2 ? found : withoutOverlaps(found)
}
