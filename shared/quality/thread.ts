import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum, Topic } from '#shared/model/topic.ts'

/** What surrounds a post and may bear on its score. */
export interface ThreadContext {
  readonly topic: Topic
  /** The post answered; null for an opening post, or where the export does not say. */
  readonly parent: Post | null
  /** Who wrote the post and the parent; null where the roster does not say. */
  readonly author: Person | null
  readonly parentAuthor: Person | null
  /** What the forum is for; null while nobody has said. Practice and lounge posts get no score. */
  readonly purpose: Forum['purpose'] | null
}

/** The content by id, built once for many posts. */
export interface CourseLookup {
  /** Posts may be added: see `addAndScore`. */
  readonly posts: Map<PostId, Post>
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly people: ReadonlyMap<string, Person>
  readonly forums: ReadonlyMap<string, Forum>
}

/** Indexes a course for `threadContext`. */
export function courseLookup(
  content: Pick<ClassContent, 'posts' | 'topics' | 'people'>,
  forums: Readonly<Record<string, Forum>>,
): CourseLookup {
  return {
    posts: new Map(content.posts.map((post) => [post.id, post])),
    topics: new Map(content.topics.map((topic) => [topic.id, topic])),
    people: new Map(content.people.map((person) => [person.id, person])),
    forums: new Map(Object.entries(forums)),
  }
}

function unknownTopic(post: Post): Topic {
  return { id: post.topicId, title: '', prompt: '', authorId: null, postedAt: null }
}

/** The surroundings of one post. A parent that was deleted or not exported counts as none. */
export function threadContext(post: Post, lookup: CourseLookup): ThreadContext {
  const answered = post.parentId === null ? undefined : lookup.posts.get(post.parentId)
  const parent = answered === undefined || answered.deleted || answered.id === post.id ? null : answered
  const person = (id: string | null): Person | null => (id === null ? null : (lookup.people.get(id) ?? null))
  return {
    topic: lookup.topics.get(post.topicId) ?? unknownTopic(post),
    parent,
    author: person(post.authorId),
    parentAuthor: person(parent?.authorId ?? null),
    purpose: lookup.forums.get(post.topicId)?.purpose ?? null,
  }
}
