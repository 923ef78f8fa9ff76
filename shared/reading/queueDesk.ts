import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import { courseRubric, onlyCriterion, type CourseRubric } from '#shared/model/courseRubric.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Mark } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Criterion } from '#shared/model/rubric.ts'
import type { QueueChoice } from '#shared/model/savedView.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Forum } from '#shared/model/topic.ts'
import type { CourseWork } from '#shared/model/work.ts'
import type { Behind } from './behind.ts'
import { indexClass, type ClassIndex } from './classIndex.ts'
import { forumOf } from './forumOf.ts'
import { groupMembers } from './groupChoice.ts'
import { unseenWriters } from './postState.ts'
import { readerFor, type Reader } from './reader.ts'
import { criteriaFor, isScorable } from './scoring.ts'
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

/** What a list is worked out with, made once for all its posts. */
export interface QueueDesk {
  readonly input: QueueInput
  readonly index: ClassIndex
  readonly reader: Reader
  readonly weeks: WeekIndex
  readonly timeZone: string
  /** All criteria of the course, or the one that is read across everyone. */
  readonly rubric: CourseRubric
  readonly holdsWords: (post: Post) => boolean
  /** Who is in the section and the group that were chosen; null where neither was. */
  readonly writers: ReadonlySet<PersonId> | null
  readonly unseen: ReadonlySet<PersonId>
  /** The criteria by which a post counts in this list: none where nothing is scored. */
  readonly criteriaAt: (post: Post) => readonly Criterion[]
  readonly scorable: (post: Post) => boolean
  readonly forumAt: (post: Post) => Forum
  readonly markOf: (post: Post) => Mark | undefined
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

function rubricOf({ work, query, forums }: QueueInput): CourseRubric {
  const rubric = courseRubric(work.settings['course']?.rubric ?? defaultRubric, forums)
  return query.criterionId === null ? rubric : onlyCriterion(rubric, query.criterionId)
}

/** The criteria of posts: only two lists in each discussion, of posts that open a thread and of replies. */
function criteriaLists(rubric: CourseRubric): (post: Post) => readonly Criterion[] {
  const opening = new Map<TopicId, readonly Criterion[]>()
  const answering = new Map<TopicId, readonly Criterion[]>()
  return (post) => {
    const lists = post.parentId === null ? opening : answering
    const known = lists.get(post.topicId)
    if (known !== undefined) return known
    const criteria = criteriaFor(post, rubric)
    lists.set(post.topicId, criteria)
    return criteria
  }
}

/** What hangs on a post's forum and writer, and its criteria. */
function postFacts(
  input: QueueInput,
  reader: Reader,
  rubric: CourseRubric,
): Pick<QueueDesk, 'criteriaAt' | 'scorable' | 'forumAt' | 'markOf'> {
  const criteriaOf = criteriaLists(rubric)
  const forumAt = (post: Post): Forum => forumOf(input.forums, post.topicId)
  const scorable = (post: Post): boolean => isScorable(post, reader.role(post.authorId), forumAt(post))
  return {
    forumAt,
    scorable,
    criteriaAt: (post) => (scorable(post) ? criteriaOf(post) : []),
    markOf: (post) => tableEntry(input.work.marks, post.id),
  }
}

/** Lays out what a list is worked out with. */
export function queueDesk(input: QueueInput): QueueDesk {
  const { content, work, query } = input
  const reader = readerFor(content, work, input.courseKey)
  const index = indexClass(content)
  const calendar = work.settings['course'] ?? noCalendar
  const rubric = rubricOf(input)
  return {
    input,
    index,
    reader,
    rubric,
    ...postFacts(input, reader, rubric),
    holdsWords: searchFor(query.text ?? '', reader),
    weeks: weekIndex(content.topics, input.forums, calendar),
    timeZone: calendar.timeZone,
    writers: writersOf(input),
    unseen: query.only.includes('unseen')
      ? unseenWriters(index, (id) => reader.role(id) === 'staff')
      : new Set(),
  }
}
