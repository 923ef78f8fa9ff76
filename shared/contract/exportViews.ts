import { z } from 'zod'
import { WeekRange } from '#shared/model/draft.ts'
import { CriterionId, PersonId, PlanId, TopicId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { ExportFile } from './views.ts'

/** Which posts count: those of some weeks, and of these only the topics that are named (none named: all of them). */
export const ExportScope = z
  .strictObject({ weeks: WeekRange, topicIds: z.array(TopicId).max(5000).readonly() })
  .readonly()
export type ExportScope = z.infer<typeof ExportScope>

/** Canvas's "discussion checkpoints": the post that opens a thread and the replies can be worth points by themselves. */
export const ScorePart = z.enum(['all', 'first', 'replies'])
export type ScorePart = z.infer<typeof ScorePart>

/** Where scores go: a column of the instructor's own gradebook, or, only when asked for, a new assignment. */
export const GradebookTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column'), at: z.number().int().nonnegative() }).readonly(),
  z
    .strictObject({
      kind: z.literal('new'),
      title: z.string().trim().min(1).max(200),
      points: z.number().positive().max(100_000),
    })
    .readonly(),
])
export type GradebookTarget = z.infer<typeof GradebookTarget>

/** One criterion of Canvas's file and what fills it; `criterionId` null leaves it as it is. */
export const CriterionMatch = z
  .strictObject({
    description: z.string(),
    criterionId: CriterionId.nullable(),
    /** What the highest level is worth, where the course's rubric does not say. */
    outOf: z.number().nonnegative().max(100_000),
  })
  .readonly()
export type CriterionMatch = z.infer<typeof CriterionMatch>

const sourceId = z.string().min(1)

const GradebookWish = z
  .strictObject({
    kind: z.literal('gradebook'),
    sourceId,
    scope: ExportScope,
    part: ScorePart,
    target: GradebookTarget,
    /** The best so many posts of each student count; null: all of them. */
    best: z.number().int().positive().nullable(),
    /** Replace scores that Canvas has already. */
    overwrite: z.boolean(),
    /** Leave students out who have posts without levels. */
    complete: z.boolean(),
  })
  .readonly()
export type GradebookWish = z.infer<typeof GradebookWish>

const AssessmentWish = z
  .strictObject({
    kind: z.literal('assessments'),
    sourceId,
    scope: ExportScope,
    matches: z.array(CriterionMatch).max(200).readonly(),
    /** The criterion under which the approved feedback is written; Canvas has no place for it but a criterion's. */
    commentsIn: z.string().nullable(),
  })
  .readonly()
export type AssessmentWish = z.infer<typeof AssessmentWish>

/** What is to leave the program. */
export const ExportWish = z.discriminatedUnion('kind', [
  GradebookWish,
  AssessmentWish,
  z.strictObject({ kind: z.literal('groups'), planId: PlanId }).readonly(),
  z.strictObject({ kind: z.literal('rubric') }).readonly(),
  z.strictObject({ kind: z.literal('everything') }).readonly(),
  z.strictObject({ kind: z.literal('anonymised') }).readonly(),
  z.strictObject({ kind: z.literal('record'), personId: PersonId }).readonly(),
  z.strictObject({ kind: z.literal('inbox'), weeks: WeekRange }).readonly(),
])
export type ExportWish = z.infer<typeof ExportWish>
export type ExportKind = ExportWish['kind']

/** A column of the gradebook that scores could go to, and why not. */
export interface GradebookColumnView {
  readonly at: number
  /** As written in the file, with its id: `Week 5 (88123)`. */
  readonly title: string
  readonly points: number | null
  readonly refused: Message | null
}

/** A criterion of the rubric file, and which of the course's criteria it seems to be. */
export interface RubricCriterionView {
  readonly description: string
  readonly criterionId: CriterionId | null
  readonly outOf: number
  readonly hasComments: boolean
  readonly refused: Message | null
}

/** The instructor's fresh Canvas file, read and kept until the export is made. */
export type CanvasSource = {
  readonly sourceId: string
  readonly name: string
  readonly students: number
} & (
  | { readonly kind: 'gradebook'; readonly columns: readonly GradebookColumnView[] }
  | { readonly kind: 'assessments'; readonly criteria: readonly RubricCriterionView[] }
)

/** One student in the preview: what stands there, what will, and why nothing changes. */
export interface ExportRow {
  readonly key: string
  readonly name: string
  readonly before: string
  readonly after: string
  readonly state: 'set' | 'same' | 'left'
  readonly note: Message | null
  /** Text to copy, for messages to students. */
  readonly text: string | null
}

/** Files ready to leave, and in words everything they will do. */
export interface ExportPlan {
  readonly planId: string
  readonly kind: ExportKind
  /** Empty where there is nothing to write. */
  readonly files: readonly ExportFile[]
  readonly changes: readonly Message[]
  readonly rows: readonly ExportRow[]
}

/** A line of the log of what left. */
export interface ExportLogRow {
  readonly at: string
  readonly by: string
  readonly kind: ExportKind
  readonly files: readonly string[]
  readonly changes: readonly Message[]
}
