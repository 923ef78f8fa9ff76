/**
 * Entries by how a word is written, found from its place in a text: reading a course would otherwise cut out every
 * word as a string of its own only to find that it is known. Open addressing in one typed array.
 */
export interface WordTable<Entry> {
  /** The number of the entry that belongs there, -1 where none does. */
  slots: Int32Array
  readonly entries: Entry[]
  /** How the word of each entry is written, and the hash of that. */
  readonly forms: string[]
  readonly hashes: number[]
}

const firstSlots = 1 << 12
/** Emptied at this many words rather than left to grow. */
const mostEntries = 1 << 18

/** A table of no words. */
export function wordTable<Entry>(): WordTable<Entry> {
  return { slots: new Int32Array(firstSlots).fill(-1), entries: [], forms: [], hashes: [] }
}

function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let at = 0; at < form.length; at += 1) {
    if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

function firstSlot(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1)
}

/** The entry of the word that stands in a text from `start` to `end`, if it is known. */
export function findEntry<Entry>(
  table: WordTable<Entry>,
  text: string,
  start: number,
  end: number,
  hash: number,
): Entry | undefined {
  const { slots, forms } = table
  let slot = firstSlot(hash, slots)
  for (;;) {
    const number = slots[slot] ?? -1
    if (number < 0) return undefined
    if (isWritten(forms[number] ?? '', text, start, end)) return table.entries[number]
    slot = (slot + 1) & (slots.length - 1)
  }
}

function enter(slots: Int32Array, hash: number, number: number): void {
  let slot = firstSlot(hash, slots)
  while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
  slots[slot] = number
}

function empty(table: WordTable<unknown>): void {
  table.slots.fill(-1)
  for (const list of [table.entries, table.forms, table.hashes]) list.length = 0
}

function enlarge(table: WordTable<unknown>): void {
  table.slots = new Int32Array(table.slots.length * 2).fill(-1)
  table.hashes.forEach((hash, number) => enter(table.slots, hash, number))
}

/** Enters a word that is not known yet. `hash` is that of its letters, whatever hash the caller looks words up by. */
export function addEntry<Entry>(table: WordTable<Entry>, form: string, hash: number, entry: Entry): void {
  if (table.entries.length >= mostEntries) empty(table)
  if (table.entries.length * 2 >= table.slots.length) enlarge(table)
  enter(table.slots, hash, table.entries.length)
  table.entries.push(entry)
  table.forms.push(form)
  table.hashes.push(hash)
}
