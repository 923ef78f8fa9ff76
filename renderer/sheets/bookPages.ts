import type { BankEntry, ContactRow } from '#shared/contract/sheetViews.ts'
import type { SheetOptions } from './options.ts'

/** Lines that a page of a list holds and letters that a line holds, on the short side, by size of type. */
const room = {
  normal: { lines: 44, letters: 88 },
  large: { lines: 25, letters: 54 },
} as const

/** Fills page after page in order; an item that is longer than a page has one to itself. */
function filled<T>(
  items: readonly T[],
  linesOf: (item: T, first: boolean) => number,
  lines: number,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]]
  let used = 0
  for (const item of items) {
    const isFirst = pages.at(-1)?.length === 0
    const turns = !isFirst && used + linesOf(item, false) > lines
    if (turns) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(item)
    // What comes first on a page takes the headings of its part with it.
    used += linesOf(item, isFirst || turns)
  }
  return pages
}

const roomFor = ({ large }: Pick<SheetOptions, 'large'>) => (large ? room.large : room.normal)

/** Where the booklet begins a new kind or subject, which takes a heading. */
export function beginsPart(
  entries: readonly BankEntry[],
  at: number,
): { readonly type: boolean; readonly about: boolean } {
  const [entry, before] = [entries[at], entries[at - 1]]
  const type = entry?.type !== before?.type
  return { type, about: type || entry?.about !== before?.about }
}

/** The booklet page by page. */
export function bankPages(
  entries: readonly BankEntry[],
  options: Pick<SheetOptions, 'large'>,
): readonly (readonly BankEntry[])[] {
  const { lines, letters } = roomFor(options)
  const at = new Map(entries.map((entry, place) => [entry, place]))
  return filled(
    entries,
    (entry, first) => {
      const begins = beginsPart(entries, at.get(entry) ?? 0)
      const headings = (begins.type || first ? 2.6 : 0) + (begins.about || first ? 1.6 : 0)
      return Math.ceil((entry.text.length + 14) / letters) * 1.05 + 0.25 + headings
    },
    lines,
  )
}

/** The contact log page by page; the first page keeps room for those without a contact. */
export function logPages(
  rows: readonly ContactRow[],
  without: readonly string[],
  options: Pick<SheetOptions, 'large'>,
): readonly (readonly ContactRow[])[] {
  const { lines, letters } = roomFor(options)
  const note = without.length === 0 ? 0 : Math.ceil((without.join(', ').length + 40) / letters) + 1
  const linesOf = ({ thread, note: words, name }: ContactRow) =>
    Math.max(
      1,
      Math.ceil(name.length / 24),
      Math.ceil((thread.length + words.length + 3) / (letters * 0.45)),
    ) * 1.12
  return filled(rows, linesOf, lines - 3 - note)
}
