import { topicId, type TopicId } from '#shared/model/ids.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { createNumbering, stableId } from './stableId.ts'
import { hasColumns, refuseRounded, type TableFormat, type TableSource } from './tableFormat.ts'

interface Row {
  readonly line: number
  readonly authorId: string
  readonly authorName: string
  readonly id: string
  readonly parentId: string
  readonly title: string
  readonly prompt: string
  readonly message: string
  readonly likes: string
  readonly time: string
}

/**
 * Names stood unquoted from October 2020 to April 2021. A comma in one shifts the row to the right; a quotation
 * mark at its start swallows the cells up to the title.
 */
function repairName(cells: readonly string[], header: Header): readonly string[] {
  const name = header.at('author_name')
  if (name !== 1 || header.at('post_id') !== 2 || cells.length === header.names.length) return cells
  if (cells.length > header.names.length) {
    const id = cells.findIndex((cell, at) => at > 1 && /^\d+$/.test(cell))
    return id < 2 ? cells : [cells[0] ?? '', cells.slice(1, id).join(','), ...cells.slice(id)]
  }
  const swallowed = /^([^"]*)"([^"]*),(\d+),(\d*),"([\s\S]*)$/.exec(cells[1] ?? '')
  if (swallowed === null) return cells
  const [, inner = '', outer = '', id = '', parent = '', title = ''] = swallowed
  return [cells[0] ?? '', `"${inner}"${outer}`, id, parent, title, ...cells.slice(2)]
}

function toRow(written: readonly string[], line: number, header: Header): Row {
  const cells = repairName(written, header)
  const raw = (name: string): string => cells[header.at(name)] ?? ''
  return {
    line,
    authorId: cellAt(cells, header.at('author_id')),
    authorName: cellAt(cells, header.at('author_name')),
    id: cellAt(cells, header.at('post_id')),
    parentId: cellAt(cells, header.at(header.has('post_parent_id') ? 'post_parent_id' : 'parent_id')),
    title: raw('discussion_topic_title'),
    prompt: raw('discussion_topic_message'),
    message: raw(header.has('post_message') ? 'post_message' : 'reply'),
    likes: raw('count_of_likes'),
    time: cellAt(cells, header.at('timestamp')),
  }
}

/** The topic itself is a row: no parent, no words. */
function isTopicRow(row: Row): boolean {
  return row.id !== '' && row.parentId === '' && row.message.trim() === ''
}

function addTopic(row: Row, into: Collector): TopicId {
  return into.topic(row.id, () => ({
    title: row.title,
    prompt: row.prompt,
    authorId: into.people.author(row.authorId, row.authorName),
    time: row.time,
  }))
}

/** A topic whose own row is missing, known by its title alone. */
function addTitle(row: Row, into: Collector): TopicId {
  const { title, prompt } = row
  return into.topic(`title:${stableId(title)}`, () => ({ title, prompt, authorId: null, time: '' }))
}

/** Topic and entry ids are separate series and may collide, so a parent is looked for under its own title only. */
function keyOf(title: string, id: string): string {
  return `${id}\n${title}`
}

interface Threads {
  readonly topics: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, Row>
  readonly topicsOfTitle: ReadonlyMap<string, readonly TopicId[]>
}

function indexThreads(rows: readonly Row[], into: Collector): Threads {
  const topics = new Set<string>()
  const topicsOfTitle = new Map<string, TopicId[]>()
  const posts = new Map<string, Row>()
  for (const row of rows) {
    if (!isTopicRow(row)) posts.set(keyOf(row.title, row.id), row)
    else {
      topics.add(keyOf(row.title, row.id))
      topicsOfTitle.set(row.title, [...(topicsOfTitle.get(row.title) ?? []), addTopic(row, into)])
    }
  }
  return { topics, rows: posts, topicsOfTitle }
}

/** Climbs from a post to the topic its thread hangs on; null where the chain breaks. */
function topicAbove(row: Row, threads: Threads): TopicId | null {
  const seen = new Set<Row>()
  for (let at: Row | undefined = row; at !== undefined && !seen.has(at);) {
    seen.add(at)
    if (at.parentId !== '' && threads.topics.has(keyOf(at.title, at.parentId))) return topicId(at.parentId)
    at = threads.rows.get(keyOf(at.title, at.parentId))
  }
  return null
}

function addPost(row: Row, threads: Threads, number: (id: string) => string, into: Collector): void {
  const only = threads.topicsOfTitle.get(row.title)?.[0]
  const topic = topicAbove(row, threads) ?? only ?? addTitle(row, into)
  const authorId = into.people.author(row.authorId, row.authorName)
  into.posts.add({
    id: row.id === '' ? number(`ubc:${stableId(row.title, row.authorId, row.time, row.message)}`) : row.id,
    topicId: topic,
    parentId: row.parentId === topic ? '' : row.parentId,
    authorId,
    message: row.message,
    createdAt: row.time,
    likes: row.likes,
    deleted: row.id !== '' && authorId === null && row.message === '',
    line: row.line,
  })
}

function readRows(source: TableSource, into: Collector): readonly Row[] {
  const rows: Row[] = []
  source.eachRow((cells, line) => {
    into.row()
    const row = toRow(cells, line, source.header)
    const rounded =
      refuseRounded(row.id, 'post_id', line, into) || refuseRounded(row.authorId, 'author_id', line, into)
    if (rounded) return
    if (row.id === '' && row.message.trim() === '') into.problems.add('empty-row', 'skip', line)
    else rows.push(row)
  })
  return rows
}

/**
 * The layouts of UBC's exporter from March 2019 to May 2024: the topic is a row of its own and top-level posts have
 * the topic's id as their parent. The first two versions have neither ids nor parents.
 * Source: github.com/ubc/canvas-discussion, history of output.csv.
 */
export const ubc2019: TableFormat = {
  id: 'ubc-2019',
  recognise: ({ header }) => {
    const words = ['post_message', 'reply'].find((name) => header.has(name))
    const fits = header.has('discussion_topic_title') && words !== undefined
    return fits ? hasColumns('discussion_topic_title', words) : null
  },
  read: (source, into) => {
    const rows = readRows(source, into)
    const threads = indexThreads(rows, into)
    const number = createNumbering()
    for (const row of rows) if (!isTopicRow(row)) addPost(row, threads, number, into)
    if (!source.header.has('post_id')) into.problems.add('no-reply-structure', 'note', 0)
  },
}
