import type { ApiError } from '#shared/contract/call.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { checkDraft } from '#shared/feedback/checks.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import type { DraftId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { failure } from '../failures.ts'
import { postsIn } from './drafting.ts'

function evidenceOf(course: Course, post: Post): DraftView['evidence'][number] {
  const { criteria } = settingsOf(course.work).rubric
  const marks = tableEntry(course.work.marks, post.id)?.levels ?? {}
  return {
    postId: post.id,
    topicTitle: indexClass(course.content).topics.get(post.topicId)?.title ?? '',
    text: post.text,
    levels: criteria.flatMap(({ id, title }) => {
      const mark = tableEntry(marks, id)
      return mark === undefined ? [] : [{ title, level: mark.level }]
    }),
  }
}

/** A draft with the posts it rests on and what stands in the way of approving it. */
export function draftViewOf(course: Course, draftId: DraftId): Result<DraftView, ApiError> {
  const draft = tableEntry(course.work.drafts, draftId)
  if (draft === undefined) return failure('not-found', 'errors:feedback.noDraft')
  const person = indexClass(course.content).people.get(draft.personId)
  if (person === undefined) return failure('not-found', 'errors:unknownPerson')
  const posts = postsIn(course, person.id, draft.weeks).filter((post) => !post.deleted)
  return ok({
    draftId,
    personId: person.id,
    name: person.name,
    draft,
    words: draftWords(draft.text),
    ...checkDraft(draft, { person, posts, content: course.content }),
    evidence: posts.map((post) => evidenceOf(course, post)),
  })
}
