import type { Link } from '#shared/model/post.ts'

const none: readonly Link[] = []

/** Characters that end a sentence rather than an address. */
const closers = new Set('.,;:!?\'"”’»]}>')

/**
 * The address without the sentence around it. A closing bracket belongs to the sentence unless the address
 * opened it: "(see https://example.edu)".
 */
function trimmed(address: string): string {
  const opened = address.includes('(')
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (!closers.has(last) && (last !== ')' || opened)) break
  }
  return address.slice(0, end)
}

/** Web addresses written out in a text. */
export function findAddresses(text: string): readonly Link[] {
  // One look for a rare character: this runs on every post of a term.
  if (!text.includes('/')) return none
  const links: Link[] = []
  for (const match of text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"]+/gi)) {
    const href = trimmed(match[0])
    if (href.length > 5) links.push({ start: match.index, end: match.index + href.length, href })
  }
  return links
}
