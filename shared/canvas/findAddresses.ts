import type { Link } from '#shared/model/post.ts'

const none: readonly Link[] = []

/** Characters that end a sentence rather than an address. */
const closers = new Set('.,;:!?\'"”’»]}>')

function countOf(sign: string, text: string): number {
  return text.split(sign).length - 1
}

/**
 * The address without the sentence around it. A closing bracket belongs to the sentence unless the address
 * opened it: "(see https://example.edu)".
 */
function trimmed(address: string): string {
  let tooMany = countOf(')', address) - countOf('(', address)
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (last === ')' && tooMany > 0) tooMany--
    else if (!closers.has(last)) break
  }
  return address.slice(0, end)
}

/** Whether `www.` stands somewhere. By its full stop, which is rarer in any language than the letter. */
function hasBareAddress(text: string): boolean {
  for (let at = text.indexOf('.', 3); at >= 0; at = text.indexOf('.', at + 1)) {
    if (text.charCodeAt(at - 1) === 0x77 && text.startsWith('www', at - 3)) return true
  }
  return false
}

/** Web addresses written out in a text. */
export function findAddresses(text: string): readonly Link[] {
  // Two looks for what is rare: this runs on every post of a term.
  if (!text.includes('://') && !hasBareAddress(text)) return none
  const links: Link[] = []
  for (const match of text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"]+/gi)) {
    const href = trimmed(match[0])
    if (href.length > 5) links.push({ start: match.index, end: match.index + href.length, href })
  }
  return links
}
