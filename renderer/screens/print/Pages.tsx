import type { SheetData } from '#shared/contract/views.ts'
import { ClassSharePage, ClassTeacherPages } from '#renderer/sheets/ClassPages.tsx'
import { StudentPage } from '#renderer/sheets/StudentPage.tsx'
import type { PrintChoice } from './choice.ts'

/** The pages of a choice: the same components on screen, on paper and in the command line's files. */
export function Pages({ data, choice }: { readonly data: SheetData; readonly choice: PrintChoice }) {
  const { kind, paper, coded } = choice
  if (kind === 'teacher') return <ClassTeacherPages sheet={data.classSheet} paper={paper} />
  if (kind === 'share') return <ClassSharePage sheet={data.classSheet} paper={paper} />
  return data.students.map((sheet) => (
    <StudentPage key={sheet.personId} sheet={sheet} paper={paper} coded={coded} />
  ))
}
