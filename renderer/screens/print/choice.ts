import type { SheetData } from '#shared/contract/views.ts'
import { fitStudentSheet, type Paper } from '#renderer/sheets/fit.ts'

/** What the instructor chose to print. */
export type SheetKind = 'students' | 'teacher' | 'share'
export const sheetKinds: readonly SheetKind[] = ['students', 'teacher', 'share']

export interface PrintChoice {
  readonly kind: SheetKind
  readonly paper: Paper
  readonly approvedOnly: boolean
  readonly coded: boolean
}

/** Pages that will come out of the printer, known before it starts. */
export function pageCount(data: SheetData, kind: SheetKind): number {
  switch (kind) {
    case 'students':
      return data.students.length
    case 'teacher':
      return 2
    case 'share':
      return 1
  }
}

/** Names of the students whose sheet is too full even after the overflow rule. */
export function tooFull(data: SheetData, paper: Paper): readonly string[] {
  return data.students.filter((sheet) => fitStudentSheet(sheet, paper).over).map(({ name }) => name)
}
