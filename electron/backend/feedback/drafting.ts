import type { PhraseBank } from '#shared/feedback/bank.ts'
import { draftFeedback } from '#shared/feedback/draft.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import { plainStyle, type FeedbackStyle } from '#shared/model/feedbackStyle.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'

/** What drafts of one course are written from. */
export interface Drafting {
  readonly course: Course
  readonly bank: PhraseBank
  readonly scores: ReadonlyMap<PostId, PostScore>
}

/** What one feedback is about: a student's weeks, or one post. */
export interface DraftAbout {
  readonly person: Person
  readonly weeks: WeekRange
  readonly postId: PostId | null
}

/** How a draft is written; everything absent: plainly, for the first time. */
export interface DraftManner {
  /** Other than 0: written differently. */
  readonly again?: number
  readonly style?: FeedbackStyle
  /** Phrases to keep, by id: another style says the same things. */
  readonly keep?: ReadonlySet<string>
  /** Drafts that were written with it and are not kept, so that their wording too is not used up again. */
  readonly besides?: readonly Draft[]
}

/** A student's posts in some weeks, oldest first. Posts that belong to no week count to every range. */
export function postsIn(course: Course, personId: PersonId, range: WeekRange): readonly Post[] {
  const weeks = weekIndex(course.content.topics, course.forums, settingsOf(course.work))
  const posts = indexClass(course.content).byAuthor.get(personId) ?? []
  return posts.filter((post) => {
    const week = weeks.ofPost(post)
    return week === null || (week >= range.from && week <= range.to)
  })
}

/** The posts that a feedback answers, oldest first. */
export function postsAbout(course: Course, { person, weeks, postId }: DraftAbout): readonly Post[] {
  if (postId === null) return postsIn(course, person.id, weeks)
  return (indexClass(course.content).byAuthor.get(person.id) ?? []).filter((post) => post.id === postId)
}

/** Everything a draft is written from, which also decides what the `{variables}` mean in it. */
export function draftInputFor(
  { course, bank, scores }: Drafting,
  about: DraftAbout,
  { again = 0, style, keep, besides = [] }: DraftManner = {},
): DraftInput {
  const { content, work, forums } = course
  const settings = settingsOf(work)
  const key = draftKey(about.person.id, about.weeks, about.postId)
  const others = Object.entries(work.drafts).filter(([id]) => id !== key)
  return {
    person: about.person,
    posts: postsAbout(course, about),
    content,
    scores,
    marks: work.marks,
    rubric: courseRubric(settings.rubric, forums),
    weeks: about.weeks,
    settings,
    forums,
    bank,
    seed: [course.id, ...(again === 0 ? [] : [again]), ...(about.postId === null ? [] : [about.postId])].join(
      '|',
    ),
    style: style ?? settings.feedbackStyle ?? plainStyle,
    scope: about.postId === null ? 'weeks' : 'post',
    ...(keep === undefined ? {} : { keep }),
    usedCounts: phraseUse([...others.map(([, draft]) => draft), ...besides]),
    people: work.people,
  }
}

/** Writes a draft by rule. */
export function writeDraft(drafting: Drafting, about: DraftAbout, manner: DraftManner = {}): Draft {
  const draft = draftFeedback(draftInputFor(drafting, about, manner))
  const { again = 0 } = manner
  return {
    ...draft,
    ...(about.postId === null ? {} : { postId: about.postId }),
    ...(again === 0 ? {} : { again }),
  }
}

/** Everybody's draft as it stands, or as it would be written: nothing is kept by asking. */
export function draftsFor(
  drafting: Drafting,
  people: readonly Person[],
  weeks: WeekRange,
): ReadonlyMap<PersonId, Draft> {
  const drafts = new Map<PersonId, Draft>()
  const fresh: Draft[] = []
  for (const person of people) {
    const kept = tableEntry(drafting.course.work.drafts, draftKey(person.id, weeks))
    const draft = kept ?? writeDraft(drafting, { person, weeks, postId: null }, { besides: fresh })
    if (kept === undefined) fresh.push(draft)
    drafts.set(person.id, draft)
  }
  return drafts
}
