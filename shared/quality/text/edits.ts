/**
 * Finds the known word that a misspelt one was meant to be: one letter missing, doubled, wrong, or two swapped.
 * Known words are entered under every form with one letter taken out; two words one slip apart share such a form.
 */
export type EditIndex = Map<string, string>

/** Shorter words are one slip away from too many others. */
const shortest = 4
/** In shorter words one other letter makes another word as often as a misspelling. */
const shortestReplaced = 6

function withoutOneLetter(word: string): readonly string[] {
  const forms: string[] = []
  for (let at = 1; at < word.length; at += 1) {
    if (word[at] !== word[at - 1]) forms.push(word.slice(0, at) + word.slice(at + 1))
  }
  return forms
}

/** Enters a known word. Where two share a form, the one entered first keeps it. */
export function addKnown(index: EditIndex, word: string): void {
  if (word.length < shortest) return
  if (!index.has(word)) index.set(word, word)
  for (const form of withoutOneLetter(word)) if (!index.has(form)) index.set(form, word)
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

/** Whether two words are one slip apart: a letter more, less or other, or two neighbours swapped. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0]) return false
  const from = commonStart(one, other)
  const [a, b] = [one.slice(from), other.slice(from)]
  if (a.length === b.length) {
    const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
    return swapped || (one.length >= shortestReplaced && a.slice(1) === b.slice(1))
  }
  return a.length > b.length ? a.slice(1) === b : b.slice(1) === a
}

/** The known word one slip away, or null. The first letter must be right. */
export function meantWord(index: EditIndex, word: string): string | null {
  if (word.length < shortest) return null
  for (const form of [word, ...withoutOneLetter(word)]) {
    const known = index.get(form)
    if (known !== undefined && isOneSlip(word, known)) return known
  }
  return null
}
