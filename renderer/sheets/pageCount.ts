import { skills, type SheetPage } from '#shared/contract/sheetViews.ts'
import { agendaOf, agendaPages, kickOffPages } from './agenda.ts'
import { bankPages, logPages } from './bookPages.ts'
import { charterSides, listPages, whyPages } from './groupFit.ts'
import type { SheetOptions } from './options.ts'
import { slipPages } from './slips.ts'

/** Sides of one student's summary. */
export function sidesOfStudent({ large }: Pick<SheetOptions, 'large'>): 1 | 2 {
  return large ? 2 : 1
}

/** Whether an empty side has to follow, so that the next student begins on the front of a leaf. */
export function needsBlank(options: Pick<SheetOptions, 'large' | 'duplex'>): boolean {
  return options.duplex && sidesOfStudent(options) % 2 === 1
}

/** Sides of the summaries of so many students, empty ones counted. */
export function studentSides(students: number, options: Pick<SheetOptions, 'large' | 'duplex'>): number {
  if (students === 0) return 0
  const blanks = needsBlank(options) ? students - 1 : 0
  return students * sidesOfStudent(options) + blanks
}

/** Sides of one of the other sheets, known before it is printed. */
export function sheetSides({ frame, body }: SheetPage, options: SheetOptions): number {
  switch (body.kind) {
    case 'checkIn':
      return agendaPages(agendaOf(body), options).length
    case 'kickOff':
      return kickOffPages(options).length
    case 'groundRules':
    case 'smallGroup':
      return 1
    case 'coachSlips':
      return slipPages(body, frame, options).length
    case 'transformation':
      return body.sheets.length
    case 'makeUp':
      return Math.max(1, body.people.length)
    case 'skillCards':
      return options.large ? skills.length : Math.ceil(skills.length / 2)
    case 'commentBank':
      return bankPages(body.entries, options).length
    case 'contactLog':
      return logPages(body.rows, body.without, options).length
    case 'charter':
      return (body.groups?.groups.length ?? 1) * (body.groups === null ? 1 : charterSides(options))
    case 'list':
      return body.groups === null ? 1 : listPages(body.groups.groups, options).length
    case 'why':
      return body.groups === null ? 1 : whyPages(body.groups.groups, body.groups.rules.length, options).length
  }
}
