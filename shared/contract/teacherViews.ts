import type { WeekRange } from '#shared/model/draft.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { Message } from '#shared/model/message.ts'
import type { Skill } from './sheetViews.ts'

/** Posts of one kind against the date they were asked for. */
export interface AgainstDate {
  /** `YYYY-MM-DD`. */
  readonly by: string
  readonly onTime: number
  readonly later: number
}

/** When the posts of a discussion came, against the dates that the instructor set; null where one is not set. */
export interface Timeliness {
  readonly topicId: TopicId
  readonly firstPosts: AgainstDate | null
  readonly replies: AgainstDate | null
  /** Everything against the last day on which a post still counts. */
  readonly lastSafe: AgainstDate | null
}

/** A prompt beside what became of it. */
export interface PromptCheck {
  readonly topicId: TopicId
  /** Questions that the prompt asks, and those of them that cannot be answered with yes or no. */
  readonly questions: number
  readonly open: number
  /** First posts that were compared, and those of them that mostly have the words of another. */
  readonly compared: number
  readonly alike: number
}

/** What the teacher's two pages hold beside the overview of the class. */
export interface TeacherFacts {
  readonly timeliness: readonly Timeliness[]
  readonly prompts: readonly PromptCheck[]
  /** Levels of as many weeks before, criterion by criterion; null where there are none. */
  readonly before: {
    readonly weeks: WeekRange
    readonly levels: Readonly<Record<string, readonly number[]>>
  } | null
  /** Mean days to feedback, the instructor's target, and how many students have waited longer. */
  readonly clock: { readonly days: number | null; readonly target: number; readonly late: number }
  /** Whom a small group could help, by the skill it would practise. */
  readonly smallGroups: readonly { readonly skill: Skill; readonly names: readonly string[] }[]
  /** One line for each group, in the groups' order: who of it writes, and whether its ideas reach the class. */
  readonly tieBack: readonly Message[]
  /** Posts that raise a question about the class's rules. */
  readonly rules: readonly { readonly name: string; readonly topic: string }[]
  /** Levels beside a suggestion that the instructor took, and those set otherwise. */
  readonly agreement: readonly {
    readonly title: string
    readonly same: number
    readonly higher: number
    readonly lower: number
  }[]
}
