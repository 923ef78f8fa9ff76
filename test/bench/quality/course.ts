import { postId, topicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'

/** A post of a measured set. */
export function benchPost(id: string, topic: string, text: string, parent: string | null = null): Post {
  return {
    id: postId(id),
    topicId: topicId(topic),
    parentId: parent === null ? null : postId(parent),
    parentInferred: false,
    authorId: null,
    text,
    source: null,
    quotes: [],
    mentions: [],
    links: [],
    media: [],
    createdAt: null,
    updatedAt: null,
    likes: null,
    deleted: false,
  }
}

export function benchTopic(id: string, title: string, prompt: string): Topic {
  return { id: topicId(id), title, prompt, authorId: null, postedAt: null }
}

export function benchCourse(topics: readonly Topic[], posts: readonly Post[]): ClassContent {
  return { people: [], topics, posts, columns: [], groupSets: [], rubrics: [] }
}
