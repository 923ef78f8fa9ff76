import type { DraftRow } from '#shared/contract/views.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { postsIn } from './drafting.ts'

function rowFor(course: Course, person: Person, weeks: WeekRange, post: Post | null): DraftRow {
  const draftId = draftKey(person.id, weeks, post?.id ?? null)
  const draft = tableEntry(course.work.drafts, draftId)
  return {
    draftId,
    personId: person.id,
    postId: post?.id ?? null,
    thread: post === null ? '' : (indexClass(course.content).topics.get(post.topicId)?.title ?? ''),
    name: person.name,
    section: person.sections.join(', '),
    state: draft?.state ?? 'not-started',
    opened: draft?.opened ?? false,
    deliveredAt: draft?.deliveredAt ?? null,
    posts: post === null ? postsIn(course, person.id, weeks).length : 1,
  }
}

/** Every student with the state of the feedback for the weeks, or every post of theirs with the state of its own. */
export function draftRows(course: Course, weeks: WeekRange, scope: 'weeks' | 'posts'): readonly DraftRow[] {
  const students = studentsOf(course.content, course.work.people).toSorted((one, other) =>
    one.sortableName.localeCompare(other.sortableName, 'en'),
  )
  if (scope === 'weeks') return students.map((person) => rowFor(course, person, weeks, null))
  return students.flatMap((person) =>
    postsIn(course, person.id, weeks)
      .filter((post) => !post.deleted && isScoredForum(forumOf(course.forums, post.topicId)))
      .map((post) => rowFor(course, person, weeks, post)),
  )
}
