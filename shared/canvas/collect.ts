import { columnId, topicId, type PersonId, type TopicId } from '#shared/model/ids.ts'
import type { Column, ColumnKind, GroupSet } from '#shared/model/column.ts'
import type { ClassContent, Problem } from '#shared/model/imports.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Topic } from '#shared/model/topic.ts'
import { collectPeople, type People } from './collectPeople.ts'
import { collectPosts, type Posts } from './collectPosts.ts'
import { collectTimes, type TimeOptions, type Times } from './collectTimes.ts'
import { collectProblems, type Problems } from './collectProblems.ts'
import { mentionNames } from './findMentions.ts'
import { postText } from './postText.ts'
import { createNumbering, stableId } from './stableId.ts'

/** A topic as a reader finds it; `prompt` and `time` as written. */
export interface RawTopic {
  readonly title: string
  readonly prompt: string
  readonly authorId: PersonId | null
  readonly time: string
}

/** A column whose values come row by row. */
export interface ColumnSink {
  readonly set: (person: PersonId, value: string) => void
}

/** Where a reader puts what it finds in one file. */
export interface Collector {
  /** Name of the file. */
  readonly file: string
  readonly people: People
  readonly posts: Posts
  readonly problems: Problems
  /** Keeps a topic the first time its id is seen; without an id its title stands for it. */
  readonly topic: (id: string, find: () => RawTopic) => TopicId
  /** The topic that is kept under an id already. */
  readonly knownTopic: (id: string) => TopicId | undefined
  readonly column: (
    id: string,
    title: string,
    kind: ColumnKind | ((values: readonly string[]) => ColumnKind),
    outOf?: number | null,
  ) => ColumnSink
  readonly groupSet: (set: GroupSet) => void
  readonly rubric: (rubric: Rubric) => void
  /** Counts one data record. */
  readonly row: () => void
  readonly finish: () => Collected
}

export interface Collected {
  readonly rows: number
  readonly content: ClassContent
  readonly problems: readonly Problem[]
}

interface ColumnDraft {
  readonly id: string
  readonly title: string
  readonly kind: ColumnKind | ((values: readonly string[]) => ColumnKind)
  readonly outOf: number | null
  readonly values: Map<PersonId, string>
}

function toColumn(draft: ColumnDraft, from: string): Column {
  const { kind } = draft
  return {
    id: columnId(draft.id),
    title: draft.title,
    from,
    kind: typeof kind === 'string' ? kind : kind([...draft.values.values()]),
    outOf: draft.outOf,
    // fromEntries defines own properties: a person called `__proto__` is a person like any other.
    values: Object.fromEntries(draft.values),
  }
}

type TopicDraft = { -readonly [K in keyof Topic]: Topic[K] }

function toTopic(id: TopicId, raw: RawTopic, times: Times): Topic {
  const topic: TopicDraft = {
    id,
    title: postText(raw.title).text,
    prompt: postText(raw.prompt).text,
    authorId: raw.authorId,
    postedAt: null,
  }
  times.read(raw.time, 0, topic, 'postedAt')
  return topic
}

const fewestZeroed = 3

/** The first of the long ids where all of them are zeroed; null where one is sound, or too few are long. */
function firstZeroed<T>(list: readonly T[], idOf: (one: T) => string | null): string | null {
  let first: string | null = null
  let count = 0
  for (const one of list) {
    const id = idOf(one)
    if (id?.length !== 17 || !/^\d+$/.test(id)) continue
    if (!id.endsWith('00')) return null
    first ??= id
    count++
  }
  return count >= fewestZeroed ? first : null
}

/** Seventeen digits of which a spreadsheet has kept fifteen: all end in 00, which by chance one in a hundred does. */
function refuseZeroedIds(content: ClassContent, problems: Problems): void {
  const zeroed =
    firstZeroed(content.people, ({ canvasId }) => canvasId) ?? firstZeroed(content.posts, ({ id }) => id)
  if (zeroed !== null) problems.add('zeroed-ids', 'stop', 0, { id: zeroed })
}

/** An empty collector for one file. */
export function createCollector(file: string, options: TimeOptions = {}): Collector {
  const problems = collectProblems()
  const people = collectPeople()
  const times = collectTimes(problems, options)
  const posts = collectPosts(problems, times)
  const topics = new Map<string, Topic>()
  const columns: ColumnDraft[] = []
  // Two columns may have the same title; their ids still differ.
  const number = createNumbering()
  const groupSets: GroupSet[] = []
  const rubrics: Rubric[] = []
  let rows = 0
  return {
    file,
    people,
    posts,
    problems,
    topic: (id, find) => {
      const known = topics.get(id)
      if (known !== undefined) return known.id
      const raw = find()
      const made = toTopic(topicId(id === '' ? `title:${stableId(raw.title)}` : id), raw, times)
      if (!topics.has(made.id)) topics.set(made.id, made)
      return made.id
    },
    knownTopic: (id) => topics.get(id)?.id,
    column: (id, title, kind, outOf = null) => {
      const values = new Map<PersonId, string>()
      columns.push({ id: number(id), title, kind, outOf, values })
      return { set: (person, value) => void values.set(person, value) }
    },
    groupSet: (set) => void groupSets.push(set),
    rubric: (rubric) => void rubrics.push(rubric),
    row: () => {
      rows++
    },
    finish: () => {
      times.settle()
      const everybody = people.list()
      const content: ClassContent = {
        people: everybody,
        topics: [...topics.values()],
        posts: posts.list(mentionNames(everybody.map(({ name }) => name))),
        columns: columns.filter(({ values }) => values.size > 0).map((draft) => toColumn(draft, file)),
        groupSets,
        rubrics,
      }
      refuseZeroedIds(content, problems)
      return { rows, content, problems: problems.list() }
    },
  }
}
