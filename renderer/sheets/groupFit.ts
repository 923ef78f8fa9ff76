import type { GroupSheets } from '#shared/contract/groupViews.ts'
import type { SheetOptions } from './options.ts'

export type SheetGroup = GroupSheets['groups'][number]

type Type = Pick<SheetOptions, 'large'>

/** Lines of the list that the columns of a page hold, and of the reasons that one page holds; on the short side. */
const listLines = { normal: 90, large: 44 }
const whyLines = { normal: 40, large: 24 }
const whyLetters = { normal: 90, large: 60 }

const inType = (sizes: { readonly normal: number; readonly large: number }, { large }: Type): number =>
  large ? sizes.large : sizes.normal

/** Sides of one group's charter. */
export function charterSides({ large }: Type): 1 | 2 {
  return large ? 2 : 1
}

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
export function listPages(groups: readonly SheetGroup[], type: Type): readonly (readonly SheetGroup[])[] {
  return filled(groups, ({ members }) => members.length + 2, inType(listLines, type))
}

function lettersOf(group: SheetGroup): number {
  const words = [...group.why, ...group.broken].flatMap(({ params = {} }) =>
    Object.values(params).map(String),
  )
  // A sentence has some sixty letters besides what stands in its gaps.
  return words.join(' ').length + 60 * (group.why.length + group.broken.length)
}

/** The groups of each page of reasons; the first page also holds the rules. */
export function whyPages(
  groups: readonly SheetGroup[],
  rules: number,
  type: Type,
): readonly (readonly SheetGroup[])[] {
  const letters = inType(whyLetters, type)
  const linesOf = (group: SheetGroup) =>
    3 + Math.ceil(group.members.join(', ').length / letters) + Math.ceil(lettersOf(group) / letters)
  return filled(groups, linesOf, inType(whyLines, type), 3 + rules)
}
