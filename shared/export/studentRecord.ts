import { courseRubric } from '#shared/model/courseRubric.ts'
import { message } from '#shared/model/message.ts'
import type { LevelMark, Mark } from '#shared/model/mark.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { roleOf } from '#shared/reading/people.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import { feedbackParagraphs } from './approvedFeedback.ts'
import { titleInWords, type ExportInput, type Say } from './exportInput.ts'

/** A heading of the record and the lines under it; two blanks at the front set a line under the one before. */
export interface RecordPart {
  readonly title: string
  readonly lines: readonly string[]
}

interface Telling {
  readonly input: ExportInput
  readonly person: Person
  readonly say: Say
  /** A label of the record with its value, or nothing where there is no value. */
  readonly line: (label: string, value: string | null) => readonly string[]
}

const words = (say: Say, key: string, params?: Readonly<Record<string, string | number>>): string =>
  say(message(`exporting:record.${key}`, params))

function aboutPart({ input, person, say, line }: Telling): RecordPart {
  const role = roleOf(person, input.work.people)
  const note = tableEntry(input.work.people, person.id)?.note ?? ''
  const lookedUp = tableEntry(input.work.reveals, person.id)
  return {
    title: words(say, 'about'),
    lines: [
      ...line('name', person.name),
      ...line('sortableName', person.sortableName),
      ...line('canvasId', person.canvasId),
      ...line('sisId', person.sisId),
      ...line('loginId', person.loginId),
      ...line('email', person.email),
      ...line('section', person.sections.join(', ')),
      ...line('role', say(message(`exporting:role.${role}`))),
      ...line('note', note),
      ...(lookedUp === undefined ? [] : [words(say, 'lookedUp', { at: lookedUp.at })]),
    ],
  }
}

function columnsPart({ input, person, say }: Telling): RecordPart {
  const lines = input.content.columns.flatMap((column) => {
    const value = tableEntry(column.values, person.id)
    return value === undefined ? [] : [`${column.title}: ${value} (${column.from})`]
  })
  return { title: words(say, 'columns'), lines }
}

function groupsPart({ input, person, say }: Telling): RecordPart {
  const inCanvas = input.content.groupSets.flatMap(({ name, groups }) =>
    groups.filter(({ members }) => members.includes(person.id)).map((group) => `${name}: ${group.name}`),
  )
  const planned = Object.values(input.work.plans).flatMap(({ name, groups }) =>
    groups.filter(({ members }) => members.includes(person.id)).map((group) => `${name}: ${group.name}`),
  )
  return { title: words(say, 'groups'), lines: [...inCanvas, ...planned] }
}

function levelLine(title: string, mark: LevelMark, say: Say): string {
  const word = (level: number): string => say(message(`rubric:level.${level}`))
  const how = words(say, `how.${mark.how}`, {
    suggested: mark.suggested === null ? '–' : word(mark.suggested),
  })
  return `  ${title}: ${word(mark.level)} (${how})${mark.reason === '' ? '' : ` – ${mark.reason}`}`
}

function levelLines(levels: Mark['levels'], { input, say }: Telling): readonly string[] {
  const { criteria } = courseRubric(input.settings.rubric, input.forums)
  const titles = new Map<string, string>(criteria.map(({ id, title }) => [id, titleInWords(title, say)]))
  return Object.entries(levels).map(([id, level]) => levelLine(titles.get(id) ?? id, level, say))
}

function recheckLines(post: Post, telling: Telling): readonly string[] {
  const recheck = tableEntry(telling.input.work.rechecks, post.id)
  if (recheck === undefined) return []
  return [`  ${words(telling.say, 'again', { at: recheck.at })}`, ...levelLines(recheck.levels, telling)]
}

