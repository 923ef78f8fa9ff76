import { randomUUID } from 'node:crypto'

/** Where files lie that the page has words for. It learns no path, and can name only what a person gave it. */
export interface Origins {
  /** A word for a path, which is kept here. */
  readonly wordFor: (path: string) => string
  /** The path of a word; null for a word that was not given here. */
  readonly pathOf: (word: string) => string | null
}

/** More files than anybody gives to the window in a day; the oldest are forgotten. */
const mostKept = 1000

/** No words yet. They are good until the program ends. */
export function createOrigins(): Origins {
  const paths = new Map<string, string>()
  return {
    wordFor: (path) => {
      const word = randomUUID()
      paths.set(word, path)
      const [oldest] = paths.keys()
      if (paths.size > mostKept && oldest !== undefined) paths.delete(oldest)
      return word
    },
    pathOf: (word) => paths.get(word) ?? null,
  }
}
