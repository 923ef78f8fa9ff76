import type { Overview } from '#shared/contract/views.ts'
import type { PostId } from '#shared/model/ids.ts'
import { Strategy } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Period } from './period.ts'

/** The dialogue strategies of a reply: the instructor's correction where there is one, else what the rules found. */
export function strategiesOf(
  postId: PostId,
  marks: CourseWork['marks'],
  scores: ReadonlyMap<PostId, PostScore>,
): readonly Strategy[] {
  return tableEntry(marks, postId)?.strategies ?? scores.get(postId)?.dialogue.labels ?? []
}

/** How many of these replies use each strategy; a reply that mixes several counts for each. */
export function dialogueMix(
  posts: readonly Post[],
  marks: CourseWork['marks'],
  scores: ReadonlyMap<PostId, PostScore>,
): Overview['dialogue'] {
  const replies = posts.filter((post) => post.parentId !== null && !post.deleted)
  const found = replies.map((post) => new Set(strategiesOf(post.id, marks, scores)))
  return Strategy.options.map((strategy) => ({
    strategy,
    replies: found.filter((strategies) => strategies.has(strategy)).length,
  }))
}

/** Replies by students in the period. */
export function studentReplies({ talk, studentIds }: Period): readonly Post[] {
  return talk.filter(
    (post) => post.parentId !== null && post.authorId !== null && studentIds.has(post.authorId),
  )
}

/** Per strategy: how many students who replied in the period have not used it yet. */
export function notTried(period: Period): Overview['notTried'] {
  const { marks } = period.input.work
  const tried = new Map<string, Set<Strategy>>()
  for (const post of studentReplies(period)) {
    const author = post.authorId ?? ''
    const known = tried.get(author) ?? new Set<Strategy>()
    for (const strategy of strategiesOf(post.id, marks, period.input.scores)) known.add(strategy)
    tried.set(author, known)
  }
  const without = (strategy: Strategy): number =>
    [...tried.values()].filter((used) => !used.has(strategy)).length
  return {
    conversational: without('conversational'),
    inquiry: without('inquiry'),
    debate: without('debate'),
    instruction: without('instruction'),
  }
}
