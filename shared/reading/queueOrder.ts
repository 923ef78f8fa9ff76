import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { QueueOrder } from '#shared/model/savedView.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { byTime, type ClassIndex } from './classIndex.ts'
import { seededOrder } from './seededOrder.ts'
import { threadsOfTopic } from './threadOrder.ts'
import { waitingSince } from './waiting.ts'
import type { WeekIndex } from './weekIndex.ts'

/** What an order needs to know besides the posts. */
export interface OrderContext {
  readonly index: ClassIndex
  readonly weeks: WeekIndex
  readonly topics: readonly Topic[]
  readonly drafts: CourseWork['drafts']
  readonly courseKey: string
  /** False for forums where nothing is scored: their posts are read when the work is done. */
  readonly isScored: (topicId: TopicId) => boolean
  /** What the alphabet goes by, and how two of these are compared. */
  readonly sortName: (post: Post) => string
  readonly compareNames: (one: string, other: string) => number
}

/** Posts that are scored before those that are only read; within each the order stays. */
function scoredFirst(posts: readonly Post[], { isScored }: OrderContext): readonly Post[] {
  const scored = (post: Post): boolean => isScored(post.topicId)
  return [...posts.filter(scored), ...posts.filter((post) => !scored(post))]
}

/** Topics by week, then as imported; topics without a week come last, and after them those that are not scored. */
function topicOrder({ topics, weeks, isScored }: OrderContext): readonly TopicId[] {
  const week = (id: TopicId): number => weeks.ofTopic(id) ?? Number.MAX_SAFE_INTEGER
  const last = (id: TopicId): number => (isScored(id) ? 0 : 1)
  return topics
    .map((topic) => topic.id)
    .toSorted((one, other) => last(one) - last(other) || week(one) - week(other))
}

/** Posts topic by topic, so that one prompt is judged at a time; posts of topics nobody lists come last. */
function perTopic(posts: readonly Post[], context: OrderContext): readonly (readonly Post[])[] {
  const lists = new Map<TopicId, Post[]>(topicOrder(context).map((id) => [id, []]))
  for (const post of posts) {
    const list = lists.get(post.topicId)
    if (list === undefined) lists.set(post.topicId, [post])
    else list.push(post)
  }
  return [...lists.values()]
}

function shuffled(posts: readonly Post[], context: OrderContext): readonly Post[] {
  return perTopic(posts, context).flatMap((list) => {
    const topicId = list[0]?.topicId ?? ''
    return seededOrder(list, `${context.courseKey}|${topicId}`, (post) => post.id)
  })
}

function inThreads(posts: readonly Post[], context: OrderContext): readonly Post[] {
  return perTopic(posts, context).flatMap((list) => {
    const topicId = list[0]?.topicId
    if (topicId === undefined) return []
    const places = new Map<PostId, number>()
    for (const { post } of threadsOfTopic(topicId, context.index).flat()) places.set(post.id, places.size)
    return list.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
  })
}

/** The posts by what stands for each, oldest first in every list: sorting the few lists costs less than all posts. */
function listsBy<K>(posts: readonly Post[], keyOf: (post: Post) => K): ReadonlyMap<K, readonly Post[]> {
  const lists = new Map<K, Post[]>()
  for (const post of posts.toSorted(byTime)) {
    const key = keyOf(post)
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [post])
    else list.push(post)
  }
  return lists
}

/** Students whose wait began last come first; those who wait for nothing come last. */
function byWait(posts: readonly Post[], context: OrderContext): readonly Post[] {
  const since = waitingSince(posts, context.drafts, (post) => context.weeks.ofPost(post))
  const writers = [...listsBy(posts, ({ authorId }) => authorId)].map(([id, list]) => ({
    name: id ?? '',
    began: id === null ? '' : (since.get(id) ?? ''),
    list,
  }))
  writers.sort((one, other) => {
    if (one.began !== other.began) return one.began < other.began ? 1 : -1
    return one.name < other.name ? -1 : 1
  })
  return writers.flatMap(({ list }) => list)
}

const alphabet = new Intl.Collator('en', { numeric: true })

/** Names as a list of people has them: without regard to case and accents at first, numbers by their size. */
export const compareAlphabetically = alphabet.compare

/** By name, each writer's posts from the oldest. */
function byName(posts: readonly Post[], { sortName, compareNames }: OrderContext): readonly Post[] {
  const named = [...listsBy(posts, sortName)].toSorted(([one], [other]) => compareNames(one, other))
  const lists: Post[][] = []
  let before: string | null = null
  for (const [name, list] of named) {
    // Names that the alphabet holds to be the same are one.
    if (before !== null && compareNames(before, name) === 0) lists.at(-1)?.push(...list)
    else lists.push([...list])
    before = name
  }
  return lists.flatMap((list) => list.toSorted(byTime))
}

/** Student by student, in an order that looks like chance: each one's posts together, oldest first. */
function byStudent(posts: readonly Post[], context: OrderContext): readonly Post[] {
  const lists = new Map<string, Post[]>()
  for (const post of posts) {
    // Where the export names nobody, a post stands for itself.
    const key = post.authorId === null ? `post ${post.id}` : `person ${post.authorId}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [post])
    else list.push(post)
  }
  const students = seededOrder([...lists], `${context.courseKey}|students`, ([key]) => key)
  return students.flatMap(([, list]) => scoredFirst(list.toSorted(byTime), context))
}

/** Puts posts into one of the orders of the reading queue. */
export function ordered(posts: readonly Post[], order: QueueOrder, context: OrderContext): readonly Post[] {
  switch (order) {
    case 'shuffled':
      return shuffled(posts, context)
    case 'thread':
      return inThreads(posts, context)
    case 'time':
      return scoredFirst(posts.toSorted(byTime), context)
    case 'waiting':
      return scoredFirst(byWait(posts, context), context)
    case 'name':
      return scoredFirst(byName(posts, context), context)
    case 'student':
      return byStudent(posts, context)
    default:
      return order satisfies never
  }
}
