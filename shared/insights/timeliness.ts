import type { AgainstDate, Timeliness } from '#shared/contract/teacherViews.ts'
import type { Post } from '#shared/model/post.ts'
import type { TopicId } from '#shared/model/ids.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import type { Period } from './period.ts'

/** Days are UTC, as everywhere a post is told apart by its date; a post without a time counts nowhere. */
function against(posts: readonly Post[], by: string | null): AgainstDate | null {
  if (by === null) return null
  const days = posts.flatMap(({ createdAt }) => (createdAt === null ? [] : createdAt.slice(0, 10)))
  const onTime = days.filter((day) => day <= by).length
  return { by, onTime, later: days.length - onTime }
}

/** The students' posts of each discussion against its dates. Lateness is about the calendar, never about a person. */
export function timeliness(period: Period, topicIds: readonly TopicId[]): readonly Timeliness[] {
  return topicIds.map((topicId) => {
    const posts = period.posts.filter(
      (post) => post.topicId === topicId && post.authorId !== null && period.studentIds.has(post.authorId),
    )
    const { firstPostDate, replyDate, lastSafeDate } = forumOf(period.input.forums, topicId)
    return {
      topicId,
      firstPosts: against(
        posts.filter(({ parentId }) => parentId === null),
        firstPostDate,
      ),
      replies: against(
        posts.filter(({ parentId }) => parentId !== null),
        replyDate,
      ),
      lastSafe: against(posts, lastSafeDate),
    }
  })
}
