import { wordNumber } from '../text/wordNumbers.ts'

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

/**
 * All cues of all rules as one tree of words, so that a post is read once. Its nodes are numbers, the root 0, and so
 * are its words, from 1 on.
 */
export interface CueTree {
  /** By the number of a word (`Word.id`) its number here; 0 where no cue holds it. */
  readonly words: Int32Array
  /** Two numbers a slot: a node and a word in one, and the node that they lead to; that is 0 where empty. */
  readonly steps: Int32Array
  /** By word of the tree, where it leads from the root; 0 where no cue begins with it. */
  readonly starts: Int32Array
  /** A bit for each step, by a hash of its node and word: most words are turned down at once, in little memory. */
  readonly admits: Int32Array
  /** By node, where any word at all leads; 0 where none does. */
  readonly anyStep: Int32Array
  /** By node, the rules of which a cue ends there, and how many these are. */
  readonly ends: readonly (readonly TreeRule[])[]
  readonly ending: Uint8Array
  /** How many rules there are. */
  readonly rules: number
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

const anyWord = '_'
const stepWidth = 2
/** More than there are words in cues: a node and a word fit into one number. */
const wordRoom = 1 << 13

/** How many of the first bits of a step's hash choose its bit in `admits`. */
const admitBits = 17
const bitsInPlace = 32

function hashOfStep(key: number): number {
  return Math.imul(key, 0x9e3779b1)
}

function admitted(admits: Int32Array, hash: number): boolean {
  const bit = hash >>> (bitsInPlace - admitBits)
  return (((admits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1
}

/** False where a word of the tree certainly leads nowhere from a node. */
export function mayStep({ admits }: CueTree, node: number, word: number): boolean {
  return admitted(admits, hashOfStep(node * wordRoom + word))
}

/** Where the step of a hash and key stands in the table, or the empty slot where it would. */
function stepSlot(steps: Int32Array, hash: number, key: number): number {
  const mask = steps.length - 1
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask
  while (steps[slot + 1] !== 0 && steps[slot] !== key) slot = (slot + stepWidth) & mask
  return slot
}

/** The tree's number of a word, given by its `id`; 0 where no cue holds it. */
export function treeWord({ words }: CueTree, id: number): number {
  return id < words.length ? (words[id] ?? 0) : 0
}

/** The node to which a word of the tree leads from a node; 0 where it leads nowhere. */
export function stepBy({ steps, admits }: CueTree, node: number, word: number): number {
  const key = node * wordRoom + word
  const hash = hashOfStep(key)
  return admitted(admits, hash) ? (steps[stepSlot(steps, hash, key) + 1] ?? 0) : 0
}

/** A tree while it grows: by node, where words lead, and the rules that end there. */
interface Growing {
  readonly next: Map<string, number>[]
  readonly ends: TreeRule[][]
}

function grow({ next, ends }: Growing, phrase: readonly string[], rule: TreeRule): void {
  let node = 0
  for (const word of phrase) {
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

/** What tells nodes apart: the rules that end there, and where words lead to. */
function signatureOf(ends: readonly TreeRule[], children: ReadonlyMap<string, number>): string {
  const steps = [...children].map(([word, child]) => `${word} ${child}`).toSorted()
  return [ends.map(({ number }) => number).join(' '), ...steps].join(',')
}

/**
 * The same tree with equal branches joined: phrases that end alike share their ends, which leaves a tenth of the
 * nodes. Children are numbered behind their parents, so that the last nodes are joined first.
 */
function joined({ next, ends }: Growing): Growing {
  const same = new Map<string, number>()
  const kept: number[] = next.map((_children, node) => node)
  for (let node = next.length - 1; node > 0; node -= 1) {
    const children = next[node] ?? new Map<string, number>()
    for (const [word, child] of children) children.set(word, kept[child] ?? child)
    const signature = signatureOf(ends[node] ?? [], children)
    kept[node] = same.get(signature) ?? node
    same.set(signature, kept[node] ?? node)
  }
  const left = [...new Set([0, ...kept.slice(1).toSorted((one, other) => one - other)])]
  const numbers = new Map(left.map((node, number) => [node, number]))
  const moved = (node: number): number => numbers.get(kept[node] ?? node) ?? 0
  return {
    next: left.map((node) => new Map([...(next[node] ?? [])].map(([word, child]) => [word, moved(child)]))),
    ends: left.map((node) => ends[node] ?? []),
  }
}

/** The tree's own numbers of its words, by their numbers among all words. */
function numberWords(next: Growing['next']): Int32Array {
  const all = new Set(next.flatMap((children) => [...children.keys()]).filter((word) => word !== anyWord))
  const ids = [...all].map(wordNumber)
  if (ids.length >= wordRoom || next.length * wordRoom > 2 ** 31)
    throw new Error('too many cues for the table')
  const words = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1)
  ids.forEach((id, at) => (words[id] = at + 1))
  return words
}

/** All steps of a tree by words of its own. */
function tablesOf(next: Growing['next'], words: Int32Array): Pick<CueTree, 'steps' | 'starts' | 'admits'> {
  const count = next.reduce((sum, children) => sum + children.size, 0)
  let slots = 64
  while (slots < count * 2) slots *= 2
  const steps = new Int32Array(slots * stepWidth)
  const admits = new Int32Array((1 << admitBits) / bitsInPlace)
  const starts = new Int32Array(wordRoom)
  next.forEach((children, node) => {
    for (const [form, child] of children) {
      const word = form === anyWord ? 0 : (words[wordNumber(form)] ?? 0)
      if (word === 0) continue
      const key = node * wordRoom + word
      const hash = hashOfStep(key)
      const bit = hash >>> (bitsInPlace - admitBits)
      steps.set([key, child], stepSlot(steps, hash, key))
      admits[bit >>> 5] = (admits[bit >>> 5] ?? 0) | (1 << (bit & 31))
      if (node === 0) starts[word] = child
    }
  })
  return { steps, starts, admits }
}

/** Builds the tree of all cues. */
export function cueTree(groups: readonly CueGroup[]): CueTree {
  const growing: Growing = { next: [new Map<string, number>()], ends: [[]] }
  const rules = new Map<string, TreeRule>()
  for (const { rule: name, cues } of groups) {
    const [family = name] = name.split('.')
    const rule = rules.get(name) ?? { number: rules.size, name, family }
    rules.set(name, rule)
    for (const phrase of cues.flatMap(phrasesOf)) grow(growing, phrase, rule)
  }
  const { next, ends } = joined(growing)
  const words = numberWords(next)
  const anyStep = Int32Array.from(next, (children) => children.get(anyWord) ?? 0)
  return {
    words,
    ...tablesOf(next, words),
    anyStep,
    ends,
    ending: Uint8Array.from(ends, (rules) => rules.length),
    rules: rules.size,
  }
}
