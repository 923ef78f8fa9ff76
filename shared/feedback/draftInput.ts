import type { WeekRange } from '#shared/model/draft.ts'
import type { FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import type { PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseSettings, CourseWork } from '#shared/model/work.ts'
import type { PhraseBank } from './bank.ts'

/** Everything a draft is written from. The same input gives the same draft, word for word. */
export interface DraftInput {
  readonly person: Person
  /** The student's posts in the weeks, oldest first. */
  readonly posts: readonly Post[]
  readonly content: ClassContent
  readonly scores: ReadonlyMap<PostId, PostScore>
  readonly marks: CourseWork['marks']
  readonly rubric: Rubric
  readonly weeks: WeekRange
  readonly settings: CourseSettings
  /** By topic id: decided by the instructor, else guessed. */
  readonly forums: Readonly<Record<string, Forum>>
  readonly bank: PhraseBank
  /** Belongs to the course; another seed writes another draft (“write it differently”). */
  readonly seed: string
  /** How often each phrase stands in the class's drafts already, by phrase id; see phraseUse.ts. */
  readonly usedCounts?: ReadonlyMap<string, number>
  /** Absent: plainly. A style changes wording, never facts. */
  readonly style?: FeedbackStyle
  /** One post stands for itself: the habits of the weeks are not its subject. */
  readonly scope?: 'post' | 'weeks'
  /** Phrases to keep, by id, where they still fit: a draft in another style says the same things. */
  readonly keep?: ReadonlySet<string>
  /** The instructor's corrections of roles, so that a staff member is not named as a classmate. */
  readonly people?: CourseWork['people']
}
