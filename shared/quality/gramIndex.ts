import type { Word } from './text/words.ts'

/**
 * Which posts hold a run of words: finds copied passages over a whole course of 100,000s of posts in milliseconds.
 * An open-addressing table in one typed array (a look-up touches one place in memory); per run the first two
 * different posts are kept, which is enough to know "somebody else wrote this too".
 */
export interface GramIndex {
  /** Per slot: hash of the run, first post, second post. Kept small: what is looked up here lies far apart. */
  table: Int32Array
  /** How many: a power of two. */
  slots: number
  size: number
}

const empty = -1
const width = 3
/** Of so many slots one is taken at most: fuller tables are slow to look into. */
const fullest = 1.4
const mixer = 0x9e3779b1

/** An empty index with room for about `expected` runs. */
export function gramIndex(expected: number): GramIndex {
  let slots = 1024
  while (slots < expected) slots *= 2
  return { table: new Int32Array(slots * width).fill(empty), slots, size: 0 }
}

/** Room to work in, reused from text to text. */
let room = new Int32Array(4096)

function roomFor(words: number): Int32Array {
  if (room.length < words) room = new Int32Array(words * 2)
  return room
}

/** Writes the hashes of the runs of four words into `grams` and says how many there are. */
function writeGrams(words: readonly Word[], grams: Int32Array): number {
  const count = Math.max(0, words.length - runLength + 1)
  let a = words[0]?.hash ?? 0
  let b = words[1]?.hash ?? 0
  let c = words[2]?.hash ?? 0
  for (let at = 0; at < count; at += 1) {
    const d = words[at + runLength - 1]?.hash ?? 0
    let hash = Math.imul(a, mixer)
    hash = (Math.imul(hash ^ b, mixer) + 1) | 0
    hash = (Math.imul(hash ^ c, mixer) + 2) | 0
    hash = (Math.imul(hash ^ d, mixer) + 3) | 0
    grams[at] = hash ^ (hash >>> 15)
    a = b
    b = c
    c = d
  }
  return count
}

/** Hashes of the runs of four words, by the place where each starts. */
export function gramsOf(words: readonly Word[]): Int32Array {
  const grams = roomFor(words.length)
  return grams.slice(0, writeGrams(words, grams))
}

/** A choice of a text's runs of four words that two texts make alike wherever they share seven words in a row. */
export interface Fingerprint {
  /** Index of the word where each chosen run starts, rising. */
  readonly places: readonly number[]
  readonly hashes: readonly number[]
}

/** Words in a run, and neighbouring runs of which one is chosen. */
export const runLength = 4
const window = 4

/** Where the smallest hash stands, the last of equal ones. */
function smallestIn(grams: Int32Array, first: number, last: number): number {
  let best = first
  for (let at = first + 1; at <= last; at += 1) if ((grams[at] ?? 0) <= (grams[best] ?? 0)) best = at
  return best
}

/**
 * Chooses the smallest hash of every four neighbouring runs ("winnowing", Schleimer, Wilkerson and Aiken 2003):
 * two fifths of the runs are enough to find every copied passage.
 */
export function fingerprintOf(words: readonly Word[]): Fingerprint {
  const grams = roomFor(words.length)
  const places: number[] = []
  const hashes: number[] = []
  const runs = writeGrams(words, grams)
  const windows = Math.max(runs === 0 ? 0 : 1, runs - window + 1)
  let chosen = -1
  let best = -1
  for (let from = 0; from < windows; from += 1) {
    const last = Math.min(from + window, runs) - 1
    if (best < from) best = smallestIn(grams, from, last)
    else if ((grams[last] ?? 0) <= (grams[best] ?? 0)) best = last
    if (best !== chosen) {
      places.push(best)
      hashes.push(grams[best] ?? 0)
    }
    chosen = best
  }
  return { places, hashes }
}

function placeOf(index: GramIndex, key: number): number {
  const { table, slots } = index
  const mask = slots - 1
  const mixed = Math.imul(key, 0x85ebca6b)
  let slot = (mixed ^ (mixed >>> 15)) & mask
  for (;;) {
    const place = slot * width
    if (table[place + 1] === empty || table[place] === key) return place
    slot = (slot + 1) & mask
  }
}

function insert(index: GramIndex, key: number, post: number): void {
  const place = placeOf(index, key)
  const { table } = index
  const held = table[place + 1]
  if (held === empty) {
    table[place] = key
    table[place + 1] = post
    index.size += 1
  } else if (held !== post && table[place + 2] === empty) {
    table[place + 2] = post
  }
}

function enlarge(index: GramIndex): void {
  const old = index.table
  index.table = new Int32Array(old.length * 2).fill(empty)
  index.slots *= 2
  index.size = 0
  for (let place = 0; place < old.length; place += width) {
    const first = old[place + 1] ?? empty
    const second = old[place + 2] ?? empty
    if (first !== empty) insert(index, old[place] ?? 0, first)
    if (second !== empty) insert(index, old[place] ?? 0, second)
  }
}

/** Enters the runs of a post under its number. */
export function addGrams(index: GramIndex, grams: readonly number[], post: number): void {
  while ((index.size + grams.length) * fullest > index.slots) enlarge(index)
  for (const gram of grams) insert(index, gram, post)
}

/** Where the posts that hold a run stand in the table: hand it to `firstHolder` and `secondHolder`. */
export function lookUp(index: GramIndex, gram: number): number {
  return placeOf(index, gram)
}

/** The first post that holds the run, or -1. */
export function firstHolder(index: GramIndex, place: number): number {
  return index.table[place + 1] ?? empty
}

/** Another post that holds the run, or -1. */
export function secondHolder(index: GramIndex, place: number): number {
  return index.table[place + 2] ?? empty
}
