import type { ExportScope, ScorePart } from '#shared/contract/exportViews.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { ExportInput } from './exportInput.ts'

function isOfPart(post: Post, part: ScorePart): boolean {
  if (part === 'all') return true
  return (post.parentId === null) === (part === 'first')
}

/**
 * The posts of each author that an export counts: in forums that are scored, in the weeks and topics asked for. A post
 * that has no week (a course without dates) counts only where its topic was named.
 */
export function postsInScope(
  input: ExportInput,
  scope: ExportScope,
  part: ScorePart,
): (personId: PersonId) => readonly Post[] {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const named = new Set(scope.topicIds)
  const isIn = (post: Post): boolean => {
    if (post.deleted || !isOfPart(post, part)) return false
    if (!isScoredForum(forumOf(input.forums, post.topicId))) return false
    if (named.size > 0) return named.has(post.topicId)
    const week = weeks.ofPost(post)
    return week !== null && scope.weeks.from <= week && week <= scope.weeks.to
  }
  const { byAuthor } = indexClass(input.content)
  return (personId) => (byAuthor.get(personId) ?? []).filter(isIn)
}
