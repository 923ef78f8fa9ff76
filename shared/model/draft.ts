import { z } from 'zod'
import { FeedbackStyle } from './feedbackStyle.ts'
import { PersonId, PostId } from './ids.ts'
import { Message } from './message.ts'

/** The weeks that a feedback covers, both ends included. */
export const WeekRange = z
  .object({ from: z.number().int().positive(), to: z.number().int().positive() })
  .readonly()
export type WeekRange = z.infer<typeof WeekRange>

/** Where a sentence of a draft came from; nothing is written that cannot be traced. */
export const Source = z
  .object({
    part: z.enum(['strength', 'nextStep', 'question']),
    kind: z.enum(['quotation', 'criterion', 'bank', 'thread', 'strategy']),
    what: Message,
    postId: PostId.nullable(),
  })
  .readonly()
export type Source = z.infer<typeof Source>

/** The three parts of a feedback, as text the instructor can edit (JOURNEY 4.5). */
export const DraftText = z
  .object({ strength: z.string(), quotation: z.string(), nextStep: z.string(), question: z.string() })
  .readonly()
export type DraftText = z.infer<typeof DraftText>

export const DraftState = z.enum(['draft', 'edited', 'approved', 'delivered'])
export type DraftState = z.infer<typeof DraftState>

/** Feedback for one student over some weeks. `suggested` keeps what the rules had written, for the difference. */
export const Draft = z
  .object({
    personId: PersonId,
    weeks: WeekRange,
    /** The one post it is about; absent: all posts of the weeks. */
    postId: PostId.optional(),
    /** How it is written; absent: plainly. */
    style: FeedbackStyle.optional(),
    /** How often it was written anew; the wording follows from it. */
    again: z.number().int().nonnegative().optional(),
    /** The local language model whose rephrasing the instructor took, by name. */
    rephrasedBy: z.string().optional(),
    suggested: DraftText,
    text: DraftText,
    sources: z.array(Source).readonly(),
    state: DraftState,
    opened: z.boolean(),
    approvedAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
  })
  .readonly()
export type Draft = z.infer<typeof Draft>
