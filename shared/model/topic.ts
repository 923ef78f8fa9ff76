import { z } from 'zod'
import { PersonId, TopicId } from './ids.ts'
import { Rubric } from './rubric.ts'

/** What a forum is for. Practice and lounge posts are read and greeted, never scored (PRACTICES S0-18, S0-19). */
export const Purpose = z.enum(['prompt', 'practice', 'lounge', 'group', 'peer-review'])
export type Purpose = z.infer<typeof Purpose>

/** One discussion with its prompt, as the import brought it. */
export const Topic = z
  .object({
    id: TopicId,
    title: z.string(),
    /** The prompt as plain text; empty where the export holds none. */
    prompt: z.string(),
    authorId: PersonId.nullable(),
    /** ISO 8601 with offset `Z`, or null where unknown. */
    postedAt: z.string().nullable(),
  })
  .readonly()
export type Topic = z.infer<typeof Topic>

/** What the instructor says about a topic; guessed from its title until then. Dates are `YYYY-MM-DD`, local to the course. */
export const Forum = z
  .object({
    purpose: Purpose,
    week: z.number().int().positive().nullable(),
    firstPostDate: z.string().nullable(),
    replyDate: z.string().nullable(),
    lastSafeDate: z.string().nullable(),
    points: z.number().nonnegative().nullable(),
    /** Name of the group set in whose groups this forum is held; absent: in none, or nobody said. */
    groupSet: z.string().nullable().optional(),
    /** What posts here are judged by, where that is not the course's own rubric. */
    rubric: Rubric.nullable().optional(),
  })
  .readonly()
export type Forum = z.infer<typeof Forum>
