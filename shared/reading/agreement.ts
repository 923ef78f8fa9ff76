import type { AgreementReport, CriterionAgreement, Meeting } from '#shared/contract/readingViews.ts'
import type { CourseRubric } from '#shared/model/courseRubric.ts'
import type { CriterionId, PostId } from '#shared/model/ids.ts'
import type { LevelMark, Mark, Recheck } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { criteriaFor, isScored } from './scoring.ts'
import { tableEntry } from './tableEntry.ts'

interface Pair {
  readonly postId: PostId
  readonly criterionId: CriterionId
  readonly level: Level
  readonly other: Level
  readonly how: LevelMark['how']
}

/** Posts of a list that can be scored, with the rubric and what was done. */
export interface AgreementInput {
  readonly posts: readonly Post[]
  readonly rubric: CourseRubric
  readonly work: Pick<CourseWork, 'marks' | 'rechecks'>
}

function meeting(pairs: readonly Pair[]): Meeting {
  const distance = pairs.map(({ level, other }) => Math.abs(level - other))
  return {
    compared: pairs.length,
    exact: distance.filter((by) => by === 0).length,
    withinOne: distance.filter((by) => by <= 1).length,
  }
}

/** Levels that stand beside a suggestion, criterion by criterion. */
function suggestedPairs(post: Post, mark: Mark | undefined, rubric: CourseRubric): readonly Pair[] {
  if (mark === undefined) return []
  return criteriaFor(post, rubric).flatMap(({ id }) => {
    const set = tableEntry(mark.levels, id)
    if (set === undefined || set.suggested === null) return []
    return [{ postId: post.id, criterionId: id, level: set.level, other: set.suggested, how: set.how }]
  })
}

/** First and second judgement of a post, where both were made: `level` is the first. */
function secondPairs(
  post: Post,
  mark: Mark | undefined,
  again: Recheck | undefined,
  rubric: CourseRubric,
): readonly Pair[] {
  if (mark === undefined || again === undefined) return []
  return criteriaFor(post, rubric).flatMap(({ id }) => {
    const first = tableEntry(mark.levels, id)
    const second = tableEntry(again.levels, id)
    if (first === undefined || second === undefined) return []
    return [{ postId: post.id, criterionId: id, level: first.level, other: second.level, how: second.how }]
  })
}

const postsOf = (pairs: readonly Pair[]): readonly PostId[] => [...new Set(pairs.map(({ postId }) => postId))]

function byCriterion(pairs: readonly Pair[], rubric: CourseRubric): readonly CriterionAgreement[] {
  return rubric.criteria.map(({ id, title }) => {
    const own = pairs.filter(({ criterionId }) => criterionId === id)
    return {
      criterionId: id,
      title,
      ...meeting(own),
      exactPosts: postsOf(own.filter(({ level, other }) => level === other)),
      withinOnePosts: postsOf(own.filter(({ level, other }) => Math.abs(level - other) <= 1)),
      above: postsOf(own.filter(({ level, other }) => level > other)),
      below: postsOf(own.filter(({ level, other }) => level < other)),
    }
  })
}

/** Whether the first judgements of a post were lower (−1), higher (1) or the same in sum (0). */
function side(pairs: readonly Pair[]): number {
  return Math.sign(pairs.reduce((sum, { level, other }) => sum + level - other, 0))
}

function driftOf({ posts, rubric, work }: AgreementInput): AgreementReport['drift'] {
  const judged = posts
    .map((post) => ({
      id: post.id,
      pairs: secondPairs(post, tableEntry(work.marks, post.id), tableEntry(work.rechecks, post.id), rubric),
    }))
    .filter(({ pairs }) => pairs.length > 0)
  return {
    posts: judged.length,
    again: judged.map(({ id }) => id),
    levels: meeting(judged.flatMap(({ pairs }) => pairs)),
    earlyLower: judged.filter(({ pairs }) => side(pairs) < 0).map(({ id }) => id),
    earlyHigher: judged.filter(({ pairs }) => side(pairs) > 0).map(({ id }) => id),
  }
}

/**
 * How far the levels that were set agree with those suggested (exact, and within one level, because trained people
 * differ mostly between neighbours) and, for posts that came back, with one's own earlier judgement.
 */
export function agreementOf(input: AgreementInput): AgreementReport {
  const { posts, rubric, work } = input
  const pairs = posts.flatMap((post) => suggestedPairs(post, tableEntry(work.marks, post.id), rubric))
  const scored = posts.filter((post) => isScored(tableEntry(work.marks, post.id), post, rubric))
  const done = new Set(scored)
  const unseen = pairs.filter(({ how }) => how === 'own')
  const accepted = pairs.filter(({ how }) => how === 'accepted')
  const differing = pairs.filter(({ level, other }) => level !== other)
  return {
    scored: scored.length,
    total: posts.length,
    overall: meeting(pairs),
    unseen: meeting(unseen),
    unseenPosts: postsOf(unseen),
    accepted: accepted.length,
    acceptedPosts: postsOf(accepted),
    notScored: posts.filter((post) => !done.has(post)).map(({ id }) => id),
    disagreements: differing.length,
    disagreedPosts: postsOf(differing),
    criteria: byCriterion(pairs, rubric),
    drift: driftOf(input),
  }
}
