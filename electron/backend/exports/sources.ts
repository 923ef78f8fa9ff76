import type { CanvasSource } from '#shared/contract/exportViews.ts'
import { readAssessmentFile, type AssessmentFile } from '#shared/export/assessmentFile.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import type { Say } from '#shared/export/exportInput.ts'
import { readGradebookFile, type GradebookFile } from '#shared/export/gradebookFile.ts'
import { matchCriteria } from '#shared/export/matchCriteria.ts'
import type { CourseId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { UploadedFile } from '../uploads.ts'

/** A Canvas file that was handed over for an export of one course. */
export type Source = { readonly course: CourseId; readonly name: string } & (
  | { readonly kind: 'gradebook'; readonly file: GradebookFile }
  | { readonly kind: 'assessments'; readonly file: AssessmentFile }
)

/** Reads a gradebook or a rubric-assessment file; says what it is not where it is neither. */
export function readSource(course: CourseId, upload: UploadedFile): Result<Source, Message> {
  const { name, bytes } = upload
  const rows = readCanvasTable(bytes)
  const assessments = readAssessmentFile(rows)
  if (assessments.ok) return ok({ course, name, kind: 'assessments', file: assessments.value })
  const gradebook = readGradebookFile(rows)
  if (gradebook.ok) return ok({ course, name, kind: 'gradebook', file: gradebook.value })
  const rounded = [assessments.error, gradebook.error].find(({ key }) => key === 'exporting:file.roundedIds')
  return err(rounded ?? message('exporting:file.neither', { file: name }))
}

/** What the page has to know of a source. */
export function sourceView(source: Source, sourceId: string, rubric: Rubric, say: Say): CanvasSource {
  const { name } = source
  if (source.kind === 'assessments') {
    const criteria = matchCriteria(source.file, rubric, say)
    return { kind: 'assessments', sourceId, name, students: source.file.rows.length, criteria }
  }
  return {
    kind: 'gradebook',
    sourceId,
    name,
    students: source.file.students.length,
    columns: source.file.columns,
  }
}
