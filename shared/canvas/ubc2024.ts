import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { byColumns, refuseRounded, type TableFormat, type TableSource } from './tableFormat.ts'

/** Positions of the columns, looked up once: a term's export has 100,000 rows. */
function columnsOf(header: Header) {
  const postedAt = ['topic_posted_at', 'topic_timestamp', 'topic_created_at'].find((name) => header.has(name))
  return {
    topicId: header.at('topic_id'),
    topicTitle: header.at('topic_title'),
    topicMessage: header.at('topic_message'),
    topicAuthorId: header.at('topic_author_id'),
    topicAuthorName: header.at('topic_author_name'),
    topicTime: header.at(postedAt ?? ''),
    authorId: header.at('post_author_id'),
    authorName: header.at('post_author_name'),
    postId: header.at('post_id'),
    parentId: header.at('post_parent_id'),
    message: header.at('post_message'),
    likes: header.at('post_likes'),
    time: header.at('post_timestamp'),
  }
}
type Columns = ReturnType<typeof columnsOf>

function readTopic(id: string, cells: readonly string[], columns: Columns, into: Collector) {
  return into.topic(id, () => ({
    title: cells[columns.topicTitle] ?? '',
    prompt: cells[columns.topicMessage] ?? '',
    authorId: into.people.add({
      canvasId: cellAt(cells, columns.topicAuthorId),
      name: cellAt(cells, columns.topicAuthorName),
    }),
    time: cellAt(cells, columns.topicTime),
  }))
}

/** The ids of a row: each is cut from the file once. */
interface RowIds {
  readonly topic: string
  readonly post: string
  readonly author: string
}

function isRounded({ topic, post, author }: RowIds, line: number, into: Collector): boolean {
  return (
    refuseRounded(post, 'post_id', line, into) ||
    refuseRounded(author, 'post_author_id', line, into) ||
    refuseRounded(topic, 'topic_id', line, into)
  )
}

function readRow(cells: readonly string[], line: number, columns: Columns, into: Collector): void {
  into.row()
  const topic = cellAt(cells, columns.topicId)
  if (topic === '') return into.problems.add('no-topic', 'skip', line)
  const ids = { topic, post: cellAt(cells, columns.postId), author: cellAt(cells, columns.authorId) }
  if (isRounded(ids, line, into)) return
  const topicId = into.knownTopic(topic) ?? readTopic(topic, cells, columns, into)
  // A topic that nobody answered is one row of only its own fields.
  if (ids.post === '') return
  const message = cells[columns.message] ?? ''
  const authorName = cells[columns.authorName] ?? ''
  into.posts.add({
    id: ids.post,
    topicId,
    parentId: cellAt(cells, columns.parentId),
    authorId: into.people.author(ids.author, authorName),
    message,
    createdAt: cellAt(cells, columns.time),
    likes: cells[columns.likes] ?? '',
    // Deleted replies that have answers stay as a row without author and words.
    deleted: ids.author === '' && authorName === '' && message === '',
    line,
  })
}

/**
 * The current layout of UBC's "canvas-discussion" exporter (May 2024 and later): the topic stands in columns of
 * every row, posts that open a thread have no parent. Times are US Pacific (from September 2024) or ISO.
 * Source: github.com/ubc/canvas-discussion.
 */
export const ubc2024: TableFormat = {
  id: 'ubc-2024',
  recognise: byColumns('post_message', 'post_author_id', 'topic_id'),
  read: (source: TableSource, into) => {
    const columns = columnsOf(source.header)
    source.eachRow((cells, line) => readRow(cells, line, columns, into))
  },
}
