import type { Span } from '#shared/model/span.ts'

const mostWords = 4
const longest = 80

/** Names as people type them behind an @: in full, or the first name alone. Compared in lower case. */
export function mentionNames(names: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>()
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/)
    if (words.length > mostWords || /^\d*$/.test(name)) continue
    known.add(words.join(' '))
    const first = words[0]
    if (first !== undefined && first.length > 1) known.add(first)
  }
  return known
}

/** The longest known name that begins at `from`; where it ends, or -1. Punctuation ends a name. */
function endOfName(text: string, from: number, names: ReadonlySet<string>): number {
  const ahead = text.slice(from, from + longest)
  let name = ''
  let end = -1
  for (const { 0: word, index } of ahead.matchAll(/[^\s,.;:!?()[\]@]+/g)) {
    const gap = ahead.slice(name.length, index)
    if (name === '' ? index > 0 : gap !== ' ') break
    name = ahead.slice(0, index + word.length)
    if (names.has(name.toLowerCase())) end = from + name.length
    if (name.split(' ').length >= mostWords) break
  }
  return end
}

/** Where a text speaks to somebody of the class by `@name`; the span holds the @ and the name. */
export function findMentions(text: string, names: ReadonlySet<string>): readonly Span[] {
  const mentions: Span[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    // An @ inside a word is an address.
    if (at > 0 && /[\p{L}\d]/u.test(text.charAt(at - 1))) continue
    const end = endOfName(text, at + 1, names)
    if (end > 0) mentions.push({ start: at, end })
  }
  return mentions
}
