import type { TopicId } from '#shared/model/ids.ts'
import { ints, withRoomFor } from './growing.ts'

/** Of which topic a post is, by the number of the post: asked for with every run of words that two posts share. */
export interface PostTopics {
  readonly numbers: Map<TopicId, number>
  byPost: Int32Array<ArrayBuffer>
}

/** The topics of no posts. */
export function postTopics(): PostTopics {
  return { numbers: new Map(), byPost: new Int32Array(1024) }
}

/** Enters the topic of a post. */
export function enterTopic(topics: PostTopics, post: number, topicId: TopicId): void {
  const { numbers } = topics
  const number = numbers.get(topicId) ?? numbers.size
  numbers.set(topicId, number)
  topics.byPost = withRoomFor(topics.byPost, post, ints)
  topics.byPost[post] = number
}

/** The number of a topic; -1 where no post of it was entered. */
export function numberOfTopic({ numbers }: PostTopics, topicId: TopicId): number {
  return numbers.get(topicId) ?? -1
}

/** The number of the topic of a post that was entered. */
export function topicOfPost({ byPost }: PostTopics, post: number): number {
  return byPost[post] ?? -1
}
