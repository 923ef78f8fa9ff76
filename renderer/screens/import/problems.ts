import type { Problem } from '#shared/model/imports.ts'

const gravity: Readonly<Record<Problem['severity'], number>> = { stop: 0, skip: 1, note: 2 }

/** The gravest first; within the same gravity in the order of the file. */
export function worstFirst<P extends Problem>(problems: readonly P[]): readonly P[] {
  return problems.toSorted((a, b) => gravity[a.severity] - gravity[b.severity] || a.line - b.line)
}

/** Kinds that the check shows post by post. */
const shownAsPosts = new Set([
  'orphan-reply', 'empty-post', 'deleted-post', 'likely-junk', 'repeated-post', 'odd-date', 'media-only',
]) // prettier-ignore

/** What is not shown post by post: about a whole file, or about a row that made no post. */
export function otherProblems<P extends Problem>(problems: readonly P[]): readonly P[] {
  return problems.filter(({ kind }) => !shownAsPosts.has(kind))
}
