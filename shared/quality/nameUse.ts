import type { ReadText } from './text/words.ts'

/** How often posts write a name of a prompt with a small first letter, and with a capital. */
export interface NameUse {
  small: number
  capital: number
}

/** The prompt itself writes it with a capital: that much is known before any post. */
const fromPrompt = 4
/** Names that are everyday words too ("Lower Ward", "the Order") are written small as often as not. */
const mostSmall = 0.25

/** Names of prompts, before any post is counted. */
export function nameUses(names: Iterable<string>): ReadonlyMap<string, NameUse> {
  return new Map([...names].map((name) => [name, { small: 0, capital: fromPrompt }]))
}

/** Counts how a post writes the names. */
export function countNames(uses: ReadonlyMap<string, NameUse>, { words, starts, text }: ReadText): void {
  if (uses.size === 0) return
  words.forEach(({ bare }, at) => {
    const use = uses.get(bare)
    if (use === undefined) return
    const letter = text.charAt(starts[at] ?? 0)
    if (letter === letter.toLowerCase()) use.small += 1
    else use.capital += 1
  })
}

/** Whether a word is a name wherever it stands in this course. One post alone cannot settle it. */
export function isNameOnly(use: NameUse | undefined): boolean {
  return use !== undefined && use.small <= use.capital * mostSmall
}
