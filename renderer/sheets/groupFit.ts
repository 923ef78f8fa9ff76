import type { GroupSheets } from '#shared/contract/groupViews.ts'

export type SheetGroup = GroupSheets['groups'][number]

/** Lines of the list that three columns of a page hold, and of the reasons that one page holds; on the short side. */
const listLines = 90
const whyLines = 40
const whyLetters = 90

/** Fills page after page; a group is never split, and one that is longer than a page has a page of its own. */
function filled(
  groups: readonly SheetGroup[],
  linesOf: (group: SheetGroup) => number,
  lines: number,
  taken = 0,
): readonly (readonly SheetGroup[])[] {
  const pages: SheetGroup[][] = [[]]
  let used = taken
  for (const group of groups) {
    const needed = linesOf(group)
    if (used + needed > lines && pages.at(-1)?.length !== 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(group)
    used += needed
  }
  return pages
}

/** The groups of each page of the list: heading, members and a gap for each. */
export function listPages(groups: readonly SheetGroup[]): readonly (readonly SheetGroup[])[] {
  return filled(groups, ({ members }) => members.length + 2, listLines)
}

function lettersOf(group: SheetGroup): number {
  const words = [...group.why, ...group.broken].flatMap(({ params = {} }) =>
    Object.values(params).map(String),
  )
  // A sentence has some sixty letters besides what stands in its gaps.
  return words.join(' ').length + 60 * (group.why.length + group.broken.length)
}

/** The groups of each page of reasons; the first page also holds the rules. */
export function whyPages(groups: readonly SheetGroup[], rules: number): readonly (readonly SheetGroup[])[] {
  const linesOf = (group: SheetGroup) =>
    3 + Math.ceil(group.members.join(', ').length / whyLetters) + Math.ceil(lettersOf(group) / whyLetters)
  return filled(groups, linesOf, whyLines, 3 + rules)
}
