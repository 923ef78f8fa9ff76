import type { CourseFacts } from '#shared/model/courseFacts.ts'
import type { ContactId, PersonId, TopicId } from '#shared/model/ids.ts'
import type { ContactKind } from '#shared/model/loggedContact.ts'

/** What the form behind the sheets shows: two lines of it are settings of the course, the rest are facts. */
export interface SheetFacts {
  readonly instructor: string
  readonly helpRoute: string
  readonly facts: CourseFacts
}

/**
 * One line of the contact log. `reply`, `opening` and `feedback` are known from the threads and the drafts; the
 * others were written down by the instructor and have an id to be taken out by.
 */
export interface ContactRow {
  readonly id: ContactId | null
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Null for what went to the whole class. */
  readonly personId: PersonId | null
  readonly name: string
  readonly kind: ContactKind | 'reply' | 'opening' | 'feedback'
  readonly topicId: TopicId | null
  readonly thread: string
  readonly note: string
}
