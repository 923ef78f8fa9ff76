import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { Media } from '#shared/model/post.ts'
import type { Collector } from './collect.ts'
import { fieldOf, isRecord, recordsOf, textOf, type JsonRecord } from './jsonFields.ts'

/** An entry of a Canvas discussion as its REST API writes it, and the entry it was found under. */
export interface CanvasEntry {
  readonly record: JsonRecord
  readonly parentId: string
}

/** All entries of a tree, parents first. No recursion: threads of any depth are read. */
export function flattenEntries(
  roots: readonly JsonRecord[],
  under: 'replies' | 'recent_replies',
): readonly CanvasEntry[] {
  const found: CanvasEntry[] = []
  const waiting: CanvasEntry[] = roots.map((record) => ({ record, parentId: '' })).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const id = textOf(next.record, 'id')
    found.push({ record: next.record, parentId: textOf(next.record, 'parent_id') || next.parentId })
    for (const record of recordsOf(next.record, under).toReversed()) waiting.push({ record, parentId: id })
  }
  return found
}

function mediaKind(type: string): Media['kind'] {
  const kind = type.split('/')[0]
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file'
}

function attachmentsOf(record: JsonRecord): readonly Media[] {
  const single = fieldOf(record, 'attachment')
  const all = isRecord(single)
    ? [single, ...recordsOf(record, 'attachments')]
    : recordsOf(record, 'attachments')
  const labels = new Map(
    all.map((file) => [
      textOf(file, 'display_name', 'filename', 'title'),
      mediaKind(textOf(file, 'content-type', 'content_type')),
    ]),
  )
  return [...labels].map(([label, kind]) => ({ kind, label }))
}

/** The author: by id, in anonymous topics by anonymous id, nobody where the entry is deleted. */
function authorOf(record: JsonRecord, into: Collector): PersonId | null {
  const user = fieldOf(record, 'user')
  const canvasId = textOf(record, 'user_id') || textOf(user, 'id')
  const name = textOf(record, 'user_name') || textOf(user, 'display_name')
  if (canvasId !== '') return into.people.author(canvasId, name)
  const anonymous = textOf(record, 'anonymous_id') || textOf(user, 'anonymous_id')
  return anonymous === ''
    ? null
    : into.people.add({ otherId: `anonymous:${anonymous}`, name: name || anonymous })
}

/** Adds an entry as a post. A deleted one keeps its place, without author and words. */
export function addEntry(entry: CanvasEntry, topicId: TopicId, into: Collector): void {
  const { record } = entry
  const id = textOf(record, 'id')
  into.row()
  if (id === '') return into.problems.add('empty-row', 'skip', 0)
  const deleted = fieldOf(record, 'deleted') === true || textOf(record, 'workflow_state') === 'deleted'
  into.posts.add({
    id,
    topicId,
    parentId: entry.parentId,
    authorId: deleted ? null : authorOf(record, into),
    message: deleted ? '' : textOf(record, 'message'),
    createdAt: textOf(record, 'created_at'),
    updatedAt: textOf(record, 'updated_at'),
    likes: textOf(record, 'rating_sum'),
    deleted,
    media: attachmentsOf(record),
    line: 0,
  })
}

/** Adds those who are listed as taking part, with their names: entries of `/view` carry only ids. */
export function addParticipants(view: unknown, into: Collector): void {
  for (const person of recordsOf(view, 'participants')) {
    const name = textOf(person, 'display_name', 'name')
    const id = textOf(person, 'id')
    const anonymous = textOf(person, 'anonymous_id')
    into.people.add(
      id === '' && anonymous !== ''
        ? { otherId: `anonymous:${anonymous}`, name: name || anonymous }
        : { canvasId: id, name },
    )
  }
}
