import type { Column, GroupSet } from '#shared/model/column.ts'
import type { ColumnMapping, PeopleMapping } from '#shared/model/importChoices.ts'
import type { ClassContent, Problem } from '#shared/model/imports.ts'
import type { Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { ReadHooks } from '#shared/tables/table.ts'

/** Every kind of file that is known by its content. The order is of no meaning; `recognise.ts` has the order of tests. */
export const formatIds = [
  'ubc-2024',
  'ubc-2019',
  'ubc-summary',
  'topics-list',
  'threadz-sna',
  'threadz-summary',
  'canvas-view-json',
  'canvas-entries-json',
  'canvas-topics-json',
  'canvas-error-json',
  'gist-entries-json',
  'extractor-json',
  'dap-entries',
  'dap-topics',
  'dap-participants',
  'moodle-forum',
  'd2l-posts',
  'viva-messages',
  'viva-users',
  'wide-posts',
  'pipe-posts',
  'penn-canvas',
  'xlsx-script',
  'typed-posts',
  'padlet',
  'participation-matrix',
  'canvas-gradebook',
  'canvas-group-set',
  'classic-quiz',
  'new-quizzes',
  'rubric-assessments',
  'rubric',
  'outcomes',
  'analytics-roster',
  'analytics-students',
  'analytics-assignments',
  'access-report',
  'course-roster',
  'd2l-grades',
  'blackboard-grades',
  'form-survey',
  'qualtrics',
  'mapped-posts',
  'mapped-people',
  'zip',
  'unknown',
] as const
export type FormatId = (typeof formatIds)[number]

/** Whether a text names a format, e.g. one the instructor chose. */
export function isFormatId(text: string): text is FormatId {
  return formatIds.some((id) => id === text)
}

/** A file as it arrived; the name is only a name, never a path to follow. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the instructor may decide about one file. */
export interface ReadOptions extends ReadHooks {
  /** WHATWG label, e.g. `windows-1252`. */
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  /** 0-based among the records that are not blank. */
  readonly headerRow?: number | undefined
  /** Overrides what was recognised. */
  readonly format?: FormatId | undefined
  /** How `6/2/25` is meant: true for 6 February. */
  readonly dayFirst?: boolean | undefined
  /** IANA name of the zone in which times without one were written; else they are taken as UTC. */
  readonly timeZone?: string | undefined
  /** Which column holds what, for posts in files of no known format. */
  readonly mapping?: ColumnMapping | undefined
  /** Which columns say who a row is about, for surveys and lists of no known format. */
  readonly people?: PeopleMapping | undefined
}

/** What one file holds. People have provisional ids that its own posts, columns and groups refer to. */
export interface FileReading extends ClassContent {
  readonly name: string
  readonly format: FormatId
  readonly why: Message
  /** Data records: not the header, not points or hidden rows. */
  readonly rows: number
  /** The first 50 records, header first. */
  readonly preview: readonly (readonly string[])[]
  readonly people: readonly Person[]
  readonly topics: readonly Topic[]
  readonly posts: readonly Post[]
  readonly columns: readonly Column[]
  readonly groupSets: readonly GroupSet[]
  readonly rubrics: readonly Rubric[]
  readonly problems: readonly Problem[]
  readonly encoding: string
  readonly delimiter: string
}
