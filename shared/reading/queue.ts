import type { Queue, QueueRow } from '#shared/contract/views.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion, Rubric } from '#shared/model/rubric.ts'
import type { QueueChoice } from '#shared/model/savedView.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { isBehind, type Behind } from './behind.ts'
import { indexClass, type ClassIndex } from './classIndex.ts'
import { forumOf } from './forumOf.ts'
import { groupMembers } from './groupChoice.ts'
import { isLate } from './late.ts'
import { isInState, unseenWriters } from './postState.ts'
import { ordered } from './queueOrder.ts'
import { readerFor, type Reader } from './reader.ts'
import { criteriaFor, isScorable, isScored, isScoredForum, levelsSet } from './scoring.ts'
import { searchFor } from './search.ts'
import { tableEntry } from './tableEntry.ts'
import { weekIndex, type WeekIndex } from './weekIndex.ts'
import { noCalendar } from './weeks.ts'

/** What the queue is to list. */
export interface QueueWish extends QueueChoice {
  /** Only the posts behind a number or a name of the overview. */
  readonly behind?: Behind | null
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
  readonly index: ClassIndex
  readonly reader: Reader
  readonly weeks: WeekIndex
  readonly timeZone: string
  /** All criteria of the course, or the one that is read across everyone. */
  readonly rubric: Rubric
  readonly holdsWords: (post: Post) => boolean
  /** Who is in the section and the group that were chosen; null where neither was. */
  readonly writers: ReadonlySet<PersonId> | null
  readonly unseen: ReadonlySet<PersonId>
}

function forumAt(desk: Desk, post: Post): Forum {
  return forumOf(desk.input.forums, post.topicId)
}

function scorable(desk: Desk, post: Post): boolean {
  return isScorable(post, desk.reader.role(post.authorId), forumAt(desk, post))
}

/** The criteria by which a post counts in this list: none where nothing is scored. */
function criteriaAt(desk: Desk, post: Post): readonly Criterion[] {
  return scorable(desk, post) ? criteriaFor(post, desk.rubric) : []
}

/** Posts to read: not the staff's own, not test students', not tombstones. */
function isReadable(desk: Desk, post: Post): boolean {
  const role = desk.reader.role(post.authorId)
  return !post.deleted && role !== 'staff' && role !== 'test'
}

function isInStates(desk: Desk, post: Post): boolean {
  const { query, work, scores } = desk.input
  if (query.only.length === 0) return true
  const facts = {
    post,
    mark: tableEntry(work.marks, post.id),
    score: scores.get(post.id),
    forum: forumAt(desk, post),
    timeZone: desk.timeZone,
    rubric: desk.rubric,
    scorable: scorable(desk, post),
    index: desk.index,
    unseen: desk.unseen,
  }
  return query.only.every((state) => isInState(state, facts))
}

function isOneOf(desk: Desk, post: Post): boolean {
  const { query, work, scores } = desk.input
  const behind = query.behind ?? null
  return behind === null || isBehind(behind, post, tableEntry(work.marks, post.id), scores.get(post.id))
}

function isByWriter(desk: Desk, post: Post): boolean {
  return desk.writers === null || (post.authorId !== null && desk.writers.has(post.authorId))
}

/** Reading one criterion across everyone leaves out the posts to which it does not apply. */
function isAsked(desk: Desk, post: Post): boolean {
  return desk.input.query.criterionId === null || criteriaAt(desk, post).length > 0
}

function isWished(desk: Desk, post: Post): boolean {
  const { week, topicId } = desk.input.query
  if (topicId !== null && post.topicId !== topicId) return false
  if (week !== null && desk.weeks.ofPost(post) !== week) return false
  if (!isReadable(desk, post) || !isByWriter(desk, post) || !isAsked(desk, post)) return false
  return isOneOf(desk, post) && isInStates(desk, post) && desk.holdsWords(post)
}

