import type { TopicId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'
import { forumOf } from './forumOf.ts'
import { weekOfPost, weekOfTopic, type Calendar } from './weeks.ts'

/** Weeks by topic and post. */
export interface WeekIndex {
  ofTopic(topicId: TopicId): number | null
  ofPost(post: Pick<Post, 'topicId' | 'createdAt'>): number | null
}

/** Looks weeks up for many posts of one course; the topic part is worked out once. */
export function weekIndex(
  topics: readonly Topic[],
  forums: Readonly<Record<string, Forum>>,
  settings: Calendar,
): WeekIndex {
  const rows = new Map(
    topics.map((topic) => {
      const forum = forumOf(forums, topic.id)
      return [topic.id, { topic, forum, week: weekOfTopic(topic, forum, settings) }]
    }),
  )
  return {
    ofTopic: (topicId) => rows.get(topicId)?.week ?? null,
    ofPost: (post) => {
      const row = rows.get(post.topicId)
      return row === undefined ? null : weekOfPost(post, row.topic, row.forum, settings)
    },
  }
}