function markLines(mark: Mark, telling: Telling): readonly string[] {
  const { say } = telling
  const strategies = (mark.strategies ?? []).map((strategy) => say(message(`rubric:strategy.${strategy}`)))
  return [
    ...levelLines(mark.levels, telling),
    ...(strategies.length === 0 ? [] : [`  ${words(say, 'strategies', { list: strategies.join(', ') })}`]),
    ...mark.pins.map(({ text }) => `  ${words(say, 'pin', { text })}`),
    ...(mark.moderation ? [`  ${words(say, 'moderation')}`] : []),
    ...(mark.lateReason === '' ? [] : [`  ${words(say, 'late', { reason: mark.lateReason })}`]),
  ]
}

function postLines(post: Post, week: number | null, telling: Telling): readonly string[] {
  const { input, say } = telling
  const topic = indexClass(input.content).topics.get(post.topicId)?.title ?? ''
  const mark = tableEntry(input.work.marks, post.id)
  return [
    words(say, post.parentId === null ? 'post' : 'reply', {
      topic,
      week: week ?? '–',
      at: post.createdAt ?? '–',
      id: post.id,
    }),
    ...(post.deleted ? [words(say, 'deleted')] : post.text.split('\n').map((text) => `  ${text}`)),
    ...post.media.map(({ kind, label }) => `  [${kind}] ${label}`),
    ...(mark === undefined ? [] : markLines(mark, telling)),
    ...recheckLines(post, telling),
    '',
  ]
}

function postsPart(telling: Telling): RecordPart {
  const { input, person, say } = telling
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const posts = indexClass(input.content).byAuthor.get(person.id) ?? []
  return {
    title: words(say, 'posts', { count: posts.length }),
    lines: posts.flatMap((post) => postLines(post, weeks.ofPost(post), telling)),
  }
}

function feedbackPart({ input, person, say }: Telling): RecordPart {
  const drafts = Object.values(input.work.drafts).filter(({ personId }) => personId === person.id)
  const lines = drafts.flatMap(({ weeks, state, text, approvedAt }) => [
    words(say, 'feedbackOf', { from: weeks.from, to: weeks.to, state: words(say, `state.${state}`) }),
    ...feedbackParagraphs(text).map((paragraph) => `  ${paragraph}`),
    ...(approvedAt === null ? [] : [`  ${words(say, 'approvedAt', { at: approvedAt })}`]),
    '',
  ])
  return { title: words(say, 'feedback'), lines }
}

function contactsPart({ input, person, say }: Telling): RecordPart {
  const contacts = Object.values(input.work.contacts).filter(({ personId }) => personId === person.id)
  const lines = contacts
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ on, kind, note }) => {
      const line = `${on}: ${say(message(`sheets:contactLog.kind.${kind}`))}`
      return note === '' ? line : `${line} – ${note}`
    })
  return { title: words(say, 'contacts'), lines }
}

/** Everything that is held about one person, by headings. */
export interface StudentRecord {
  readonly title: string
  /** What the record is, in a sentence. */
  readonly what: string
  readonly parts: readonly RecordPart[]
}

/**
 * Everything that is held about one person: who they are in which files, every value of every roster and survey,
 * groups, posts with levels (first and second) and reasons, feedback in every state, logged contacts. Nothing about
 * anybody else.
 * @param day The day on which it is made, `YYYY-MM-DD`.
 */
export function recordOf(input: ExportInput, person: Person, say: Say, day: string): StudentRecord {
  const line: Telling['line'] = (label, value) =>
    value === null || value === '' ? [] : [`${say(message(`exporting:column.${label}`))}: ${value}`]
  const telling = { input, person, say, line }
  const parts = [aboutPart, columnsPart, groupsPart, postsPart, feedbackPart, contactsPart].map((part) => {
    const { title, lines } = part(telling)
    return { title, lines: lines.length === 0 ? [words(say, 'nothing')] : lines }
  })
  return {
    title: words(say, 'title', { name: person.name, course: input.settings.title, day }),
    what: words(say, 'what'),
    parts,
  }
}
