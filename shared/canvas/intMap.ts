/** As few free slots as that, so that looking for a number seldom goes past its own place. */
const fullness = 0.5
const firstSlots = 1024

/**
 * Numbers by number, for a hundred thousand of them while a file is read: a `Map` of as many takes longer, and the
 * engine has to look through all of it whenever it clears up. Keys and values are whole numbers of 32 bits, values
 * not negative.
 */
export class IntMap {
  #keys = new Int32Array(firstSlots)
  /** One more than the value; 0 where the slot is free. */
  #values = new Int32Array(firstSlots)
  #count = 0

  /** The value of a key, -1 where it has none. */
  get(key: number): number {
    return (this.#values[this.#slotOf(key)] ?? 0) - 1
  }

  /** Gives a key a value and answers the one it had, -1 for none. */
  set(key: number, value: number): number {
    const slot = this.#slotOf(key)
    const before = (this.#values[slot] ?? 0) - 1
    this.#keys[slot] = key
    this.#values[slot] = value + 1
    if (before < 0 && ++this.#count > this.#keys.length * fullness) this.#grow()
    return before
  }

  /** Where the key is, or would go. */
  #slotOf(key: number): number {
    const keys = this.#keys
    const values = this.#values
    const mask = keys.length - 1
    const mixed = Math.imul(key, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Int32Array(keys.length * 4)
    this.#values = new Int32Array(keys.length * 4)
    for (let at = 0; at < keys.length; at++) {
      const value = values[at] ?? 0
      if (value === 0) continue
      const slot = this.#slotOf(keys[at] ?? 0)
      this.#keys[slot] = keys[at] ?? 0
      this.#values[slot] = value
    }
  }
}
