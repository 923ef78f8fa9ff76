import {
  sheetPageKinds,
  type SheetOrder,
  type SheetPage,
  type SheetPageKind,
  type Skill,
} from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { fitStudentSheet } from '#renderer/sheets/fit.ts'
import { plainOptions, type SheetOptions } from '#renderer/sheets/options.ts'
import { sheetSides, studentSides } from '#renderer/sheets/pageCount.ts'
import type { ReadingLevel } from '#renderer/sheets/pages/SkillCardPages.tsx'

const summaryKinds = ['students', 'teacher', 'share'] as const
export type SummaryKind = (typeof summaryKinds)[number]
export type SheetKind = SummaryKind | SheetPageKind
export const sheetKinds: readonly SheetKind[] = [...summaryKinds, ...sheetPageKinds]

/** The sheets by whom they are for. */
export const sheetGroups = {
  students: ['students', 'makeUp', 'transformation', 'skillCards', 'groundRules', 'coachSlips'],
  class: ['share', 'charter', 'list'],
  instructor: ['teacher', 'checkIn', 'kickOff', 'smallGroup', 'commentBank', 'contactLog', 'why'],
} as const satisfies Readonly<Record<string, readonly SheetKind[]>>

/** What the instructor chose to print, and how. */
export interface PrintChoice {
  readonly kind: SheetKind
  readonly options: SheetOptions
  readonly approvedOnly: boolean
  /** Nobody chosen means everybody, or those whom the program proposes. */
  readonly people: readonly string[]
  readonly order: SheetOrder
  readonly skill: Skill
  readonly level: ReadingLevel
  readonly topicId: string | null
  readonly planId: string | null
}

export const firstChoice: PrintChoice = {
  kind: 'students',
  options: plainOptions,
  approvedOnly: true,
  people: [],
  order: 'name',
  skill: 'planning',
  level: 'full',
  topicId: null,
  planId: null,
}

/** What can be chosen for a sheet; the rest of the form is not shown. */
export type Part = 'weeks' | 'people' | 'order' | 'large' | 'coded' | 'skill' | 'level' | 'topic' | 'plan'

const partsOf: Readonly<Record<SheetKind, readonly Part[]>> = {
  students: ['weeks', 'people', 'order', 'large', 'coded'],
  teacher: ['weeks', 'large'],
  share: ['weeks', 'large'],
  checkIn: ['weeks'],
  kickOff: [],
  groundRules: ['large'],
  smallGroup: ['weeks', 'people', 'skill'],
  coachSlips: ['weeks', 'people', 'order', 'large', 'coded', 'topic'],
  transformation: ['weeks', 'people', 'order', 'coded'],
  makeUp: ['weeks', 'people', 'order', 'large', 'coded', 'topic'],
  skillCards: ['large', 'level'],
  commentBank: ['large'],
  contactLog: ['weeks', 'people'],
  charter: ['plan', 'large'],
  list: ['plan', 'large'],
  why: ['plan', 'large'],
}

/** Whether a part of the form means something for the sheet. */
export function hasPart(kind: SheetKind, part: Part): boolean {
  return partsOf[kind].includes(part)
}

/** The options as they apply to the sheet: what cannot be chosen for it is not silently on. */
export function optionsFor({ kind, options }: Pick<PrintChoice, 'kind' | 'options'>): SheetOptions {
  return {
    paper: options.paper,
    large: options.large && hasPart(kind, 'large'),
    coded: options.coded && hasPart(kind, 'coded'),
    duplex: options.duplex && kind === 'students',
  }
}

/** What was asked of the backend for a choice. */
export type Printed =
  | { readonly kind: SummaryKind; readonly data: SheetData }
  | { readonly kind: 'page'; readonly sheet: SheetPage }

/** Pages that will come out of the printer, known before it starts. */
export function pageCount(printed: Printed, options: SheetOptions): number {
  switch (printed.kind) {
    case 'students':
      return studentSides(printed.data.students.length, options)
    case 'teacher':
      return options.large ? 4 : 2
    case 'share':
      return options.large ? 2 : 1
    case 'page':
      return sheetSides(printed.sheet, options)
  }
}

/** Students whose sheet is too full even after the overflow rule. */
export function tooFull(data: SheetData, options: SheetOptions): SheetData['students'] {
  return data.students.filter((sheet) => fitStudentSheet(sheet, data.facts, options).over)
}
