import type { CheckInSheet } from '#shared/contract/sheetViews.ts'

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
