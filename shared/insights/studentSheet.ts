import type { StudentSheet } from '#shared/contract/views.ts'
import { factsOf } from '#shared/model/courseFacts.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { Draft, DraftText, WeekRange } from '#shared/model/draft.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { CourseSettings } from '#shared/model/work.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { bestPosts } from '#shared/reading/levelShare.ts'
import { callNames, studentsOf } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { levelsOverWeeks } from './growth.ts'
import { dayOf, type SheetInput } from './sheetInput.ts'
import { dialogueMix } from './strategies.ts'

export interface StudentSheetInput extends SheetInput {
  readonly person: Person
  /** The feedback of these weeks, or null where none was written. */
  readonly draft: Draft | null
  /** Version of the rules that made the suggestions, printed at the foot. */
  readonly rulesVersion: string
}

const noText: DraftText = { strength: '', quotation: '', nextStep: '', question: '' }

/** Posts that belong to no week (a course without dates) stand on every sheet rather than on none. */
function isInSheet(week: number | null, weeks: WeekRange): boolean {
  return week === null || (weeks.from <= week && week <= weeks.to)
}

/** The student's posts that count for the sheet, by the weeks asked for and those before. */
function postsOf(input: StudentSheetInput): {
  readonly now: readonly Post[]
  readonly before: readonly Post[]
} {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const posts = (indexClass(input.content).byAuthor.get(input.person.id) ?? []).filter(
    (post) => !post.deleted && isScoredForum(forumOf(input.forums, post.topicId)),
  )
  return {
    now: posts.filter((post) => isInSheet(weeks.ofPost(post), input.weeks)),
    before: posts.filter((post) => (weeks.ofPost(post) ?? Infinity) < input.weeks.from),
  }
}

/** Classmates by name, each once, in the order of the first exchange; staff and unknown writers are left out. */
function classmates(ids: readonly (PersonId | null)[], input: StudentSheetInput): readonly string[] {
  const names = callNames(studentsOf(input.content, input.work.people))
  const others = new Set(ids.filter((id) => id !== input.person.id))
  return [...others].flatMap((id) => (id === null ? [] : (names.get(id) ?? [])))
}

function exchanges(
  posts: readonly Post[],
  input: StudentSheetInput,
): Pick<StudentSheet, 'answered' | 'answeredBy'> {
  const index = indexClass(input.content)
  const answered = posts.map((post) =>
    post.parentId === null ? null : (index.posts.get(post.parentId)?.authorId ?? null),
  )
  const answeredBy = posts.flatMap((post) =>
    (index.answers.get(post.id) ?? []).map((answer) => answer.authorId),
  )
  return { answered: classmates(answered, input), answeredBy: classmates(answeredBy, input) }
}

/** "Read by your instructor" stands on the sheet only when every post was marked read or given a level by hand. */
function isReadByInstructor(posts: readonly Post[], input: StudentSheetInput): boolean {
  const isRead = (post: Post): boolean => {
    const mark = tableEntry(input.work.marks, post.id)
    return mark !== undefined && (mark.read || Object.keys(mark.levels).length > 0)
  }
  return posts.length > 0 && posts.every(isRead)
}

function isSuggestedSome(posts: readonly Post[], input: StudentSheetInput): boolean {
  return posts.some((post) => {
    const mark = tableEntry(input.work.marks, post.id)
    return mark !== undefined && Object.values(mark.levels).some((level) => level.suggested !== null)
  })
}

function datesOf(
  posts: readonly Post[],
  settings: CourseSettings,
): Pick<StudentSheet, 'postedFrom' | 'postedTo'> {
  const days = posts
    .flatMap(({ createdAt }) => (createdAt === null ? [] : dayOf(createdAt, settings)))
    .toSorted()
  return { postedFrom: days[0] ?? null, postedTo: days.at(-1) ?? null }
}

const dayLength = 24 * 60 * 60 * 1000

/** The last day on which a level can be asked about, so many days after the sheet came back. */
function questionsBy(returned: string, days: number | null): string | null {
  return days === null
    ? null
    : new Date(Date.parse(`${returned}T12:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

/**
 * Everything the one-page summary of a student prints. It holds no rank, average or percentile, no posting hours,
 * no counts of words, no label, and nothing that compares the student with others.
 */
export function studentSheet(input: StudentSheetInput): StudentSheet {
  const { person, draft, settings } = input
  const posts = postsOf(input)
  const text = draft?.text ?? noText
  const rubric = courseRubric(settings.rubric, input.forums)
  const counted = (all: readonly Post[]): readonly Post[] =>
    bestPosts(all, rubric, input.work.marks, settings.bestPosts)
  const returned = dayOf(draft?.deliveredAt ?? input.now, settings)
  return {
    personId: person.id,
    name: person.name,
    sortableName: person.sortableName,
    code: codesFor('course', input.content.people, input.courseKey).get(person.id) ?? '',
    section: person.sections.join(', '),
    course: settings.title,
    instructor: settings.instructor,
    sample: settings.sample,
    weeks: input.weeks,
    ...datesOf(posts.now, settings),
    returned,
    questionsBy: questionsBy(returned, factsOf(input.work.facts).questionDays),
    readByInstructor: isReadByInstructor(posts.now, input),
    strength: text.strength,
    quotation: text.quotation,
    nextStep: text.nextStep,
    question: text.question,
    levels: levelsOverWeeks(counted(posts.now), counted(posts.before), rubric, input.work.marks),
    dialogue: dialogueMix(posts.now, input.work.marks, input.scores),
    ...exchanges(posts.now, input),
    rulesVersion: input.rulesVersion,
    suggestedSome: isSuggestedSome(posts.now, input),
  }
}
