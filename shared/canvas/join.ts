import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent, ImportedFile, Problem } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { choosePost, isSamePost } from './choosePost.ts'
import { joinPeople, type NameCandidate } from './joinPeople.ts'
import {
  isFileTopic,
  mergeColumns,
  mergeGroupSets,
  mergeRubrics,
  mergeTopics,
  renameColumn,
  renameGroupSet,
  type RenamePerson,
} from './mergeLists.ts'
import { orderReadings } from './orderReadings.ts'
import { pairTopics } from './pairTopics.ts'
import { sectionColumn } from './sectionColumn.ts'
import type { FileReading } from './reading.ts'

/** What an import does to one post. */
export type Fate = 'added' | 'updated' | 'unchanged'

/** What an import brings, set against what the course has. */
export interface JoinedImport {
  /** Only what this import brings: people joined, ids final. */
  readonly content: ClassContent
  /** In the order in which the files were given. */
  readonly files: readonly ImportedFile[]
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Posts of the same topics that the course has and these files have not. They are kept. */
  readonly removed: readonly PostId[]
  readonly newPeople: readonly Person[]
  /** People who have the name of somebody else and no id in common: for the instructor to decide. */
  readonly candidates: readonly NameCandidate[]
  readonly problems: readonly (Problem & { readonly file: string })[]
}

function renamePosts(
  posts: readonly Post[],
  person: RenamePerson,
  topics: ReadonlyMap<TopicId, TopicId>,
): readonly Post[] {
  return posts.map((post) => {
    const authorId = post.authorId === null ? null : person(post.authorId)
    const topicId = topics.get(post.topicId) ?? post.topicId
    return authorId === post.authorId && topicId === post.topicId ? post : { ...post, authorId, topicId }
  })
}

interface Topics {
  readonly renamed: ReadonlyMap<TopicId, TopicId>
  /** Titles that the course has already. */
  readonly titles: ReadonlyMap<TopicId, string>
}

/** A saved page is titled by its file's name, which gives way to any title of the topic itself. */
function settleTopic(topic: Topic, person: RenamePerson, { renamed, titles }: Topics): Topic {
  const id = renamed.get(topic.id) ?? topic.id
  const title = isFileTopic(topic.id) ? (titles.get(id) ?? (id === topic.id ? topic.title : '')) : topic.title
  return { ...topic, id, title, authorId: topic.authorId === null ? null : person(topic.authorId) }
}

/** One reading with its people and topics under their final names. */
function settleReading(reading: FileReading, rename: RenamePerson | null, topics: Topics): ClassContent {
  const person = rename ?? ((id: PersonId) => id)
  const asRead = rename === null && topics.renamed.size === 0
  return {
    people: [],
    topics: reading.topics.map((topic) => settleTopic(topic, person, topics)),
    posts: asRead ? reading.posts : renamePosts(reading.posts, person, topics.renamed),
    columns: reading.columns.map((column) => renameColumn(column, person)),
    groupSets: reading.groupSets.map((set) => renameGroupSet(set, person)),
    rubrics: reading.rubrics,
  }
}

function mergePosts(lists: readonly (readonly Post[])[]): readonly Post[] {
  const [only] = lists
  if (lists.length === 1 && only !== undefined) return only
  const merged = new Map<PostId, Post>()
  for (const posts of lists) {
    for (const post of posts) {
      const known = merged.get(post.id)
      merged.set(post.id, known === undefined ? post : choosePost(known, post))
    }
  }
  return [...merged.values()]
}

/** What importing a post does, given the post that the course has under its id. */
export function fateOf(before: Post | undefined, post: Post): Fate {
  if (before === undefined) return 'added'
  return isSamePost(before, choosePost(before, post)) ? 'unchanged' : 'updated'
}

function compareWith(existing: readonly Post[], posts: readonly Post[]) {
  if (existing.length === 0) return { added: posts.length, updated: 0, unchanged: 0, removed: [] }
  const known = new Map(existing.map((post) => [post.id, post]))
  const topics = new Set(posts.map((post) => post.topicId))
  let added = 0
  let updated = 0
  for (const post of posts) {
    const fate = fateOf(known.get(post.id), post)
    known.delete(post.id)
    if (fate === 'added') added++
    else if (fate === 'updated') updated++
  }
  const removed = [...known.values()].filter((post) => topics.has(post.topicId) && !post.deleted)
  return { added, updated, unchanged: posts.length - added - updated, removed: removed.map(({ id }) => id) }
}

/** A file as the import's record keeps it. The digest is for the host, which has the bytes. */
export function importedFile(reading: FileReading): ImportedFile {
  const { name, format, why, rows, problems } = reading
  return { name, format, why, rows, digest: '', problems }
}

/**
 * Joins the files of one import with each other and with the course. People are joined by Canvas id, then SIS id,
 * then login, then e-mail; names are only suggested. People the course knows keep their id. The order of the files
 * does not matter.
 * @param decisions people the instructor has said are somebody: by the id in `candidates`, the id of who it is.
 */
export function joinReadings(
  readings: readonly FileReading[],
  existing: ClassContent,
  decisions: ReadonlyMap<PersonId, PersonId> = new Map(),
): JoinedImport {
  const ordered = orderReadings(readings)
  const topics: Topics = {
    renamed: pairTopics(ordered, existing),
    titles: new Map(existing.topics.map(({ id, title }) => [id, title])),
  }
  const joined = joinPeople(ordered, existing, decisions)
  const parts = ordered.map((reading, at) => settleReading(reading, joined.renames[at] ?? null, topics))
  const posts = mergePosts(parts.map((part) => part.posts))
  const mergedTopics = mergeTopics(parts.map((part) => part.topics))
  const people = joined.settle(new Set(mergedTopics.flatMap(({ authorId }) => authorId ?? [])))
  const sections = sectionColumn(people, ordered)
  const content: ClassContent = {
    people,
    topics: mergedTopics,
    posts,
    columns: mergeColumns([sections, ...parts.map((part) => part.columns)]),
    groupSets: mergeGroupSets(parts.map((part) => part.groupSets)),
    rubrics: mergeRubrics(parts.map((part) => part.rubrics)),
  }
  const known = new Set(existing.people.map(({ id }) => id))
  return {
    content,
    files: readings.map(importedFile),
    ...compareWith(existing.posts, posts),
    newPeople: people.filter(({ id }) => !known.has(id)),
    candidates: joined.candidates,
    problems: ordered.flatMap(({ name, problems }) =>
      problems.map((problem) => ({ ...problem, file: name })),
    ),
  }
}
