import type { AgainstDate, Timeliness } from '#shared/contract/teacherViews.ts'
import type { Post } from '#shared/model/post.ts'
import type { TopicId } from '#shared/model/ids.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { noCalendar } from '#shared/reading/weeks.ts'
import type { Period } from './period.ts'
import { dayOf } from './sheetInput.ts'

/** Days are those of the course's time zone, as wherever a post is late; a post without a time counts nowhere. */
function against(posts: readonly Post[], by: string | null, period: Period): AgainstDate | null {
  if (by === null) return null
  const calendar = period.settings ?? noCalendar
  const days = posts.flatMap(({ createdAt }) => (createdAt === null ? [] : dayOf(createdAt, calendar)))
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
        period,
      ),
      replies: against(
        posts.filter(({ parentId }) => parentId !== null),
        replyDate,
        period,
      ),
      lastSafe: against(posts, lastSafeDate, period),
    }
  })
}
