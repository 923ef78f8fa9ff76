import type { Message } from './message.ts'

/** What saying needs of an i18next instance. */
export interface Words {
  readonly t: (key: string, params: Readonly<Record<string, string | number>>) => string
  readonly exists: (key: string) => boolean
}

const looksLikeKey = /^[a-z][a-zA-Z]*:[\w.-]+$/

/**
 * Text that may be a locale key (titles of the built-in rubric) or somebody's own words: the key is said, words
 * stay as they are, a colon and all.
 */
export function sayText(words: Words, text: string): string {
  return looksLikeKey.test(text) && words.exists(text) ? words.t(text, {}) : text
}

/** Puts a message into words. A gap that holds a locale key ("rubric:criterion.point.title") is said as well. */
export function sayMessage(words: Words, message: Message): string {
  const gaps = Object.entries(message.params ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? sayText(words, value) : value] as const,
  )
  return words.t(message.key, Object.fromEntries(gaps))
}
