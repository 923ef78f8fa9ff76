import type { FileReading } from '#shared/canvas/reading.ts'
import { guessForum } from '#shared/canvas/guessForum.ts'
import type { JoinedImport } from '#shared/canvas/join.ts'
import type { ForumRow, ImportOutcome, ImportPreview, StagedFile } from '#shared/contract/views.ts'
import type { ImportId } from '#shared/model/ids.ts'
import type { ClassContent, ImportedFile } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import type { Forum } from '#shared/model/topic.ts'

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

/** A file as it was read, with its counts and its first rows. */
export function stagedFile(reading: FileReading, file: ImportedFile): StagedFile {
  return {
    ...file,
    people: reading.people.length,
    topics: reading.topics.length,
    posts: reading.posts.length,
    columns: reading.columns.length,
    ...dateRange(reading.posts),
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

/** What an import would do, shown before anything is written. */
export function importPreview(
  stageId: string,
  files: readonly StagedFile[],
  joined: JoinedImport,
  decided: Readonly<Record<string, Forum>>,
): ImportPreview {
  const { content } = joined
  return {
    stageId,
    files,
    added: joined.added,
    updated: joined.updated,
    unchanged: joined.unchanged,
    people: content.people.length,
    newPeople: joined.newPeople,
    topics: content.topics.length,
    forums: forumRows(content, decided),
    columns: content.columns.map((column) => ({
      title: column.title,
      kind: column.kind,
      filled: Object.keys(column.values).length,
    })),
    problems: joined.problems,
    empty:
      content.people.length === 0 &&
      content.topics.length === 0 &&
      content.posts.length === 0 &&
      content.columns.length === 0 &&
      content.groupSets.length === 0 &&
      content.rubrics.length === 0,
  }
}

/** What an import did. */
export function importOutcome(importId: ImportId, joined: JoinedImport): ImportOutcome {
  return {
    importId,
    added: joined.added,
    updated: joined.updated,
    unchanged: joined.unchanged,
    people: joined.content.people.length,
    topics: joined.content.topics.length,
    problems: joined.files.flatMap((file) => file.problems),
  }
}
