import { z } from 'zod'
import { CourseId, CriterionId, type PersonId, type PostId } from '#shared/model/ids.ts'
import { Rubric, type Level } from '#shared/model/rubric.ts'

/** Where the levels of a criterion go that the new rubric does not have: under one of its own criteria. */
const Carry = z.record(CriterionId, CriterionId).readonly()

/** A rubric that the course may get, with what goes along. */
export const RubricWish = z.strictObject({
  course: CourseId,
  rubric: Rubric.refine(({ criteria }) => criteria.length > 0 && criteria.length <= 40, 'criteria'),
  bestPosts: z.number().int().positive().max(100).nullable(),
  carry: Carry,
})

/** What the rubric screen begins with. */
export interface RubricSetup {
  readonly rubric: Rubric
  readonly bestPosts: number | null
  /** The built-in rubric and those that came with imports. */
  readonly offered: readonly Rubric[]
  /** By criterion: how many posts have a level on it, those of former criteria included. */
  readonly levels: Readonly<Record<string, number>>
}

/** A student whose total would be another one. Totals are shares of full points, 0..1; null: no levels yet. */
export interface MovedStudent {
  readonly personId: PersonId
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

/** A post for which another level would be suggested on a criterion. */
export interface MovedPost {
  readonly postId: PostId
  /** Who wrote it, for screens on which nobody is named. */
  readonly personId: PersonId | null
  readonly who: string
  readonly topicTitle: string
  readonly criterion: string
  readonly before: Level | null
  readonly after: Level | null
}

/** What a change of the rubric would do, told before it is done. */
export interface RubricEffect {
  readonly students: readonly MovedStudent[]
  /** The first so many; `movedPosts` says how many there are. */
  readonly posts: readonly MovedPost[]
  readonly movedPosts: number
  /** Criteria whose levels stay kept but count nowhere. */
  readonly aside: readonly { readonly title: string; readonly levels: number }[]
  /** Criteria whose levels go on under another one. */
  readonly carried: readonly { readonly from: string; readonly to: string; readonly levels: number }[]
  /** Posts that have all their levels now and would not any more. */
  readonly reopened: number
}
