import { strategiesOf } from '#shared/insights/strategies.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { roleOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { titleInWords, type Say, type ScoredExportInput } from './exportInput.ts'

/**
 * A table for spreadsheets: cells that would run as formulas get an apostrophe, and a byte-order mark in front, for
 * without one Excel reads accented names wrongly.
 */
function sheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${writeCsv(rows, { newline: '\r\n', neutraliseFormulas: true })}`
}

type Column = readonly [name: string, cell: (post: Post) => string]

function postColumns(input: ScoredExportInput, say: Say): readonly Column[] {
  const { people, topics } = indexClass(input.content)
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const { marks } = input.work
  const author = (post: Post) => (post.authorId === null ? undefined : people.get(post.authorId))
  const role = (post: Post): string => {
    const person = author(post)
    return person === undefined ? '' : roleOf(person, input.work.people)
  }
  const head = (column: string): string => say({ key: `exporting:column.${column}` })
  return [
    [head('name'), (post) => author(post)?.name ?? ''],
    [head('canvasId'), (post) => author(post)?.canvasId ?? ''],
    [head('sisId'), (post) => author(post)?.sisId ?? ''],
    [head('loginId'), (post) => author(post)?.loginId ?? ''],
    [head('section'), (post) => author(post)?.sections.join(', ') ?? ''],
    [head('role'), role],
    [head('week'), (post) => String(weeks.ofPost(post) ?? '')],
    [head('topic'), (post) => topics.get(post.topicId)?.title ?? ''],
    [head('purpose'), (post) => forumOf(input.forums, post.topicId).purpose],
    [head('post'), (post) => post.id],
    [head('replyTo'), (post) => post.parentId ?? ''],
    [head('written'), (post) => post.createdAt ?? ''],
    [head('text'), (post) => (post.deleted ? '' : post.text)],
    ...courseRubric(input.settings.rubric, input.forums).criteria.map(({ id, title }): Column => [
      titleInWords(title, say),
      (post) => String(tableEntry(tableEntry(marks, post.id)?.levels ?? {}, id)?.level ?? ''),
    ]),
    [
      head('strategies'),
      (post) => (post.parentId === null ? '' : strategiesOf(post.id, marks, input.scores).join(', ')),
    ],
    [head('strategiesBy'), (post) => strategiesBy(post, input)],
  ]
}

/** Whether the strategies of a reply are the instructor's or only suggested. */
function strategiesBy(post: Post, { work, scores }: ScoredExportInput): string {
  if (post.parentId === null) return ''
  if ((tableEntry(work.marks, post.id)?.strategies ?? null) !== null) return 'instructor'
  return (scores.get(post.id)?.dialogue.labels.length ?? 0) > 0 ? 'suggested' : ''
}

/** Every post with its writer, its levels as the instructor set them, and its dialogue strategies; oldest first. */
export function postsFile(input: ScoredExportInput, say: Say): string {
  const columns = postColumns(input, say)
  const rows = indexClass(input.content).inOrder.map((post) => columns.map(([, cell]) => cell(post)))
  return sheet([columns.map(([name]) => name), ...rows])
}

const feedbackHead = [
  ...['name', 'canvasId', 'fromWeek', 'toWeek', 'state'],
  ...['strength', 'quotation', 'nextStep', 'question', 'approved'],
]

/** Every feedback, in whatever state it is. */
export function feedbackFile(input: ScoredExportInput, say: Say): string {
  const { people } = indexClass(input.content)
  const row = ({ personId, weeks, state, text, approvedAt }: Draft): readonly string[] => {
    const person = people.get(personId)
    const about = [person?.name ?? '', person?.canvasId ?? '', String(weeks.from), String(weeks.to), state]
    return [...about, text.strength, text.quotation, text.nextStep, text.question, approvedAt ?? '']
  }
  const drafts = Object.values(input.work.drafts).toSorted(
    (one, other) => one.weeks.from - other.weeks.from || (one.personId < other.personId ? -1 : 1),
  )
  return sheet([feedbackHead.map((column) => say({ key: `exporting:column.${column}` })), ...drafts.map(row)])
}
