import type { DatedExcerpt, TransformationSheets } from '#shared/contract/sheetViews.ts'
import { chooseQuotation } from '#shared/feedback/quotation.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import type { Post } from '#shared/model/post.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { dayOf, type SheetInput } from './sheetInput.ts'
import { namesApart, sheetPerson } from './sheetPeople.ts'

interface Pair {
  readonly early: DatedExcerpt
  readonly late: DatedExcerpt
  readonly suggested: boolean
}

function excerpt(text: string, post: Post, input: SheetInput): DatedExcerpt {
  const topic = indexClass(input.content).topics.get(post.topicId)?.title ?? ''
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    on: post.createdAt === null ? null : dayOf(post.createdAt, input.settings),
    topic,
  }
}

/** The first and the last excerpt that the instructor pinned for this sheet. */
function pinned(posts: readonly Post[], input: SheetInput): Pair | null {
  const excerpts = posts.flatMap((post) =>
    (tableEntry(input.work.marks, post.id)?.pins ?? [])
      .filter(({ use }) => use === 'transformation')
      .toSorted((one, other) => one.span.start - other.span.start)
      .map(({ span }) => excerpt(post.text.slice(span.start, span.end), post, input)),
  )
  const [early] = excerpts
  const late = excerpts.at(-1)
  return early === undefined || late === undefined || excerpts.length < 2
    ? null
    : { early, late, suggested: false }
}

/** The words of a post that a strength would rest on. */
function bestOf(post: Post | undefined, student: DraftInput, input: SheetInput): DatedExcerpt | null {
  if (post === undefined) return null
  const quotation = chooseQuotation({ ...student, posts: [post] })
  return quotation === null ? null : excerpt(quotation.text, post, input)
}

/** Words from the student's first discussion and from the last one. */
function proposed(posts: readonly Post[], student: DraftInput, input: SheetInput): Pair | null {
  const scored = posts.filter((post) => isScoredForum(forumOf(input.forums, post.topicId)))
  const quotable = scored.filter((post) => bestOf(post, student, input) !== null)
  const first = quotable[0]
  const last = quotable.findLast((post) => post.topicId !== first?.topicId)
  const early = bestOf(first, student, input)
  const late = bestOf(last, student, input)
  return early === null || late === null ? null : { early, late, suggested: true }
}

/**
 * An early and a late excerpt of each student side by side: those that the instructor pinned, else one from the
 * student's first and one from the last discussion, marked as the program's proposal.
 *
 * @param students Each with all posts of the weeks, oldest first.
 */
export function transformationSheets(
  input: SheetInput,
  students: readonly DraftInput[],
): TransformationSheets {
  const pairs = students.map((student) => {
    const posts = student.posts.filter((post) => !post.deleted)
    return { person: student.person, pair: pinned(posts, input) ?? proposed(posts, student, input) }
  })
  const names = namesApart(
    input,
    students.map(({ person }) => person),
  )
  return {
    sheets: pairs.flatMap(({ person, pair }) =>
      pair === null ? [] : [{ ...sheetPerson(input, person), ...pair }],
    ),
    without: pairs.flatMap(({ person, pair }) =>
      pair === null ? (names.get(person.id) ?? person.name) : [],
    ),
  }
}
