/** A text with the place of the cursor in it. */
export interface TextAt {
  readonly text: string
  readonly cursor: number
}

/** Puts an entry in place of the selection, with a blank on each side where words would run together. */
export function insertAt(text: string, entry: string, start: number, end: number): TextAt {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const left = before === '' || /\s$/u.test(before) ? '' : ' '
  const right = after === '' || /^[\s.,;:!?)]/u.test(after) ? '' : ' '
  return { text: `${before}${left}${entry}${right}${after}`, cursor: (before + left + entry).length }
}

/** Whether a slash typed here opens the bank: at the start of a text, a line or a word, not within one ("and/or"). */
export function opensBank(text: string, cursor: number): boolean {
  return cursor === 0 || /\s/u.test(text.charAt(cursor - 1))
}

/**
 * Where the cursor belongs after a text was changed elsewhere (a variable was filled): as far from the end as it was,
 * as long as what stands behind it is the same; else where it was.
 */
export function cursorAfter(before: string, after: string, cursor: number): number {
  const behind = before.slice(cursor)
  return after.endsWith(behind) ? after.length - behind.length : Math.min(cursor, after.length)
}

/** The student's name and the like put back as variables, so that an entry of the bank is about nobody. */
export function asEntry(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(values)
    .flatMap(([name, value]) => (value === undefined || value.trim().length < 2 ? [] : [{ name, value }]))
    .toSorted((one, other) => other.value.length - one.value.length)
  return known.reduce((entry, { name, value }) => {
    const plain = value.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    return entry.replace(new RegExp(`(?<![\\p{L}\\p{N}{])${plain}(?![\\p{L}\\p{N}}])`, 'gu'), `{${name}}`)
  }, text)
}
