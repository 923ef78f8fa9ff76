/** A seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number, 0 to 2^32 - 1. */
  readonly next: () => number
  /** A whole number, 0 to `n` - 1. */
  readonly below: (n: number) => number
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly unit: () => number
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32-bit state, integer arithmetic only, so no rounding differs
 * between machines. The state sits in a typed array because a captured number would be boxed on every draw.
 */
export function randomFrom(seed: number): Random {
  const state = new Int32Array([Math.trunc(seed)])
  const next = (): number => {
    const grown = ((state[0] ?? 0) + 0x6d2b79f5) | 0
    state[0] = grown
    let mixed = Math.imul(grown ^ (grown >>> 15), grown | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    next,
    below: (n) => Math.floor((next() / 4294967296) * n),
    unit: () => next() / 4294967296,
  }
}

/** Puts `items` into random order, in place (Fisher–Yates). */
export function shuffle(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const pick = random.below(last + 1)
    const held = items[last] ?? 0
    items[last] = items[pick] ?? 0
    items[pick] = held
  }
}
