import { IntMap } from './intMap.ts'

function hashOf(id: string): number {
  let hash = id.length
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash | 0
}

/**
 * Ids in the order in which they came, each once. For the hundred thousand of one file: a `Set` or `Map` of texts
 * that were just cut from a file takes several times as long.
 */
export class IdIndex {
  readonly #ids: string[] = []
  /** The latest position of a hash. */
  readonly #latest = new IntMap()
  /** By position, an earlier one of the same hash; -1 for none. */
  readonly #earlier: number[] = []

  /** The place of an id; -1 where it has not come. */
  positionOf(id: string): number {
    return this.#find(id, this.#latest.get(hashOf(id)))
  }

  /** Takes in an id at the next place. False where it has come before. */
  add(id: string): boolean {
    const hash = hashOf(id)
    const latest = this.#latest.get(hash)
    if (this.#find(id, latest) >= 0) return false
    this.#latest.set(hash, this.#ids.length)
    this.#earlier.push(latest)
    this.#ids.push(id)
    return true
  }

  #find(id: string, latest: number): number {
    let position = latest
    while (position >= 0 && this.#ids[position] !== id) position = this.#earlier[position] ?? -1
    return position
  }
}
