import { draftFeedback } from '#shared/feedback/draft.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import { phraseUse } from '#shared/feedback/phraseUse.ts'
import type { Draft, WeekRange } from '#shared/model/draft.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { PhraseBank } from '#shared/feedback/bank.ts'
import type { Course } from '../course/course.ts'
import { settingsOf } from '../course/courseData.ts'

/** What drafts of one course are written from. */
export interface Drafting {
  readonly course: Course
  readonly bank: PhraseBank
  readonly scores: ReadonlyMap<PostId, PostScore>
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

/**
 * Writes a draft by rule. `again` other than 0 writes it differently; `besides` are drafts that were written with
 * it and are not kept, so that their wording too is not used up again.
 */
export function writeDraft(
  { course, bank, scores }: Drafting,
  person: Person,
  weeks: WeekRange,
  { again = 0, besides = [] }: { readonly again?: number; readonly besides?: readonly Draft[] } = {},
): Draft {
  const { content, work, forums } = course
  const settings = settingsOf(work)
  const key = draftKey(person.id, weeks)
  const others = Object.entries(work.drafts).filter(([id]) => id !== key)
  return draftFeedback({
    person,
    posts: postsIn(course, person.id, weeks),
    content,
    scores,
    marks: work.marks,
    rubric: settings.rubric,
    weeks,
    settings,
    forums,
    bank,
    seed: again === 0 ? course.id : `${course.id}|${again}`,
    usedCounts: phraseUse([...others.map(([, draft]) => draft), ...besides]),
    people: work.people,
  })
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
    const draft = kept ?? writeDraft(drafting, person, weeks, { besides: fresh })
    if (kept === undefined) fresh.push(draft)
    drafts.set(person.id, draft)
  }
  return drafts
}
