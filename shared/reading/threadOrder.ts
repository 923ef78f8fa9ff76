import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { ClassIndex } from './classIndex.ts'

/** A post in its place in a thread; the opening post has depth 0. */
export interface PlacedPost {
  readonly post: Post
  readonly depth: number
}

/**
 * The post that opens the thread of a post. Where the export names a parent that it does not hold, the thread
 * starts at the orphan; where parents go in a circle (damaged files do), it starts at the smallest id of it.
 */
export function threadRoot(post: Post, index: ClassIndex): Post {
  const path: Post[] = [post]
  const seen = new Set<PostId>([post.id])
  for (;;) {
    const last = path.at(-1) ?? post
    const parent = last.parentId === null ? undefined : index.posts.get(last.parentId)
    if (parent === undefined) return last
    if (seen.has(parent.id)) {
      const circle = path.slice(path.findIndex((one) => one.id === parent.id))
      return circle.reduce((least, one) => (one.id < least.id ? one : least))
    }
    seen.add(parent.id)
    path.push(parent)
  }
}

/** A thread as it is read: every post followed by its answers, oldest first. */
export function threadFrom(root: Post, index: ClassIndex): readonly PlacedPost[] {
  const placed: PlacedPost[] = []
  const seen = new Set<PostId>()
  const open: PlacedPost[] = [{ post: root, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.post.id)) continue
    seen.add(next.post.id)
    placed.push(next)
    const answers = index.answers.get(next.post.id) ?? []
    for (const post of answers.toReversed()) open.push({ post, depth: next.depth + 1 })
  }
  return placed
}

/** All threads of a topic, by the time of their opening post. */
export function threadsOfTopic(topicId: TopicId, index: ClassIndex): readonly (readonly PlacedPost[])[] {
  const roots = new Map<PostId, Post>()
  const done = new Set<PostId>()
  const threads: (readonly PlacedPost[])[] = []
  for (const post of index.byTopic.get(topicId) ?? []) {
    if (done.has(post.id)) continue
    const root = threadRoot(post, index)
    if (roots.has(root.id)) continue
    roots.set(root.id, root)
    const thread = threadFrom(root, index)
    for (const { post: member } of thread) done.add(member.id)
    threads.push(thread)
  }
  return threads
}
