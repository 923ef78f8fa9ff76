/** Prime and offset basis of FNV-1a, 32 bit (public domain hash by Fowler, Noll and Vo). */
const fnvPrime = 0x01000193
const fnvBasis = 0x811c9dc5

/** Spreads the bits of a 32-bit number, so that texts that differ in their last letter end far apart. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** A number in 0 … 2^32 − 1 that depends on the text only: the same on every machine and in every run. */
export function seededNumber(text: string): number {
  let hash = fnvBasis
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), fnvPrime)
  }
  return mixed(hash)
}

/**
 * The items in an order that looks like chance and depends on seed and key alone. A new item slips in
 * somewhere and moves nobody else, so a queue does not jump after the next import.
 */
export function seededOrder<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): readonly T[] {
  const placed = items.map((item) => {
    const key = keyOf(item)
    return { item, key, place: seededNumber(`${seed}|${key}`) }
  })
  placed.sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1))
  return placed.map(({ item }) => item)
}
