import type { Words } from '#backend/words.ts'
import type { Problem } from '#shared/model/imports.ts'

/** A problem of a file as the command line prints it. */
export interface ProblemRow {
  readonly line: number
  readonly kind: string
  readonly message: string
}

/** Puts a problem into words. */
export function problemRow({ line, kind, message }: Problem, words: Words): ProblemRow {
  return { line, kind, message: words(message) }
}
