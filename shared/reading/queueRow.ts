import type { QueueRow } from '#shared/contract/views.ts'
import type { CriterionId, PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { isLate } from './late.ts'
import { queueDesk, type QueueDesk, type QueueInput, type QueueWish } from './queueDesk.ts'
import { levelsSet } from './scoring.ts'

const everything: QueueWish = {
  order: 'time',
  week: null,
  topicId: null,
  section: null,
  group: null,
  only: [],
  criterionId: null,
  text: null,
}

function rowOf(desk: QueueDesk, post: Post): QueueRow {
  const mark = desk.markOf(post)
  const criteria = desk.criteriaAt(post)
  return {
    postId: post.id,
    topicId: post.topicId,
    week: desk.weeks.ofPost(post),
    who: desk.reader.who(post),
    name: desk.reader.lookedUp(post.authorId),
    kind: post.parentId === null ? 'post' : 'reply',
    opening: desk.reader.opening(post),
    scored: levelsSet(mark, criteria),
    criteria: criteria.length,
    needsHuman: criteria.length > 0 && (desk.input.scores.get(post.id)?.needsHuman ?? null) !== null,
    media: post.media.length > 0,
    late: isLate(post, desk.forumAt(post), desk.timeZone),
    read: mark?.read ?? false,
    moderation: mark?.moderation ?? false,
    pinned: (mark?.pins.length ?? 0) > 0,
  }
}

/**
 * Some posts as rows of a list: what is shown of them there. Of a long list only the rows in sight are asked for;
 * posts that are not there any more are left out.
 *
 * @param criterionId The one criterion that is read across everyone; null for all.
 */
export function queueRows(
  input: Omit<QueueInput, 'query'>,
  postIds: readonly PostId[],
  criterionId: CriterionId | null,
): readonly QueueRow[] {
  const desk = queueDesk({ ...input, query: { ...everything, criterionId } })
  return postIds.flatMap((id) => {
    const post = desk.index.posts.get(id)
    return post === undefined ? [] : [rowOf(desk, post)]
  })
}
