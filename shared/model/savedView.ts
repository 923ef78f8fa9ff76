import { z } from 'zod'
import { CriterionId, TopicId } from './ids.ts'

/** Orders of the reading queue. `name` is alphabetical: offered, never the default (markers grow stricter down a list). */
export const QueueOrder = z.enum(['shuffled', 'thread', 'time', 'waiting', 'name', 'student'])
export type QueueOrder = z.infer<typeof QueueOrder>

/**
 * What a post may be asked to be. `unseen`: by a student whom no classmate has answered · `unanswered`: nobody
 * answered this very post · `disagreed`: a level differs from the suggested one · `late-with-reason`: late, and the
 * instructor noted why.
 */
export const PostState = z.enum([
  'unscored',
  'needs-human',
  'disagreed',
  'unseen',
  'unanswered',
  'late',
  'late-with-reason',
  'pinned',
  'unread',
  'moderation',
])
export type PostState = z.infer<typeof PostState>

/** Which posts the reading queue lists, and in what order; everything that is said must hold. */
export const QueueChoice = z
  .object({
    order: QueueOrder,
    week: z.number().int().positive().nullable(),
    topicId: TopicId.nullable(),
    section: z.string().min(1).max(200).nullable().default(null),
    /** Key of a group (`shared/reading/groupChoice.ts`): of a plan, or of a group set that came from Canvas. */
    group: z.string().min(1).max(500).nullable().default(null),
    only: z.array(PostState).max(PostState.options.length).readonly().default([]),
    /** One criterion across everyone: posts to which it applies, counted by it alone. */
    criterionId: CriterionId.nullable().default(null),
    /** Words that a post must hold, all of them; a phrase stands in quotation marks. */
    text: z.string().max(500).nullable().default(null),
  })
  .readonly()
export type QueueChoice = z.infer<typeof QueueChoice>

/** A choice that the instructor gave a name. */
export const SavedView = z.object({ name: z.string(), at: z.string(), choice: QueueChoice }).readonly()
export type SavedView = z.infer<typeof SavedView>
