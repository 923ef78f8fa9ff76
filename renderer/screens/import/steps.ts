import type { ImportPreview, StagedFile } from '#shared/contract/importViews.ts'
import type { ImportDecisions } from '#shared/model/importChoices.ts'

/** The steps of an import, in order. Each can be opened at any time. */
export const steps = ['files', 'reads', 'columns', 'people', 'forums', 'check', 'summary'] as const
export type Step = (typeof steps)[number]

/** Whether a text names a step. */
export function isStep(text: string): text is Step {
  return steps.some((step) => step === text)
}

/** A table of which nobody has said yet what its columns hold. */
export function isUnmapped(file: StagedFile): boolean {
  return file.isTable && file.problems.some(({ kind }) => askColumns.has(kind))
}
const askColumns = new Set(['unknown-format', 'mapping-incomplete', 'mapping-nobody'])

/** A file whose dates can be read with the day or the month first. */
export function isAmbiguous(file: StagedFile): boolean {
  return file.problems.some(({ kind }) => kind === 'ambiguous-dates')
}

/** How many things a step has to ask that have no answer yet. */
export function openQuestions(
  preview: ImportPreview,
  decisions: Pick<ImportDecisions, 'people'>,
): Readonly<Record<Step, number>> {
  return {
    files: 0,
    reads: preview.files.filter(isAmbiguous).length,
    columns: preview.files.filter(isUnmapped).length,
    people: preview.questions.filter(({ person }) => !Object.hasOwn(decisions.people, person.id)).length,
    forums: 0,
    check: 0,
    summary: 0,
  }
}

/** Where an import begins: at the first step with something to ask, else before the button. */
export function firstStep(preview: ImportPreview, decisions: Pick<ImportDecisions, 'people'>): Step {
  const open = openQuestions(preview, decisions)
  return steps.find((step) => open[step] > 0) ?? 'summary'
}

/** The step after or before; itself at either end. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  return steps[steps.indexOf(step) + by] ?? step
}
