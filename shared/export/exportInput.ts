import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Message } from '#shared/model/message.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'

/** What exports are made from. */
export interface ExportInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly settings: CourseSettings
  /** By topic id: decided by the instructor, else guessed. */
  readonly forums: Readonly<Record<string, Forum>>
}

/** As above, with the suggestions: dialogue strategies that the instructor has not corrected come from them. */
export interface ScoredExportInput extends ExportInput {
  readonly scores: ReadonlyMap<PostId, PostScore>
}

/** Puts messages into words, for files that people read. */
export type Say = (message: Message) => string

/** Titles of the built-in rubric are locale keys; any other title is the course's own words. */
export function titleInWords(title: string, say: Say): string {
  return /^rubric:[\w.]+$/.test(title) ? say({ key: title }) : title
}
