import { hashWord } from '../text/words.ts'

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

/** A rule of a tree, by its number there. */
export interface TreeRule {
  readonly number: number
  readonly name: string
  /** What stands before the dot of its name: a criterion, a strategy or a note. */
  readonly family: string
}

/** All cues of all rules as one tree of words, so that a post is read once. Its nodes are numbers, the root 0. */
export interface CueTree {
  /** Three numbers a slot: a node, the hash of the next word, and the node that both lead to; that is 0 where empty. */
  readonly steps: Int32Array
  /** By node, where any word at all leads; 0 where none does. */
  readonly anyStep: Int32Array
  /** By node, the rules of which a cue ends there. */
  readonly ends: readonly (readonly TreeRule[])[]
  /** Marks, by hash, words that are a cue by themselves and pairs of words that a cue begins with. */
  readonly openings: Uint8Array
  /** How many rules there are. */
  readonly rules: number
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

/** Whether a cue may begin with the words of these hashes. */
export function mayBegin({ openings }: CueTree, word: number, after: number): boolean {
  return openings[openingSlot(word, 0)] === 1 || openings[openingSlot(word, after)] === 1
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

const anyWord = hashWord('_')
const stepWidth = 3

/** Where the step from a node by a word stands in the table, or the empty slot where it would. */
function stepSlot(steps: Int32Array, node: number, word: number): number {
  const slots = steps.length / stepWidth
  const mixed = Math.imul(word ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b)
  let slot = (mixed ^ (mixed >>> 15)) & (slots - 1)
  while (steps[slot * stepWidth + 2] !== 0) {
    if (steps[slot * stepWidth] === node && steps[slot * stepWidth + 1] === word) break
    slot = (slot + 1) & (slots - 1)
  }
  return slot * stepWidth
}

/** The node to which the word of a hash leads from a node; 0 where it leads nowhere. */
export function stepBy({ steps }: CueTree, node: number, word: number): number {
  return steps[stepSlot(steps, node, word) + 2] ?? 0
}

/** A tree while it grows: by node, where words lead, and the rules that end there. */
interface Growing {
  readonly next: Map<number, number>[]
  readonly ends: TreeRule[][]
}

function grow({ next, ends }: Growing, phrase: readonly string[], rule: TreeRule): void {
  let node = 0
  for (const word of phrase.map(hashWord)) {
    const known = next[node]?.get(word)
    const child = known ?? next.length
    if (known === undefined) {
      next[node]?.set(word, child)
      next.push(new Map())
      ends.push([])
    }
    node = child
  }
  if (node !== 0 && ends[node]?.includes(rule) === false) ends[node]?.push(rule)
}

function tableOf(next: readonly ReadonlyMap<number, number>[]): Int32Array {
  let slots = 64
  while (slots < next.length * 2) slots *= 2
  const steps = new Int32Array(slots * stepWidth)
  next.forEach((children, node) => {
    for (const [word, child] of children) steps.set([node, word, child], stepSlot(steps, node, word))
  })
  return steps
}

/** Builds the tree of all cues. */
export function cueTree(groups: readonly CueGroup[]): CueTree {
  const growing: Growing = { next: [new Map()], ends: [[]] }
  const openings = new Uint8Array(openingSlots)
  const rules = new Map<string, TreeRule>()
  for (const { rule: name, cues } of groups) {
    const [family = name] = name.split('.')
    const rule = rules.get(name) ?? { number: rules.size, name, family }
    rules.set(name, rule)
    for (const phrase of cues.flatMap(phrasesOf)) {
      grow(growing, phrase, rule)
      openings[openingOf(phrase)] = 1
    }
  }
  const anyStep = Int32Array.from(growing.next, (children) => children.get(anyWord) ?? 0)
  return { steps: tableOf(growing.next), anyStep, ends: growing.ends, openings, rules: rules.size }
}
