import type { Queue, QueuePlace } from '#shared/contract/views.ts'
import type { Post } from '#shared/model/post.ts'
import { isBehind } from './behind.ts'
import { forumOf } from './forumOf.ts'
import { isInState } from './postState.ts'
import { queueDesk, type QueueDesk, type QueueInput } from './queueDesk.ts'
import { compareAlphabetically, ordered } from './queueOrder.ts'
import { isScoredForum, levelsSet } from './scoring.ts'

/** Posts to read: not the staff's own, not test students', not tombstones. */
function isReadable({ reader }: QueueDesk, post: Post): boolean {
  const role = reader.role(post.authorId)
  return !post.deleted && role !== 'staff' && role !== 'test'
}

function isInStates(desk: QueueDesk, post: Post): boolean {
  const { query, scores } = desk.input
  if (query.only.length === 0) return true
  const facts = {
    post,
    mark: desk.markOf(post),
    score: scores.get(post.id),
    forum: desk.forumAt(post),
    timeZone: desk.timeZone,
    rubric: desk.rubric,
    scorable: desk.scorable(post),
    index: desk.index,
    unseen: desk.unseen,
  }
  return query.only.every((state) => isInState(state, facts))
}

function isOneOf(desk: QueueDesk, post: Post): boolean {
  const { query, scores } = desk.input
  const behind = query.behind ?? null
  return behind === null || isBehind(behind, post, desk.markOf(post), scores.get(post.id))
}

function isByWriter({ writers }: QueueDesk, post: Post): boolean {
  return writers === null || (post.authorId !== null && writers.has(post.authorId))
}

/** Reading one criterion across everyone leaves out the posts to which it does not apply. */
function isAsked(desk: QueueDesk, post: Post): boolean {
  return desk.input.query.criterionId === null || desk.criteriaAt(post).length > 0
}

function isWished(desk: QueueDesk, post: Post): boolean {
  const { week, topicId } = desk.input.query
  if (topicId !== null && post.topicId !== topicId) return false
  if (week !== null && desk.weeks.ofPost(post) !== week) return false
  if (!isReadable(desk, post) || !isByWriter(desk, post) || !isAsked(desk, post)) return false
  return isOneOf(desk, post) && isInStates(desk, post) && desk.holdsWords(post)
}

/** Posts looked at in one step: where words are looked for, names may have to be hidden in each of them first. */
const stepPosts = 16

/** The posts of a list that can be scored, in no order of their own. */
export function listedPosts(input: QueueInput): readonly Post[] {
  const desk = queueDesk(input)
  return input.content.posts.filter((post) => isWished(desk, post) && desk.criteriaAt(post).length > 0)
}

/** Codes are plain words with a number: thousands of them, a few for each discussion, are compared letter by letter. */
function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** How posts are called when they stand in the order of the alphabet: by surname, or by code while names are hidden. */
function sortNameAt({ reader, index }: QueueDesk): (post: Post) => string {
  const names = new Map<Post, string>()
  const nameOf = (post: Post): string => {
    const person = post.authorId === null ? undefined : index.people.get(post.authorId)
    if (reader.anonymous) return reader.who(post).replace(/\d+$/u, (number) => number.padStart(6, '0'))
    return person === undefined ? reader.who(post) : person.sortableName
  }
  return (post) => {
    const known = names.get(post) ?? nameOf(post)
    names.set(post, known)
    return known
  }
}

function inOrder(
  desk: QueueDesk,
  posts: readonly Post[],
  sortName: (post: Post) => string,
): ReturnType<typeof ordered> {
  const { content, work, forums, courseKey, query } = desk.input
  return ordered(posts, query.order, {
    index: desk.index,
    weeks: desk.weeks,
    topics: content.topics,
    drafts: work.drafts,
    courseKey,
    isScored: (topicId) => isScoredForum(forumOf(forums, topicId)),
    sortName,
    compareNames: desk.reader.anonymous ? compareCodes : compareAlphabetically,
  })
}

/** Reading student by student, each place says which of them it is: codes differ between discussions. */
function studentNumbers(desk: QueueDesk): (post: Post) => number | null {
  if (desk.input.query.order !== 'student') return () => null
  const numbers = new Map<string, number>()
  return (post) => {
    const writer = post.authorId ?? `post ${post.id}`
    const number = numbers.get(writer) ?? numbers.size + 1
    numbers.set(writer, number)
    return number
  }
}

/**
 * The reading queue, step by step: which posts, in which order, and how far the scoring is. Posts of forums where
 * nothing is scored come last. `scored` and `total` count the posts of the list that can be scored.
 */
export function* queueSteps(input: QueueInput): Generator<undefined, Queue> {
  const desk = queueDesk(input)
  const wished: Post[] = []
  const sortName = sortNameAt(desk)
  for (const [at, post] of desk.index.inOrder.entries()) {
    if (isWished(desk, post)) wished.push(post)
    // Worked out here, a few at a time, and kept: sorting then only looks them up.
    if (input.query.order === 'name') sortName(post)
    if (at % stepPosts === stepPosts - 1) yield undefined
  }
  const posts = yield* inOrder(desk, wished, sortName)
  yield undefined
  const studentOf = studentNumbers(desk)
  const rows: QueuePlace[] = []
  let [scored, total] = [0, 0]
  for (const [at, post] of posts.entries()) {
    const criteria = desk.criteriaAt(post)
    const set = levelsSet(desk.markOf(post), criteria)
    rows.push({ postId: post.id, student: studentOf(post), scored: set, criteria: criteria.length })
    if (criteria.length > 0) total += 1
    if (criteria.length > 0 && set === criteria.length) scored += 1
    if (at % stepPosts === stepPosts - 1) yield undefined
  }
  return { rows, scored, total }
}
