/**
 * Runs writes one behind another, so that no two ever meet in one file. A failed write does not hold up the next.
 */
export interface WriteQueue {
  /** Runs `work` when everything before it has ended. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>
}

/** A new, empty queue. */
export function writeQueue(): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    run(work) {
      const result = tail.then(work, work)
      tail = result.catch(() => undefined)
      return result
    },
    async idle() {
      let seen: unknown
      while (seen !== tail) {
        seen = tail
        await tail
      }
    },
  }
}
