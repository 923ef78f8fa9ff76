import type { CriterionId, PersonId, PostId } from '#shared/model/ids.ts'
import type { Mark, Strategy } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import { tableEntry } from './tableEntry.ts'

/** What a number or a name of the overview stands for, so that it can open its posts. */
export type Behind =
  | { readonly kind: 'posts'; readonly postIds: readonly PostId[] }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'strategy'; readonly strategy: Strategy }
  | { readonly kind: 'level'; readonly criterionId: CriterionId; readonly level: Level }

function usesStrategy(post: Post, mark: Mark | undefined, score: PostScore | undefined, wanted: Strategy) {
  const strategies = mark?.strategies ?? score?.dialogue.labels ?? []
  return post.parentId !== null && strategies.includes(wanted)
}

/**
 * Whether a post is one of those behind. Strategies go by the instructor's correction, else by what the rules found;
 * levels by what the instructor set.
 */
export function isBehind(
  behind: Behind,
  post: Post,
  mark: Mark | undefined,
  score: PostScore | undefined,
): boolean {
  switch (behind.kind) {
    case 'posts':
      return behind.postIds.includes(post.id)
    case 'person':
      return post.authorId === behind.personId
    case 'strategy':
      return usesStrategy(post, mark, score, behind.strategy)
    case 'level':
      return mark !== undefined && tableEntry(mark.levels, behind.criterionId)?.level === behind.level
    default:
      return behind satisfies never
  }
}
