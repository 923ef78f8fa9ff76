import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { isFileTopic } from './mergeLists.ts'
import type { FileReading } from './reading.ts'

type Holding = Pick<ClassContent, 'topics' | 'posts'>
type Part = Pick<FileReading, 'topics' | 'posts' | 'format'>

/** Topics of the course come before those of the import, real ids before stand-ins, then by id. */
function rank(id: TopicId, known: ReadonlySet<TopicId>): string {
  return `${known.has(id) ? '0' : isFileTopic(id) ? '2' : '1'}${id}`
}

function smallest(ids: readonly TopicId[], known: ReadonlySet<TopicId>): TopicId | undefined {
  return ids.toSorted((one, other) => (rank(one, known) < rank(other, known) ? -1 : 1))[0]
}

/** For every post that stands in several topics, those topics. */
function sharedPosts(parts: readonly Holding[]): Iterable<readonly TopicId[]> {
  const topicsOf = new Map<PostId, TopicId[]>()
  for (const part of parts) {
    for (const post of part.posts) {
      const topics = topicsOf.get(post.id)
      if (topics === undefined) topicsOf.set(post.id, [post.topicId])
      else if (!topics.includes(post.topicId)) topics.push(post.topicId)
    }
  }
  return topicsOf.values()
}

/**
 * The one saved discussion and the one saved topic of an import belong together: the `/view` file has posts and no
 * topic, the topic file a topic and no posts.
 */
function pairOnly(parts: readonly Part[], renamed: Map<TopicId, TopicId>): void {
  const posted = new Set(parts.flatMap((part) => part.posts.map((post) => post.topicId)))
  const topicsOf = (some: readonly Part[]) => [
    ...new Set(some.flatMap((part) => part.topics.map(({ id }) => id))),
  ]
  const discussions = topicsOf(parts).filter((id) => isFileTopic(id) && !renamed.has(id))
  const saved = parts.filter(({ format }) => format === 'canvas-topics-json')
  const empty = topicsOf(saved).filter((id) => !posted.has(id))
  const [discussion, topic] = [discussions[0], empty[0]]
  if (discussions.length === 1 && empty.length === 1 && discussion && topic) renamed.set(discussion, topic)
}

/**
 * Finds out which topic a saved page belongs to that does not say so: the one that has the same posts, or the only
 * one without posts.
 * @returns the id that stands for each topic that is known by another.
 */
export function pairTopics(parts: readonly Part[], existing: Holding): ReadonlyMap<TopicId, TopicId> {
  const renamed = new Map<TopicId, TopicId>()
  const known = new Set(existing.topics.map((topic) => topic.id))
  const unnamed = [...known, ...parts.flatMap((part) => part.topics.map((topic) => topic.id))].some(
    isFileTopic,
  )
  if (!unnamed) return renamed
  for (const topics of sharedPosts([existing, ...parts])) {
    if (topics.length < 2 || !topics.some(isFileTopic)) continue
    const kept = smallest(topics, known)
    for (const topic of topics) if (kept !== undefined && topic !== kept) renamed.set(topic, kept)
  }
  pairOnly(parts, renamed)
  return renamed
}
