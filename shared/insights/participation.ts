import type { TopicParticipation } from '#shared/contract/views.ts'
import type { Topic } from '#shared/model/topic.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isInRange, type Period } from './period.ts'

function rowOf(topic: Topic, period: Period): TopicParticipation {
  const posts = period.posts.filter(
    (post) => post.topicId === topic.id && post.authorId !== null && period.studentIds.has(post.authorId),
  )
  return {
    topicId: topic.id,
    title: topic.title,
    week: period.weeks.ofTopic(topic.id),
    purpose: forumOf(period.input.forums, topic.id).purpose,
    posts: posts.filter((post) => post.parentId === null).length,
    replies: posts.filter((post) => post.parentId !== null).length,
    writers: new Set(posts.map((post) => post.authorId)).size,
    students: period.students.length,
  }
}

/**
 * Per topic: opening posts, replies and writers among the students. Topics of the week, or all; by week, topics
 * without one last. A topic stays in the list when nobody wrote in it: that is worth knowing.
 */
export function participation(period: Period): readonly TopicParticipation[] {
  const active = new Set(period.posts.map((post) => post.topicId))
  const last = Number.MAX_SAFE_INTEGER
  return period.input.content.topics
    .filter((topic) => isInRange(period.weeks.ofTopic(topic.id), period.range) || active.has(topic.id))
    .map((topic) => rowOf(topic, period))
    .toSorted((one, other) => (one.week ?? last) - (other.week ?? last))
}
