import { message, type Message } from '#shared/model/message.ts'
import type { TopicId } from '#shared/model/ids.ts'
import { addEntry, addParticipants, flattenEntries, type CanvasEntry } from './canvasEntries.ts'
import type { Collector } from './collect.ts'
import { fileTitle } from './fileTitle.ts'
import { fieldOf, isRecord, recordsOf, textOf, type JsonRecord } from './jsonFields.ts'
import type { FormatId } from './reading.ts'
import { stableId } from './stableId.ts'

/** One kind of saved JSON. */
export interface JsonFormat {
  readonly id: FormatId
  readonly recognise: (value: unknown) => Message | null
  readonly read: (value: unknown, into: Collector) => void
}

/** "has the fields a, b": the reason given for most kinds. */
function hasFields(...fields: readonly string[]): Message {
  return message('import:why.fields', { fields: fields.join(', ') })
}

function has(value: unknown, ...names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => Object.hasOwn(value, name))
}

/** A page of a list saved on its own, or a single record of it. */
function listed(value: unknown): readonly JsonRecord[] {
  return isRecord(value) ? [value] : recordsOf(value)
}

/** Changed and new entries stand beside the cached tree; they replace what the tree has under their id. */
function entriesOfView(view: unknown): readonly CanvasEntry[] {
  const newer = new Map(recordsOf(view, 'new_entries').map((record) => [textOf(record, 'id'), record]))
  const entries = flattenEntries(recordsOf(view, 'view'), 'replies').map((entry) => {
    const id = textOf(entry.record, 'id')
    const record = newer.get(id) ?? entry.record
    newer.delete(id)
    return { ...entry, record }
  })
  return [
    ...entries,
    ...[...newer.values()].map((record) => ({ record, parentId: textOf(record, 'parent_id') })),
  ]
}

function smallestRoot(entries: readonly CanvasEntry[]): string {
  const ids = entries.filter(({ parentId }) => parentId === '').map(({ record }) => textOf(record, 'id'))
  return ids.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? ''
}

/**
 * A saved page names neither its topic nor its title. The topic's id may stand in the file's name; else the page
 * goes by its first entry, which stays the same however the file is called, until other files tell the topic.
 */
function topicOfPage(key: string, into: Collector): TopicId {
  const named = /discussion_topics?[^0-9]{1,3}(\d+)/i.exec(into.file)?.[1]
  const title = fileTitle(into.file).replace(/[ -]*(?:page|p)?[ -]?\d{1,2}$/i, '') || fileTitle(into.file)
  const id = named ?? `file:${key === '' ? stableId(title) : key}`
  return into.topic(id, () => ({
    title: named === undefined ? title : '',
    prompt: '',
    authorId: null,
    time: '',
  }))
}

function readView(view: unknown, topicId: TopicId, entries: readonly CanvasEntry[], into: Collector): void {
  addParticipants(view, into)
  for (const entry of entries) addEntry(entry, topicId, into)
}

/** `GET …/discussion_topics/:id/view`: the whole discussion, without its topic. */
export const viewJson: JsonFormat = {
  id: 'canvas-view-json',
  recognise: (value) => (has(value, 'view', 'participants') ? hasFields('view', 'participants') : null),
  read: (value, into) => {
    const entries = entriesOfView(value)
    readView(value, topicOfPage(smallestRoot(entries), into), entries, into)
  },
}

/** `GET …/entries`: one page of it, at most the ten newest replies to each post. */
export const entriesJson: JsonFormat = {
  id: 'canvas-entries-json',
  recognise: (value) => {
    const [first] = listed(value)
    const who = ['user_id', 'user_name', 'user'].find((name) => has(first, name))
    return who !== undefined && has(first, 'id', 'message') && !has(first, 'title')
      ? hasFields('id', 'message', who)
      : null
  },
  read: (value, into) => {
    const roots = listed(value)
    const topicId = topicOfPage('', into)
    for (const entry of flattenEntries(roots, 'recent_replies')) addEntry(entry, topicId, into)
    const cut = roots.filter((root) => fieldOf(root, 'has_more_replies') === true).length
    if (cut > 0) into.problems.add('replies-missing', 'note', 0, { count: cut })
  },
}

