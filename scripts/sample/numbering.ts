import type { PlannedPost, PlannedTopic } from './post.ts'

/** Gives every post its Canvas id: rising with time over the whole course, with the gaps other courses leave. */
export function numberPosts(topics: readonly PlannedTopic[]): ReadonlyMap<PlannedPost, string> {
  const inTime = topics.flatMap(({ posts }) => posts).toSorted((a, b) => a.time - b.time)
  let id = 810_000
  return new Map(
    inTime.map((post, index) => {
      id += 1 + ((index * 7) % 5)
      return [post, String(id)]
    }),
  )
}

/** Posts of a topic depth-first, each level by time, as the exporter walks Canvas's view. */
export function depthFirst(topic: PlannedTopic): readonly PlannedPost[] {
  const below = (parent: PlannedPost | null): readonly PlannedPost[] =>
    topic.posts
      .filter((post) => post.parent === parent)
      .toSorted((a, b) => a.time - b.time)
      .flatMap((post) => [post, ...below(post)])
  return below(null)
}
