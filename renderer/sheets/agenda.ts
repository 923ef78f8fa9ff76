import type { CheckInSheet } from '#shared/contract/sheetViews.ts'
import type { SheetOptions } from './options.ts'

/** The points of a check-in, in the order of the meeting. */
const agendaItems = ['feeling', 'welcome', 'threads', 'questions', 'groups', 'next'] as const
export type AgendaItem = (typeof agendaItems)[number]

/** Minutes for each point: thirty where the week gave something to every one of them. */
export const minutesOf: Readonly<Record<AgendaItem, number>> = {
  feeling: 2,
  welcome: 1,
  threads: 12,
  questions: 8,
  groups: 5,
  next: 2,
}

/** The points that have something to say this week. How people are and what comes next are always there. */
export function agendaOf(sheet: CheckInSheet): readonly AgendaItem[] {
  const has: Readonly<Record<AgendaItem, boolean>> = {
    feeling: true,
    welcome: sheet.welcomeBack.length > 0,
    threads: sheet.threads.length > 0,
    questions: sheet.questions.length > 0,
    groups: sheet.groups.length > 0,
    next: true,
  }
  return agendaItems.filter((item) => has[item])
}

const secondSide: ReadonlySet<AgendaItem> = new Set(['questions', 'groups', 'next'])

/** The points of each side of the paper: a full agenda in large type is longer than one side, so it takes two. */
export function agendaPages(
  items: readonly AgendaItem[],
  { large }: Pick<SheetOptions, 'large'>,
): readonly (readonly AgendaItem[])[] {
  const later = items.filter((item) => secondSide.has(item))
  // What comes next is short, and alone it is no reason for another side.
  if (!large || later.length < 2) return [items]
  return [items.filter((item) => !secondSide.has(item)), later]
}

const kickOffItems = ['hello', 'expect', 'rules', 'help', 'practice'] as const
export type KickOffItem = (typeof kickOffItems)[number]

/** The points of the first meeting on each side of the paper. */
export function kickOffPages({ large }: Pick<SheetOptions, 'large'>): readonly (readonly KickOffItem[])[] {
  return large ? [kickOffItems.slice(0, 2), kickOffItems.slice(2)] : [kickOffItems]
}
