import type { ApiError } from '#shared/contract/call.ts'
import type { DraftView } from '#shared/contract/views.ts'
import { checkDraft, type CheckContext } from '#shared/feedback/checks.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import { draftWords } from '#shared/feedback/wordCount.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { DraftId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { PhraseBank } from '#shared/feedback/bank.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'
import { failure } from '../failures.ts'
import { postsAbout } from './drafting.ts'

function evidenceOf(course: Course, post: Post): DraftView['evidence'][number] {
  const { criteria } = courseRubric(settingsOf(course.work).rubric, course.forums)
  const marks = tableEntry(course.work.marks, post.id)?.levels ?? {}
  return {
    postId: post.id,
    topicTitle: indexClass(course.content).topics.get(post.topicId)?.title ?? '',
    text: post.text,
    media: post.media.map(({ label }) => label),
    levels: criteria.flatMap(({ id, title }) => {
      const mark = tableEntry(marks, id)
      return mark === undefined ? [] : [{ title, level: mark.level }]
    }),
  }
}

/** Feedbacks over the same weeks, which students lay side by side. */
export function draftsBeside(course: Course, draft: Draft): readonly Draft[] {
  const { from, to } = draft.weeks
  return Object.values(course.work.drafts).filter(({ weeks }) => weeks.from === from && weeks.to === to)
}

function postsOf(course: Course, draft: Draft, person: Person): readonly Post[] {
  const about = { person, weeks: draft.weeks, postId: draft.postId ?? null }
  return postsAbout(course, about).filter((post) => !post.deleted)
}

/** What a draft is checked against, its wording beside the class's included. */
function contextOf(course: Course, draft: Draft, person: Person, bank: PhraseBank): CheckContext {
  const { content, work } = course
  return {
    person,
    posts: postsOf(course, draft, person),
    content,
    use: {
      counts: phraseUse(draftsBeside(course, draft)),
      students: studentsOf(content, work.people).length,
      texts: new Map(bank.phrases.map(({ id, text }) => [id, text])),
    },
  }
}

/** A draft with the posts it rests on and what stands in the way of approving it. */
export function draftViewOf(course: Course, draftId: DraftId, bank: PhraseBank): Result<DraftView, ApiError> {
  const draft = tableEntry(course.work.drafts, draftId)
  if (draft === undefined) return failure('not-found', 'errors:feedback.noDraft')
  const person = indexClass(course.content).people.get(draft.personId)
  if (person === undefined) return failure('not-found', 'errors:unknownPerson')
  const context = contextOf(course, draft, person, bank)
  return ok({
    draftId,
    personId: person.id,
    name: person.name,
    draft,
    words: draftWords(draft.text),
    ...checkDraft(draft, context),
    evidence: context.posts.map((post) => evidenceOf(course, post)),
  })
}
