/** Nothing in it but plain letters, digits and signs: by far most words are, and they fold without patterns. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false
  return true
}

/** A name for comparison: without accents and case, one kind of apostrophe. "José" and "jose" become the same. */
export function foldName(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .toLowerCase()
}
