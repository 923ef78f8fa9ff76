import { postId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { aClass, aPost, aTopic } from '#test/fixtures/course.ts'

/** A post of a measured set. */
export function benchPost(id: string, topic: string, text: string, parent: string | null = null): Post {
  return aPost({ id, topic, text, parentId: parent === null ? null : postId(parent) })
}

export function benchTopic(id: string, title: string, prompt: string): Topic {
  return aTopic({ id, title, prompt })
}

export function benchCourse(topics: readonly Topic[], posts: readonly Post[]): ClassContent {
  return aClass({ topics, posts })
}
