import type { Queue, QueueRow } from '#shared/contract/views.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { isBehind, type Behind } from './behind.ts'
import { indexClass } from './classIndex.ts'
import { forumOf } from './forumOf.ts'
import { ordered, type QueueOrder } from './queueOrder.ts'
import { readerFor, type Reader } from './reader.ts'
import { criteriaFor, isScorable, isScored, levelsSet } from './scoring.ts'
import { searchFor } from './search.ts'
import { tableEntry } from './tableEntry.ts'
import { weekIndex, type WeekIndex } from './weekIndex.ts'

/** What the queue is to list. */
export interface QueueWish {
  readonly order: QueueOrder
  readonly week: number | null
  readonly topicId: TopicId | null
  readonly only: 'all' | 'unscored' | 'needs-human' | 'pinned' | 'moderation'
  /** Only the posts behind a number or a name of the overview. */
  readonly behind?: Behind | null
  /** Only the posts that hold these words. */
  readonly text?: string | null
}

export interface QueueInput {
  readonly content: ClassContent
  readonly work: CourseWork
  readonly scores: ReadonlyMap<PostId, PostScore>
  /** By topic id: decided by the instructor, else guessed. */
  readonly forums: Readonly<Record<string, Forum>>
  readonly query: QueueWish
  /** Belongs to the course and never changes: its id. */
  readonly courseKey: string
}

interface Desk {
  readonly input: QueueInput
  readonly reader: Reader
  readonly weeks: WeekIndex
  readonly rubric: typeof defaultRubric
  readonly holdsWords: (post: Post) => boolean
}

function scorable(desk: Desk, post: Post): boolean {
  return isScorable(post, desk.reader.role(post.authorId), forumOf(desk.input.forums, post.topicId))
}

/** Posts to read: not the staff's own, not test students', not tombstones. */
function isReadable(desk: Desk, post: Post): boolean {
  const role = desk.reader.role(post.authorId)
  return !post.deleted && role !== 'staff' && role !== 'test'
}

function passes(desk: Desk, post: Post): boolean {
  const mark = tableEntry(desk.input.work.marks, post.id)
  switch (desk.input.query.only) {
    case 'all':
      return true
    case 'unscored':
      return scorable(desk, post) && !isScored(mark, post, desk.rubric)
    case 'needs-human':
      return scorable(desk, post) && (desk.input.scores.get(post.id)?.needsHuman ?? null) !== null
    case 'pinned':
      return (mark?.pins.length ?? 0) > 0
    case 'moderation':
      return mark?.moderation ?? false
    default:
      return desk.input.query.only satisfies never
  }
}

function isOneOf(desk: Desk, post: Post): boolean {
  const { query, work, scores } = desk.input
  const behind = query.behind ?? null
  return behind === null || isBehind(behind, post, tableEntry(work.marks, post.id), scores.get(post.id))
}

function isWished(desk: Desk, post: Post): boolean {
  const { week, topicId } = desk.input.query
  if (topicId !== null && post.topicId !== topicId) return false
  if (week !== null && desk.weeks.ofPost(post) !== week) return false
  return isReadable(desk, post) && isOneOf(desk, post) && passes(desk, post) && desk.holdsWords(post)
}

function rowOf(desk: Desk, post: Post): QueueRow {
  const mark = tableEntry(desk.input.work.marks, post.id)
  const criteria = scorable(desk, post) ? criteriaFor(post, desk.rubric) : []
  return {
    postId: post.id,
    topicId: post.topicId,
    week: desk.weeks.ofPost(post),
    who: desk.reader.who(post),
    kind: post.parentId === null ? 'post' : 'reply',
    opening: desk.reader.opening(post),
    scored: levelsSet(mark, criteria),
    criteria: criteria.length,
    needsHuman: criteria.length > 0 && (desk.input.scores.get(post.id)?.needsHuman ?? null) !== null,
    media: post.media.length > 0,
    read: mark?.read ?? false,
    moderation: mark?.moderation ?? false,
    pinned: (mark?.pins.length ?? 0) > 0,
  }
}

/** Posts made ready in one step. */
const stepPosts = 16

/**
 * Works out, step by step, what `buildQueue` needs of every post: names hidden in first lines and in the texts that
 * are searched. It is kept with the content, so that the queue itself is then built at once.
 */
export function* prepareQueue(input: Omit<QueueInput, 'scores'>): Generator<undefined, undefined> {
  const reader = readerFor(input.content, input.work, input.courseKey)
  const holdsWords = searchFor(input.query.text ?? '', reader)
  for (const [at, post] of input.content.posts.entries()) {
    if (holdsWords(post)) reader.opening(post)
    if (at % stepPosts === stepPosts - 1) yield undefined
  }
  return undefined
}

/**
 * The reading queue: which posts, in which order, and how far the scoring is. Never alphabetical, because markers
 * grow stricter down a list. `scored` and `total` count the posts of the list that can be scored.
 */
export function buildQueue(input: QueueInput): Queue {
  const settings = input.work.settings['course']
  const reader = readerFor(input.content, input.work, input.courseKey)
  const desk: Desk = {
    input,
    reader,
    holdsWords: searchFor(input.query.text ?? '', reader),
    weeks: weekIndex(input.content.topics, input.forums, settings ?? { firstDay: null, weeks: 1 }),
    rubric: settings?.rubric ?? defaultRubric,
  }
  const index = indexClass(input.content)
  const wished = input.content.posts.filter((post) => isWished(desk, post))
  const posts = ordered(wished, input.query.order, {
    index,
    weeks: desk.weeks,
    topics: input.content.topics,
    drafts: input.work.drafts,
    courseKey: input.courseKey,
  })
  const toScore = posts.filter((post) => scorable(desk, post))
  return {
    rows: posts.map((post) => rowOf(desk, post)),
    scored: toScore.filter((post) => isScored(tableEntry(input.work.marks, post.id), post, desk.rubric))
      .length,
    total: toScore.length,
  }
}
