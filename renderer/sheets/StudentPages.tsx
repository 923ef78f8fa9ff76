import type { SheetData } from '#shared/contract/views.ts'
import { Leaf } from './frame.tsx'
import type { SheetOptions } from './options.ts'
import { needsBlank } from './pageCount.ts'
import { StudentPage } from './StudentPage.tsx'

interface StudentPagesProps {
  readonly data: Pick<SheetData, 'students' | 'facts'>
  readonly options: SheetOptions
}

/** The summaries of a class, each student on a leaf of their own where both sides are printed. */
export function StudentPages({ data: { students, facts }, options }: StudentPagesProps) {
  return students.map((sheet, at) => (
    <div key={sheet.personId} className="sheet-student">
      <StudentPage sheet={sheet} facts={facts} options={options} />
      {needsBlank(options) && at < students.length - 1 && (
        <Leaf options={options} className="sheet-empty">
          {null}
        </Leaf>
      )}
    </div>
  ))
}
