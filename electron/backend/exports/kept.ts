import { randomUUID } from 'node:crypto'

/** The last few things of a kind, by an id that nobody can guess; the oldest goes when there is no more room. */
export interface Kept<T> {
  readonly keep: (value: T) => string
  readonly get: (id: string) => T | undefined
}

/** Room for `most` things. */
export function keptThings<T>(most: number): Kept<T> {
  const things = new Map<string, T>()
  return {
    keep(value) {
      const id = randomUUID()
      things.set(id, value)
      const [oldest] = things.keys()
      if (things.size > most && oldest !== undefined) things.delete(oldest)
      return id
    },
    get: (id) => things.get(id),
  }
}
