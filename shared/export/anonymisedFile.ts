import { strategiesOf } from '#shared/insights/strategies.ts'
import { courseRubric } from '#shared/model/courseRubric.ts'
import type { PersonId, PostId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { maskWith } from '#shared/reading/mask.ts'
import { indexNamesSteps } from '#shared/reading/nameIndex.ts'
import { roleOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { titleInWords, type Say, type ScoredExportInput } from './exportInput.ts'

/** Addresses say who somebody is as well as a name does. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[address]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
]

/** Telephone numbers and ids. */
const number =
  /(?<![\p{L}\p{N}])\+?\p{N}[\p{N} ()./-]{5,}\p{N}(?!\p{N})|(?<![\p{L}\p{N}])\p{N}{5,}(?!\p{N})/gu

/** A stretch of years is what a discussion is about, and tells nothing of its writer. */
function hideNumbers(text: string): string {
  return text.replace(number, (found) => (/^\d{4} ?[-/] ?\d{4}$/.test(found) ? found : '[number]'))
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}._+-]*[\p{L}\p{N}])?/gu

/** Logins and SIS ids as they are written by the class itself; short ones are words ("ana") that the mask knows. */
function knownIds(people: readonly Person[]): ReadonlySet<string> {
  const ids = people.flatMap(({ loginId, sisId, canvasId }) => [loginId, sisId, canvasId])
  return new Set(ids.flatMap((id) => (id !== null && id.length >= 4 ? [id.toLowerCase()] : [])))
}

/** Handles that the mask did not know; its own codes ("@Wren 7") stay. */
function hideHandles(text: string, birds: ReadonlySet<string>): string {
  return text.replace(/(?<![\p{L}\p{N}])@([\p{L}\p{N}_.-]{2,})/gu, (whole, handle: string) =>
    birds.has(handle) ? whole : '[name]',
  )
}

type Hide = (text: string) => string

function* hider(people: readonly Person[], codes: ReadonlyMap<PersonId, string>): Generator<undefined, Hide> {
  const ids = knownIds(people)
  const birds = new Set([...codes.values()].flatMap((code) => code.split(' ')[0] ?? []))
  const mask = maskWith(yield* indexNamesSteps(people), codes)
  return (text) => {
    const bare = telling.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), text)
    const noIds = bare.replace(word, (found) => (ids.has(found.toLowerCase()) ? '[id]' : found))
    return hideHandles(mask(hideNumbers(noIds)).text, birds)
  }
}

type Numbers = ReadonlyMap<PostId, string>

function cellsOf(
  input: ScoredExportInput,
  codes: ReadonlyMap<PersonId, string>,
  numbers: Numbers,
  hide: Hide,
) {
  const { people, topics } = indexClass(input.content)
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const titles = new Map([...topics].map(([id, { title }]) => [id, hide(title)]))
  const { marks } = input.work
  const { criteria } = courseRubric(input.settings.rubric, input.forums)
  return (post: Post): readonly string[] => {
    const person = post.authorId === null ? undefined : people.get(post.authorId)
    const levels = criteria.map(({ id }) => {
      const level = tableEntry(tableEntry(marks, post.id)?.levels ?? {}, id)?.level
      return level === undefined ? '' : String(level)
    })
    return [
      numbers.get(post.id) ?? '',
      post.parentId === null ? '' : (numbers.get(post.parentId) ?? ''),
      person === undefined ? '' : (codes.get(person.id) ?? ''),
      person === undefined ? '' : roleOf(person, input.work.people),
      String(weeks.ofPost(post) ?? ''),
      titles.get(post.topicId) ?? '',
      hide(post.text),
      ...levels,
      post.parentId === null ? '' : strategiesOf(post.id, marks, input.scores).join(', '),
    ]
  }
}

/** Practice accounts, deleted posts and posts of nobody tell a reader nothing. */
function isKept(post: Post, input: ScoredExportInput): boolean {
  if (post.deleted || post.authorId === null) return false
  const person = indexClass(input.content).people.get(post.authorId)
  return person !== undefined && roleOf(person, input.work.people) !== 'test'
}

/** Posts written in one step. */
const stepPosts = 16

/**
 * The posts without the people: codes instead of names (in the text too), running numbers instead of ids, weeks
 * instead of dates, no sections, no columns of any roster or survey, no feedback. Names that nobody in the course
 * bears, and what a post tells of a life, stay in the text: somebody has to read it before it is passed on.
 * Made step by step, as hiding the names of a term takes seconds.
 * @param secret Random, different for each copy and kept nowhere: the codes lead back to nobody, nor from copy to copy.
 */
export function* anonymisedSteps(
  input: ScoredExportInput,
  secret: string,
  say: Say,
): Generator<undefined, string> {
  const codes = codesFor('course', input.content.people, secret)
  yield
  const posts = indexClass(input.content).inOrder.filter((post) => isKept(post, input))
  const numbers = new Map(posts.map((post, at) => [post.id, String(at + 1)]))
  const head = ['post', 'replyTo', 'code', 'role', 'week', 'topic', 'text']
  const { criteria } = courseRubric(input.settings.rubric, input.forums)
  const titles = criteria.map(({ title }) => titleInWords(title, say))
  const header = [...head.map((column) => say({ key: `exporting:column.${column}` })), ...titles]
  const hide = yield* hider(input.content.people, codes)
  const cells = cellsOf(input, codes, numbers, hide)
  const parts = [csvOf([[...header, say({ key: 'exporting:column.strategies' })]])]
  for (let at = 0; at < posts.length; at += stepPosts) {
    parts.push(csvOf(posts.slice(at, at + stepPosts).map(cells)))
    yield undefined
  }
  return `\uFEFF${parts.join('')}`
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return writeCsv(rows, { newline: '\r\n', neutraliseFormulas: true })
}
