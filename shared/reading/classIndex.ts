import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { atOnce } from './atOnce.ts'

/** The class's content by id, and which post answers which. */
export interface ClassIndex {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly posts: ReadonlyMap<PostId, Post>
  /** Every post, oldest first. */
  readonly inOrder: readonly Post[]
  /** Answers to a post, oldest first. */
  readonly answers: ReadonlyMap<PostId, readonly Post[]>
  readonly byTopic: ReadonlyMap<TopicId, readonly Post[]>
  readonly byAuthor: ReadonlyMap<PersonId, readonly Post[]>
}

/** Oldest first; posts without a time come last and keep the order of the import (sorts are stable). */
export function byTime(one: Post, other: Post): number {
  if (one.createdAt === other.createdAt) return 0
  if (one.createdAt === null) return 1
  if (other.createdAt === null) return -1
  return one.createdAt < other.createdAt ? -1 : 1
}

function add<K>(lists: Map<K, Post[]>, key: K, post: Post): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [post])
  else list.push(post)
}

/** Posts entered between two turns. */
const stepPosts = 500

function* build(content: ClassContent): Generator<undefined, ClassIndex> {
  const posts = new Map<PostId, Post>()
  for (const [at, post] of content.posts.entries()) {
    if (at % stepPosts === 0) yield
    posts.set(post.id, post)
  }
  const answers = new Map<PostId, Post[]>()
  const byTopic = new Map<TopicId, Post[]>()
  const byAuthor = new Map<PersonId, Post[]>()
  const inOrder = [...posts.values()].toSorted(byTime)
  for (const [at, post] of inOrder.entries()) {
    if (at % stepPosts === 0) yield
    add(byTopic, post.topicId, post)
    if (post.authorId !== null) add(byAuthor, post.authorId, post)
    if (post.parentId !== null && post.parentId !== post.id && posts.has(post.parentId)) {
      add(answers, post.parentId, post)
    }
  }
  return {
    people: new Map(content.people.map((person) => [person.id, person])),
    topics: new Map(content.topics.map((topic) => [topic.id, topic])),
    posts,
    inOrder,
    answers,
    byTopic,
    byAuthor,
  }
}

/** Content never changes, so its index is built once per content and forgotten with it. */
const built = new WeakMap<ClassContent, ClassIndex>()

/** Makes the index in small steps: whoever asks for it afterwards has it at once. */
export function* indexSteps(content: ClassContent): Generator<undefined, ClassIndex> {
  const known = built.get(content)
  if (known !== undefined) return known
  const fresh = yield* build(content)
  built.set(content, fresh)
  return fresh
}

/** The index of a class's content. */
export function indexClass(content: ClassContent): ClassIndex {
  return built.get(content) ?? atOnce(indexSteps(content))
}
