import { z } from 'zod'
import { ContactId, PersonId, TopicId } from './ids.ts'

/** How the instructor was in touch with a student outside the threads. */
export const ContactKind = z.enum(['message', 'email', 'call', 'meeting', 'class', 'other'])
export type ContactKind = z.infer<typeof ContactKind>

/**
 * A contact that the instructor wrote down. Answers in threads and returned feedback are known already and stand in
 * the printed log without being written down.
 */
export const LoggedContact = z
  .object({
    id: ContactId,
    personId: PersonId,
    /** `YYYY-MM-DD`, without an hour. */
    on: z.iso.date(),
    kind: ContactKind,
    topicId: TopicId.nullable(),
    note: z.string().max(300),
  })
  .readonly()
export type LoggedContact = z.infer<typeof LoggedContact>
