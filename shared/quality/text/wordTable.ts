/**
 * Entries by how a word is written, found from its place in a text: reading a course would otherwise cut out every
 * word as a string of its own only to find that it is known. Open addressing in one typed array.
 */
export interface WordTable<Entry> {
  /** Two numbers a slot: the hash of a word, and the number of its entry counted from 1; that is 0 where empty. */
  slots: Int32Array
  readonly entries: Entry[]
  /** The letters of all words, one word behind the other, and by entry where its word begins; at last where it ends. */
  letters: Uint16Array
  readonly starts: number[]
}

const width = 2
const firstLength = width << 12
/** Emptied at this many words rather than left to grow. */
const mostEntries = 1 << 18

/** A table of no words. */
export function wordTable<Entry>(): WordTable<Entry> {
  return { slots: new Int32Array(firstLength), entries: [], letters: new Uint16Array(1 << 15), starts: [0] }
}

function isWritten(
  { letters, starts }: WordTable<unknown>,
  number: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const from = starts[number] ?? 0
  if ((starts[number + 1] ?? 0) - from !== end - start) return false
  for (let at = start; at < end; at += 1) {
    if (letters[from + at - start] !== text.charCodeAt(at)) return false
  }
  return true
}

function firstSlot(hash: number, slots: Int32Array): number {
  return ((hash ^ (hash >>> 15)) * width) & (slots.length - 1)
}

/** The entry of the word that stands in a text from `start` to `end`, if it is known. */
export function findEntry<Entry>(
  table: WordTable<Entry>,
  text: string,
  start: number,
  end: number,
  hash: number,
): Entry | undefined {
  const { slots } = table
  let slot = firstSlot(hash, slots)
  for (;;) {
    const number = (slots[slot + 1] ?? 0) - 1
    if (number < 0) return undefined
    if (slots[slot] === hash && isWritten(table, number, text, start, end)) return table.entries[number]
    slot = (slot + width) & (slots.length - 1)
  }
}

function enter(slots: Int32Array, hash: number, number: number): void {
  let slot = firstSlot(hash, slots)
  while (slots[slot + 1] !== 0) slot = (slot + width) & (slots.length - 1)
  slots[slot] = hash
  slots[slot + 1] = number + 1
}

function empty(table: WordTable<unknown>): void {
  table.slots.fill(0)
  table.entries.length = 0
  table.starts.length = 1
}

function enlarge(table: WordTable<unknown>): void {
  const old = table.slots
  table.slots = new Int32Array(old.length * 2)
  for (let slot = 0; slot < old.length; slot += width) {
    const number = (old[slot + 1] ?? 0) - 1
    if (number >= 0) enter(table.slots, old[slot] ?? 0, number)
  }
}

function writeLetters(table: WordTable<unknown>, form: string): void {
  const start = table.starts.at(-1) ?? 0
  const end = start + form.length
  if (end > table.letters.length) {
    const letters = new Uint16Array(end * 2)
    letters.set(table.letters)
    table.letters = letters
  }
  for (let at = 0; at < form.length; at += 1) table.letters[start + at] = form.charCodeAt(at)
  table.starts.push(end)
}

/** Enters a word that is not known yet, under the hash that it is looked up by. */
export function addEntry<Entry>(table: WordTable<Entry>, form: string, hash: number, entry: Entry): void {
  if (table.entries.length >= mostEntries) empty(table)
  if (table.entries.length * width * 2 >= table.slots.length) enlarge(table)
  enter(table.slots, hash, table.entries.length)
  table.entries.push(entry)
  writeLetters(table, form)
}
