import type { Problem } from '#shared/model/imports.ts'

const gravity: Readonly<Record<Problem['severity'], number>> = { stop: 0, skip: 1, note: 2 }

/** The gravest first; within the same gravity in the order of the file. */
export function worstFirst<P extends Problem>(problems: readonly P[]): readonly P[] {
  return problems.toSorted((a, b) => gravity[a.severity] - gravity[b.severity] || a.line - b.line)
}
