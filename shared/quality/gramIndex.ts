import type { Word } from './text/words.ts'

/**
 * Which posts hold a run of four words: finds copied passages over a whole course of 100,000s of posts in
 * milliseconds. An open-addressing table in typed arrays; per run the first two different posts are kept, which is
 * enough to know "somebody else wrote this too".
 */
export interface GramIndex {
  keys: Int32Array
  first: Int32Array
  second: Int32Array
  size: number
}

const gramLength = 4
const empty = -1

/** An empty index with room for about `expected` runs. */
export function gramIndex(expected: number): GramIndex {
  let capacity = 1024
  while (capacity < expected * 2) capacity *= 2
  return {
    keys: new Int32Array(capacity),
    first: new Int32Array(capacity).fill(empty),
    second: new Int32Array(capacity).fill(empty),
    size: 0,
  }
}

/** FNV-1a over the letters of a word. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

const wordHashes = new Map<string, number>()

function hashOf(word: string): number {
  const known = wordHashes.get(word)
  if (known !== undefined) return known
  if (wordHashes.size > 200_000) wordHashes.clear()
  const hash = hashWord(word)
  wordHashes.set(word, hash)
  return hash
}

/** Hashes of the runs of `length` words from `first` to `last` (exclusive), by the place where each starts. */
export function gramsOf(
  words: readonly Word[],
  first: number,
  last: number,
  length = gramLength,
): Int32Array {
  const count = Math.max(0, last - first - length + 1)
  const grams = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    let hash = 0
    for (let step = 0; step < length; step += 1) {
      hash = Math.imul(hash ^ hashOf(words[first + at + step]?.norm ?? ''), 0x9e3779b1) + step
    }
    grams[at] = hash ^ (hash >>> 15)
  }
  return grams
}

function slotOf(index: GramIndex, key: number): number {
  const mask = index.keys.length - 1
  let slot = Math.imul(key, 0x85ebca6b) & mask
  while (index.first[slot] !== empty && index.keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function insert(index: GramIndex, key: number, post: number): void {
  const slot = slotOf(index, key)
  const held = index.first[slot]
  if (held === empty) {
    index.keys[slot] = key
    index.first[slot] = post
    index.size += 1
  } else if (held !== post && index.second[slot] === empty) {
    index.second[slot] = post
  }
}

function enlarge(index: GramIndex): void {
  const old = { keys: index.keys, first: index.first, second: index.second }
  Object.assign(index, gramIndex(old.keys.length))
  old.keys.forEach((key, slot) => {
    const first = old.first[slot] ?? empty
    const second = old.second[slot] ?? empty
    if (first !== empty) insert(index, key, first)
    if (second !== empty) insert(index, key, second)
  })
}

/** Enters the runs of a post under its number. */
export function addGrams(index: GramIndex, grams: Int32Array, post: number): void {
  for (const gram of grams) {
    if (index.size * 2 > index.keys.length) enlarge(index)
    insert(index, gram, post)
  }
}

/** The posts (one or two) that hold a run; null where no post does. The second is -1 where there is one only. */
export function holdersOf(index: GramIndex, gram: number): readonly [number, number] | null {
  const slot = slotOf(index, gram)
  const first = index.first[slot] ?? empty
  return first === empty ? null : [first, index.second[slot] ?? empty]
}
