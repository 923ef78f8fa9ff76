import type { BankRow } from '#shared/contract/feedbackViews.ts'
import type { PhraseType } from '#shared/feedback/bank.ts'
import type { Level } from '#shared/model/rubric.ts'

/** Which entries of the comment bank are shown; null means all. */
export interface BankFilter {
  readonly words: string
  readonly type: PhraseType | null
  readonly about: string | null
  readonly level: Level | null
  /** What was taken out, instead of what is in use. */
  readonly out: boolean
}

export const everything: BankFilter = { words: '', type: null, about: null, level: null, out: false }

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/gu, "'").toLowerCase()
}

/** Every word has to stand somewhere in the entry; the beginning of a word is enough. */
function holds(row: BankRow, words: string): boolean {
  const text = folded(`${row.text} ${row.filled} ${row.about}`)
  return folded(words)
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** The entries that fit, the instructor's own first, then those the class has seen least. */
export function shownRows(rows: readonly BankRow[], filter: BankFilter): readonly BankRow[] {
  return rows
    .filter(
      (row) =>
        row.out === filter.out &&
        (filter.type === null || row.type === filter.type) &&
        (filter.about === null || row.about === filter.about) &&
        (filter.level === null || (row.from <= filter.level && filter.level <= row.to)) &&
        holds(row, filter.words),
    )
    .toSorted((one, other) => Number(other.own) - Number(one.own) || one.used - other.used)
}

/** What the entries of a type are about, in their own order: the choices of the second filter. */
export function subjectsOf(rows: readonly BankRow[], type: PhraseType | null): readonly string[] {
  return [...new Set(rows.filter((row) => type === null || row.type === type).map(({ about }) => about))]
}

/** From here on a sentence reads like a form letter (see phraseUse.ts). */
export function isOverused({ used, type }: BankRow, students: number): boolean {
  return type !== 'help' && used >= 5 && used >= students * 0.4
}