function addTopic(record: JsonRecord, into: Collector): TopicId {
  const author = fieldOf(record, 'author')
  const canvasId = textOf(author, 'id') || textOf(record, 'user_id')
  return into.topic(textOf(record, 'id'), () => ({
    title: textOf(record, 'title'),
    prompt: textOf(record, 'message'),
    authorId:
      canvasId === ''
        ? null
        : into.people.author(canvasId, textOf(author, 'display_name') || textOf(record, 'user_name')),
    time: textOf(record, 'posted_at', 'created_at'),
  }))
}

function isTopic(record: unknown): boolean {
  return has(record, 'id', 'title') && (has(record, 'discussion_type') || has(record, 'posted_at'))
}

/** `GET …/discussion_topics`: titles and prompts, without posts. */
export const topicsJson: JsonFormat = {
  id: 'canvas-topics-json',
  recognise: (value) => (isTopic(listed(value)[0]) ? hasFields('id', 'title', 'posted_at') : null),
  read: (value, into) => {
    for (const record of listed(value)) {
      into.row()
      if (textOf(record, 'id') === '') into.problems.add('no-topic', 'skip', 0)
      else addTopic(record, into)
    }
    into.problems.add('no-posts', 'note', 0)
  },
}

/** A script's list of topics, each with its `/view` under `ENTRIES`. */
export const gistJson: JsonFormat = {
  id: 'gist-entries-json',
  recognise: (value) =>
    listed(value).some((record) => has(record, 'ENTRIES')) ? hasFields('ENTRIES') : null,
  read: (value, into) => {
    for (const record of listed(value)) {
      const view = fieldOf(record, 'ENTRIES')
      const entries = Array.isArray(view) ? flattenEntries(recordsOf(view), 'replies') : entriesOfView(view)
      const topicId =
        textOf(record, 'id') === '' ? topicOfPage(smallestRoot(entries), into) : addTopic(record, into)
      readView(view, topicId, entries, into)
    }
  },
}

/** Where a section of the extractor's file comes from: a title or address, or a record of them. */
function topicOfSection(section: JsonRecord, at: number, into: Collector): TopicId {
  const source = fieldOf(section, 'source')
  const written = typeof source === 'string' ? source : textOf(source, 'url', 'html_url')
  const title = textOf(source, 'title', 'topic_title', 'name') || textOf(section, 'title') || written
  const id =
    textOf(source, 'topic_id', 'discussion_id', 'id') || (/discussion_topics\/(\d+)/.exec(written)?.[1] ?? '')
  const known = id || `title:${stableId(title === '' ? `${into.file} ${at}` : title)}`
  return into.topic(known, () => ({
    title,
    prompt: textOf(source, 'message', 'prompt'),
    authorId: null,
    time: '',
  }))
}

/** canvas-discussion-extractor: sections of clean entries with their students. */
export const extractorJson: JsonFormat = {
  id: 'extractor-json',
  recognise: (value) => (has(value, 'version', 'sections') ? hasFields('version', 'sections') : null),
  read: (value, into) => {
    recordsOf(value, 'sections').forEach((section, at) => {
      const topicId = topicOfSection(section, at, into)
      for (const student of recordsOf(section, 'students')) {
        into.people.add({
          canvasId: textOf(student, 'id', 'user_id', 'canvas_id'),
          sisId: textOf(student, 'sis_id', 'sis_user_id'),
          loginId: textOf(student, 'login_id'),
          email: textOf(student, 'email'),
          name: textOf(student, 'name', 'display_name', 'student_name'),
        })
      }
      for (const record of recordsOf(section, 'entries')) {
        const user_id = textOf(record, 'author_id', 'user_id')
        const plain = { ...record, user_id, message: textOf(record, 'text', 'source_text', 'message') }
        addEntry({ record: plain, parentId: textOf(record, 'parent_id') }, topicId, into)
      }
    })
  },
}

/** What Canvas answers instead of posts, saved by mistake. */
export const errorJson: JsonFormat = {
  id: 'canvas-error-json',
  recognise: (value) => {
    const said = value === 'require_initial_post' || textOf(value, 'message') === 'require_initial_post'
    const failed = has(value, 'errors') || (has(value, 'status') && has(value, 'message'))
    return said || failed ? message('import:why.error') : null
  },
  read: (value, into) => {
    const initial = JSON.stringify(value).includes('require_initial_post')
    into.problems.add(initial ? 'post-first' : 'canvas-error', 'stop', 0)
  },
}

/** The kinds of JSON in the order in which they are tested. */
export const jsonFormats: readonly JsonFormat[] = [
  viewJson,
  gistJson,
  extractorJson,
  topicsJson,
  entriesJson,
  errorJson,
]