function rowOf(desk: Desk, post: Post): QueueRow {
  const mark = tableEntry(desk.input.work.marks, post.id)
  const criteria = criteriaAt(desk, post)
  return {
    postId: post.id,
    topicId: post.topicId,
    week: desk.weeks.ofPost(post),
    who: desk.reader.who(post),
    name: desk.reader.lookedUp(post.authorId),
    student: null,
    kind: post.parentId === null ? 'post' : 'reply',
    opening: desk.reader.opening(post),
    scored: levelsSet(mark, criteria),
    criteria: criteria.length,
    needsHuman: criteria.length > 0 && (desk.input.scores.get(post.id)?.needsHuman ?? null) !== null,
    media: post.media.length > 0,
    late: isLate(post, forumAt(desk, post), desk.timeZone),
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

/** A post as a row of the list as it stands when nothing narrows it. */
export function queueRow(input: Omit<QueueInput, 'query'>, post: Post): QueueRow {
  const query: QueueWish = {
    order: 'time',
    week: null,
    topicId: null,
    section: null,
    group: null,
    only: [],
    criterionId: null,
    text: null,
  }
  return rowOf(deskOf({ ...input, query }), post)
}

/** The posts of a list that can be scored, in no order of their own. */
export function listedPosts(input: QueueInput): readonly Post[] {
  const desk = deskOf(input)
  return input.content.posts.filter((post) => isWished(desk, post) && criteriaAt(desk, post).length > 0)
}

/** Reading student by student, each row says which of them it is: codes differ between discussions. */
function numbered(rows: readonly QueueRow[], posts: readonly Post[]): readonly QueueRow[] {
  const places = new Map<string, number>()
  return rows.map((row, at) => {
    const writer = posts[at]?.authorId ?? `post ${row.postId}`
    const student = places.get(writer) ?? places.size + 1
    places.set(writer, student)
    return { ...row, student }
  })
}

function writersOf({ content, work, query }: QueueInput): ReadonlySet<PersonId> | null {
  const { section, group } = query
  if (section === null && group === null) return null
  const inGroup = group === null ? null : groupMembers(group, content, work)
  const members = content.people.filter(
    ({ id, sections }) =>
      (inGroup === null || inGroup.has(id)) && (section === null || sections.includes(section)),
  )
  return new Set(members.map(({ id }) => id))
}

function rubricOf({ work, query }: QueueInput): Rubric {
  const rubric = work.settings['course']?.rubric ?? defaultRubric
  if (query.criterionId === null) return rubric
  return { ...rubric, criteria: rubric.criteria.filter(({ id }) => id === query.criterionId) }
}

function deskOf(input: QueueInput): Desk {
  const { content, work, query } = input
  const reader = readerFor(content, work, input.courseKey)
  const index = indexClass(content)
  const calendar = work.settings['course'] ?? noCalendar
  return {
    input,
    index,
    reader,
    rubric: rubricOf(input),
    holdsWords: searchFor(query.text ?? '', reader),
    weeks: weekIndex(content.topics, input.forums, calendar),
    timeZone: calendar.timeZone,
    writers: writersOf(input),
    unseen: query.only.includes('unseen')
      ? unseenWriters(index, (id) => reader.role(id) === 'staff')
      : new Set(),
  }
}

/** How posts are called when they stand in the order of the alphabet: by surname, or by code while names are hidden. */
function sortNameAt({ reader, index }: Desk): (post: Post) => string {
  return (post) => {
    const person = post.authorId === null ? undefined : index.people.get(post.authorId)
    return reader.anonymous || person === undefined ? reader.who(post) : person.sortableName
  }
}

/**
 * The reading queue: which posts, in which order, and how far the scoring is. Posts of forums where nothing is
 * scored come last. `scored` and `total` count the posts of the list that can be scored.
 */
export function buildQueue(input: QueueInput): Queue {
  const desk = deskOf(input)
  const { order } = input.query
  const wished = input.content.posts.filter((post) => isWished(desk, post))
  const posts = ordered(wished, order, {
    index: desk.index,
    weeks: desk.weeks,
    topics: input.content.topics,
    drafts: input.work.drafts,
    courseKey: input.courseKey,
    isScored: (topicId) => isScoredForum(forumOf(input.forums, topicId)),
    sortName: sortNameAt(desk),
  })
  const rows = posts.map((post) => rowOf(desk, post))
  const toScore = posts.filter((post) => criteriaAt(desk, post).length > 0)
  return {
    rows: order === 'student' ? numbered(rows, posts) : rows,
    scored: toScore.filter((post) => isScored(tableEntry(input.work.marks, post.id), post, desk.rubric))
      .length,
    total: toScore.length,
  }
}
