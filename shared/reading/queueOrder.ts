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

/** An order in the making: it stops now and then, so that a long list does not hold up everything else. */
type Ordering = Generator<undefined, readonly Post[]>

/** The lists that `order` makes of each topic's posts, one behind the other. */
function* topicByTopic(
  posts: readonly Post[],
  context: OrderContext,
  order: (list: readonly Post[], topicId: TopicId) => readonly Post[],
): Ordering {
  const done: (readonly Post[])[] = []
  for (const list of perTopic(posts, context)) {
    yield
    const topicId = list[0]?.topicId
    if (topicId !== undefined) done.push(order(list, topicId))
  }
  return done.flat()
}

function shuffled(posts: readonly Post[], context: OrderContext): Ordering {
  return topicByTopic(posts, context, (list, topicId) =>
    seededOrder(list, `${context.courseKey}|${topicId}`, (post) => post.id),
  )
}

function inThreads(posts: readonly Post[], context: OrderContext): Ordering {
  return topicByTopic(posts, context, (list, topicId) => {
    const places = new Map<PostId, number>()
    for (const { post } of threadsOfTopic(topicId, context.index).flat()) places.set(post.id, places.size)
    return list.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
  })
}

/** Posts put into lists between two turns. */
const stepPosts = 500

/** The posts by what stands for each; within each list they keep their order. */
function* listsBy<K>(
  posts: readonly Post[],
  keyOf: (post: Post) => K,
): Generator<undefined, ReadonlyMap<K, readonly Post[]>> {
  const lists = new Map<K, Post[]>()
  for (const [at, post] of posts.entries()) {
    if (at % stepPosts === 0) yield
    const key = keyOf(post)
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [post])
    else list.push(post)
  }
  yield
  return lists
}

/** Students whose wait began last come first; those who wait for nothing come last. */
function* byWait(posts: readonly Post[], context: OrderContext): Ordering {
  const since = waitingSince(posts, context.drafts, (post) => context.weeks.ofPost(post))
  const lists = yield* listsBy(posts, ({ authorId }) => authorId)
  const writers = [...lists].map(([id, list]) => ({
    name: id ?? '',
    began: id === null ? '' : (since.get(id) ?? ''),
    list,
  }))
  writers.sort((one, other) => {
    if (one.began !== other.began) return one.began < other.began ? 1 : -1
    return one.name < other.name ? -1 : 1
  })
  return scoredFirst(
    writers.flatMap(({ list }) => list),
    context,
  )
}

const alphabet = new Intl.Collator('en', { numeric: true })

/** Names as a list of people has them: without regard to case and accents at first, numbers by their size. */
export const compareAlphabetically = alphabet.compare

/** By name, each writer's posts from the oldest. */
function* byName(posts: readonly Post[], context: OrderContext): Ordering {
  const { sortName, compareNames } = context
  const lists = yield* listsBy(posts, sortName)
  const named = [...lists].toSorted(([one], [other]) => compareNames(one, other))
  yield
  const done: Post[][] = []
  let before: string | null = null
  for (const [name, list] of named) {
    // Names that the alphabet holds to be the same are one.
    const isSame = before !== null && compareNames(before, name) === 0
    if (isSame) done.push([...(done.pop() ?? []), ...list].toSorted(byTime))
    else done.push([...list])
    before = name
  }
  yield
  return scoredFirst(done.flat(), context)
}

/** Student by student, in an order that looks like chance: each one's posts together, oldest first. */
function* byStudent(posts: readonly Post[], context: OrderContext): Ordering {
  // Where the export names nobody, a post stands for itself.
  const lists = yield* listsBy(posts, ({ authorId, id }) =>
    authorId === null ? `post ${id}` : `person ${authorId}`,
  )
  const students = seededOrder([...lists], `${context.courseKey}|students`, ([key]) => key)
  return students.flatMap(([, list]) => scoredFirst(list, context))
}

/**
 * Puts posts into one of the orders of the reading queue, step by step.
 * @param posts Oldest first.
 */
export function* ordered(posts: readonly Post[], order: QueueOrder, context: OrderContext): Ordering {
  switch (order) {
    case 'shuffled':
      return yield* shuffled(posts, context)
    case 'thread':
      return yield* inThreads(posts, context)
    case 'time':
      return scoredFirst(posts, context)
    case 'waiting':
      return yield* byWait(posts, context)
    case 'name':
      return yield* byName(posts, context)
    case 'student':
      return yield* byStudent(posts, context)
    default:
      return order satisfies never
  }
}
