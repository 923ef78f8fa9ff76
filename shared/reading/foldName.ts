/** A name for comparison: without accents and case, one kind of apostrophe. "José" and "jose" become the same. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .toLowerCase()
}
