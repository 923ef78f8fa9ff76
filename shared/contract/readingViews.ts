import type { CriterionId, PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { QueueChoice } from '#shared/model/savedView.ts'

/** How often two judgements met. */
export interface Meeting {
  readonly compared: number
  readonly exact: number
  /** Exact ones included: neighbouring levels are the ones that people differ about. */
  readonly withinOne: number
}

/** One criterion: the levels set against those suggested. */
export interface CriterionAgreement extends Meeting {
  readonly criterionId: CriterionId
  /** A locale key, or the words of an imported rubric. */
  readonly title: string
  /** The posts behind the counts above. */
  readonly exactPosts: readonly PostId[]
  readonly withinOnePosts: readonly PostId[]
  /** Posts where the instructor's level stands above the suggested one, and below it. */
  readonly above: readonly PostId[]
  readonly below: readonly PostId[]
}

/** Looking back on a list of posts: agreement with the suggestions, and with oneself. */
export interface AgreementReport {
  readonly scored: number
  readonly total: number
  readonly overall: Meeting
  /** Of those compared, the levels that were set before the suggestion was on screen: the only fair test of it. */
  readonly unseen: Meeting
  /** Levels that were taken over from a suggestion on screen. */
  readonly accepted: number
  readonly acceptedPosts: readonly PostId[]
  /** Posts with levels that were set before the suggestion was on screen. */
  readonly unseenPosts: readonly PostId[]
  /** Posts of the list that still lack a level. */
  readonly notScored: readonly PostId[]
  /** Levels that are not the suggested ones, and the posts they stand on. */
  readonly disagreements: number
  readonly disagreedPosts: readonly PostId[]
  readonly criteria: readonly CriterionAgreement[]
  readonly drift: {
    /** Posts that came back and were judged again. */
    readonly posts: number
    readonly again: readonly PostId[]
    readonly levels: Meeting
    /** Posts whose earlier levels, summed, are lower than the later ones: the standard became milder. */
    readonly earlyLower: readonly PostId[]
    readonly earlyHigher: readonly PostId[]
  }
}

/** What a list can be narrowed to, and the views that were kept. */
export interface QueueChoices {
  readonly weeks: readonly number[]
  readonly topics: readonly {
    readonly topicId: TopicId
    readonly title: string
    readonly scored: boolean
    /** The group set in whose groups it is held: of a group discussion only these groups are of use. */
    readonly groupSet: string | null
  }[]
  readonly sections: readonly string[]
  readonly groups: readonly { readonly key: string; readonly set: string; readonly group: string }[]
  readonly views: readonly { readonly viewId: string; readonly name: string; readonly choice: QueueChoice }[]
}

/** One name that was looked up while reading without names. Stays, whatever is undone. */
export interface NameLookUp {
  readonly at: string
  readonly personId: PersonId
  readonly name: string
  readonly postId: PostId
}
