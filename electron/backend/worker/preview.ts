import type { Checks } from '#shared/canvas/checkImport.ts'
import { guessForum } from '#shared/canvas/guessForum.ts'
import { fateOf, type Fate } from '#shared/canvas/join.ts'
import type { ForumRow, ImportOutcome, ImportPreview, StagedFile } from '#shared/contract/importViews.ts'
import type { ImportId } from '#shared/model/ids.ts'
import type { ClassContent, ImportedFile } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum } from '#shared/model/topic.ts'
import { forumOffers } from '#shared/reading/forumOffers.ts'
import { importedColumn, importedPeople } from './importedPeople.ts'
import type { ImportNotes } from './protocol.ts'
import type { Stage, StagedPart } from './stages.ts'

function dateRange(posts: readonly Post[]): Pick<StagedFile, 'firstDate' | 'lastDate'> {
  let firstDate: string | null = null
  let lastDate: string | null = null
  for (const { createdAt } of posts) {
    if (createdAt === null) continue
    if (firstDate === null || createdAt < firstDate) firstDate = createdAt
    if (lastDate === null || createdAt > lastDate) lastDate = createdAt
  }
  return { firstDate, lastDate }
}

/** A part as it was read, with its counts and its first rows. */
function stagedFile({ reading, ...part }: StagedPart, file: ImportedFile): StagedFile {
  return {
    ...file,
    ...part,
    people: reading.people.length,
    topics: reading.topics.length,
    posts: reading.posts.length,
    columns: reading.columns.length,
    ...dateRange(reading.posts),
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    preview: reading.preview.slice(0, 51),
  }
}

/** The forum of every topic: as the instructor decided, else as the title suggests. */
function forumRows(content: ClassContent, decided: Readonly<Record<string, Forum>>): readonly ForumRow[] {
  const posts = new Map<string, number>()
  for (const post of content.posts) posts.set(post.topicId, (posts.get(post.topicId) ?? 0) + 1)
  return content.topics.map((topic) => {
    const forum = Object.hasOwn(decided, topic.id) ? decided[topic.id] : undefined
    return {
      topic,
      forum: forum ?? guessForum(topic, content),
      decided: forum !== undefined,
      posts: posts.get(topic.id) ?? 0,
    }
  })
}

function isEmpty(content: ClassContent): boolean {
  return Object.values(content).every((list: readonly unknown[]) => list.length === 0)
}

function countChecks(checks: Checks): ImportPreview['checks'] {
  const { edited, deleted, removed, junk, repeated, empty, orphan, tombstone } = checks
  return {
    edited: edited.length,
    deleted: deleted.length,
    removed: removed.length,
    junk: junk.length,
    repeated: repeated.length,
    empty: empty.length,
    'media-only': checks['media-only'].length,
    'odd-date': checks['odd-date'].length,
    orphan: orphan.length,
    tombstone: tombstone.length,
  }
}

/** What leaving these posts out spares the course; posts that are not in the import are not named. */
export function fatesOf(
  posts: readonly Post[],
  existing: readonly Post[],
  skipped: ReadonlySet<string>,
): Readonly<Record<string, Fate>> {
  if (skipped.size === 0) return {}
  const known = new Map(existing.map((post) => [post.id, post]))
  const left = posts.filter(({ id }) => skipped.has(id))
  return Object.fromEntries(left.map((post) => [post.id, fateOf(known.get(post.id), post)]))
}

interface Previewed {
  readonly stageId: string
  readonly stage: Stage
  readonly existing: ClassContent
  readonly skipped: ReadonlySet<string>
  readonly notes: ImportNotes
}

/** What an import would do, shown before anything is written. */
export function importPreview({ stageId, stage, existing, skipped, notes }: Previewed): ImportPreview {
  const { content, ...joined } = stage.joined
  return {
    stageId,
    files: stage.parts.flatMap((part, at) => {
      const file = joined.files[at]
      return file === undefined ? [] : [stagedFile(part, file)]
    }),
    added: joined.added,
    updated: joined.updated,
    unchanged: joined.unchanged,
    people: content.people.length,
    newPeople: joined.newPeople,
    ...importedPeople(stage.joined, existing, notes.people),
    topics: content.topics.length,
    forums: forumRows(content, notes.forums),
    forumOffers: forumOffers([existing, content]),
    columns: content.columns.map((column) => importedColumn(column, notes.columns)),
    problems: joined.problems,
    checks: countChecks(stage.checks),
    skipped: fatesOf(content.posts, existing.posts, skipped),
    empty: isEmpty(content),
  }
}

/** What an import did. */
export function importOutcome(
  importId: ImportId,
  { joined }: Pick<Stage, 'joined'>,
  kept: ClassContent,
  left: Readonly<Record<string, Fate>>,
): ImportOutcome {
  const fates = Object.values(left)
  const leftOf = (fate: Fate): number => fates.filter((other) => other === fate).length
  return {
    importId,
    added: joined.added - leftOf('added'),
    updated: joined.updated - leftOf('updated'),
    unchanged: joined.unchanged - leftOf('unchanged'),
    skipped: fates.length,
    people: kept.people.length,
    topics: kept.topics.length,
    problems: joined.files.flatMap((file) => file.problems),
  }
}
