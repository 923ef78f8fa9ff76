import { ClassSharePage } from '#renderer/sheets/ClassSharePage.tsx'
import { ClassTeacherPages } from '#renderer/sheets/ClassTeacherPages.tsx'
import { SheetPages } from '#renderer/sheets/SheetPages.tsx'
import { StudentPages } from '#renderer/sheets/StudentPages.tsx'
import { optionsFor, type PrintChoice, type Printed } from './choice.ts'

/** The pages of a choice: the same components on screen, on paper and in the command line's files. */
export function Pages({ printed, choice }: { readonly printed: Printed; readonly choice: PrintChoice }) {
  const options = optionsFor(choice)
  switch (printed.kind) {
    case 'students':
      return <StudentPages data={printed.data} options={options} />
    case 'teacher':
      return <ClassTeacherPages sheet={printed.data.classSheet} options={options} />
    case 'share':
      return <ClassSharePage sheet={printed.data.classSheet} options={options} />
    case 'page':
      return <SheetPages sheet={printed.sheet} options={options} level={choice.level} />
  }
}
