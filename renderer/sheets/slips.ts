import type { CoachSlips, SheetFrame, SheetPerson } from '#shared/contract/sheetViews.ts'
import type { SheetOptions } from './options.ts'

/** Four slips where a second language or large type needs the room, else six. */
export function slipsOnPage(frame: Pick<SheetFrame, 'facts'>, options: Pick<SheetOptions, 'large'>): 4 | 6 {
  return options.large || frame.facts.homeLanguage !== null ? 4 : 6
}

/** The slips page by page; with nobody chosen one page of slips without a name. */
export function slipPages(
  body: CoachSlips,
  frame: Pick<SheetFrame, 'facts'>,
  options: Pick<SheetOptions, 'large'>,
): readonly (readonly (SheetPerson | null)[])[] {
  const each = slipsOnPage(frame, options)
  if (body.people.length === 0) return [Array.from({ length: each }, () => null)]
  return Array.from({ length: Math.ceil(body.people.length / each) }, (_, page) =>
    body.people.slice(page * each, (page + 1) * each),
  )
}
