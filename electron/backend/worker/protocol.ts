import type { ApiError } from '#shared/contract/call.ts'
import type { Term } from '#shared/canvas/checkImport.ts'
import type {
  FoundPost,
  FoundPosts,
  ImportOutcome,
  ImportPreview,
  PartLook,
} from '#shared/contract/importViews.ts'
import type { GroupingInput, GroupingResult } from '#shared/grouping/input.ts'
import type { ImportId, PostId } from '#shared/model/ids.ts'
import type { CheckKind, ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import type { Result } from '#shared/model/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { WhatIf } from '#shared/quality/whatIf.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork, PersonNote } from '#shared/model/work.ts'
import type { UploadedFile } from '../uploads.ts'
import type { PartWish, StageSource } from './stages.ts'

/** Posts handed to the main thread at a time: small enough that it is never held up noticeably. */
export const postsAPart = 400

/** A course as the worker needs to know it: where it lies and which imports count, in order. */
export interface CourseRef {
  readonly folder: string
  readonly imports: readonly ImportId[]
}

/** What scoring depends on besides the posts. `key` names the whole of it. */
export interface ScoringInput {
  readonly key: string
  readonly course: CourseRef
  readonly rubric: Rubric
  readonly forums: Readonly<Record<string, Forum>>
  readonly people: Readonly<Record<string, PersonNote>>
}

/** An import written beside its place: the main thread renames it when its turn comes. */
export interface WrittenImport {
  readonly temp: string
  readonly file: string
  readonly outcome: ImportOutcome
  readonly fileNames: readonly string[]
  /** How files of the same layouts are to be read from now on. */
  readonly layouts: Readonly<Record<string, ReadChoice>>
}

/** What the instructor decided in the course, which a preview takes for granted. */
export type ImportNotes = Pick<CourseWork, 'forums' | 'people' | 'columns'>

interface StageInput {
  readonly course: CourseRef
  readonly stageId: string
  readonly notes: ImportNotes
  readonly term: Term | null
  /** Posts that were decided to be left out, beside those left out at earlier imports. */
  readonly skipped: readonly PostId[]
}

/** Where the bytes of staged files lie, in the order of `sources`. */
interface KeptFiles {
  readonly folder: string
  readonly sources: readonly StageSource[]
}

/** How one part of a staged file is to be read. */
export interface PartChoice extends PartWish {
  readonly source: number
  readonly part: number
}

/** What was read, to be shown; and what has to be known to read it again. */
export interface StagedImport {
  readonly preview: ImportPreview
  readonly sources: readonly StageSource[]
}

/** Every piece of heavy work: what goes in, what comes out, and what comes out on the way. */
interface TaskTypes {
  'content.load': {
    input: CourseRef
    output: {
      readonly damaged: readonly ImportId[]
      readonly missing: readonly ImportId[]
      /** All but the posts, which are asked for part by part. */
      readonly rest: Omit<ClassContent, 'posts'>
      readonly posts: number
    }
    part: never
  }
  /** Some of the posts, from a place on: few enough not to hold up who asked. None behind the last. */
  'content.posts': {
    input: { readonly course: CourseRef; readonly from: number }
    output: readonly Post[]
    part: never
  }
  'import.stage': {
    input: StageInput & {
      readonly files: readonly UploadedFile[]
      /** How every file is to be read. */
      readonly choice: ReadChoice
      /** By layout, how files of earlier imports were to be read. */
      readonly remembered: Readonly<Record<string, ReadChoice>>
    }
    output: StagedImport
    part: never
  }
  /** Reads what is to be read otherwise again, or everything where nothing is at hand any more. */
  'import.restage': {
    input: StageInput & KeptFiles & { readonly wishes: readonly PartChoice[] }
    output: StagedImport
    part: never
  }
  'import.look': {
    input: KeptFiles & { readonly source: number; readonly part: number; readonly choice: ReadChoice }
    output: PartLook | null
    part: never
  }
  'import.found': {
    input: {
      readonly course: CourseRef
      readonly stageId: string
      /** Another import may have been kept since the files were read: then they are looked through again. */
      readonly term: Term | null
      readonly kind: CheckKind
      readonly from: number
    }
    output: Omit<FoundPosts, 'rows'> & { readonly rows: readonly Omit<FoundPost, 'scored'>[] }
    part: never
  }
  'import.write': {
    input: {
      readonly course: CourseRef
      readonly stageId: string
      readonly term: Term | null
      readonly importId: ImportId
      readonly at: string
      readonly decided: Pick<ImportDecisions, 'people' | 'skipped'>
      /** Where the bytes of the staged files lie. */
      readonly stageFolder: string
    }
    output: WrittenImport
    part: never
  }
  'import.discard': { input: { readonly stageId: string }; output: null; part: never }
  'score.course': { input: ScoringInput; output: null; part: readonly PostScore[] }
  'score.post': { input: ScoringInput & { readonly postId: PostId }; output: PostScore | null; part: never }
  'score.whatIf': {
    input: ScoringInput & { readonly postId: PostId }
    output: readonly WhatIf[] | null
    part: never
  }
  'groups.build': { input: GroupingInput; output: GroupingResult; part: never }
}

export type TaskName = keyof TaskTypes
export type TaskInput<N extends TaskName> = TaskTypes[N]['input']
export type TaskOutput<N extends TaskName> = TaskTypes[N]['output']
export type TaskPart<N extends TaskName> = TaskTypes[N]['part']

/** What a task may do while it runs. */
export interface TaskContext<N extends TaskName> {
  readonly progress: (done: number, total: number, what: Message) => void
  readonly part: (part: TaskPart<N>) => void
  /** True once the work is no longer wanted. */
  readonly shouldStop: () => boolean
}

/** All tasks; a missing one does not compile. */
export type Tasks = {
  readonly [N in TaskName]: (
    input: TaskInput<N>,
    context: TaskContext<N>,
  ) => Promise<Result<TaskOutput<N>, ApiError>>
}

/** Main thread → worker. `stop` is one shared integer: a busy worker reads no messages, but it can read that. */
export interface Request {
  readonly id: number
  readonly name: TaskName
  readonly input: unknown
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** Worker → main thread. */
export type Reply =
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly done: number
      readonly total: number
      readonly what: Message
    }
  | { readonly kind: 'part'; readonly id: number; readonly part: unknown }
  | { readonly kind: 'end'; readonly id: number; readonly result: Result<unknown, ApiError> }
  | { readonly kind: 'bug'; readonly id: number; readonly bug: unknown }
