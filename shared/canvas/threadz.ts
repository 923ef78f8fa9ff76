import type { PersonId, TopicId } from '#shared/model/ids.ts'
import { parseTime } from './parseTime.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { byColumns, refuseRounded, type TableFormat } from './tableFormat.ts'

interface Row {
  readonly line: number
  readonly id: string
  readonly topicId: TopicId
  readonly threadId: string
  readonly authorId: string
  readonly answersTo: string
  readonly time: string
  readonly sortTime: string
  readonly person: PersonId | null
  readonly message: string
}

function toRow(cells: readonly string[], line: number, header: Header, into: Collector): Row {
  const cell = (name: string): string => cellAt(cells, header.at(name))
  const time = cell('created_at')
  const read = parseTime(time)
  const topicId = into.topic(cell('topic_id') || cell('assignment_id'), () => ({
    title: cells[header.at('topic_title')] ?? '',
    prompt: '',
    authorId: null,
    time: '',
  }))
  return {
    line,
    id: cell('message_id'),
    topicId,
    threadId: cell('thread_id'),
    authorId: cell('vert1_id'),
    answersTo: cell('vert2_id'),
    time,
    sortTime: read.kind === 'known' ? read.iso : '',
    person: into.people.author(cell('vert1_id'), cell('vert1_name')),
    message: cells[header.at('message_text')] ?? '',
  }
}

/**
 * The export names the person answered, not the post: the parent is taken to be the latest earlier message by that
 * person in the same thread, else the post that opens the thread.
 */
function inferParents(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const latest = new Map<string, string>()
  const parents = new Map<Row, string>()
  for (const row of rows.toSorted((one, other) =>
    one.sortTime < other.sortTime ? -1 : one.sortTime > other.sortTime ? 1 : 0,
  )) {
    const thread = `${row.topicId}\n${row.threadId}\n`
    const opening = row.threadId === row.id ? '' : row.threadId
    if (row.answersTo !== '') parents.set(row, latest.get(thread + row.answersTo) ?? opening)
    latest.set(thread + row.authorId, row.id)
  }
  return parents
}

/**
 * Threadz's "Export SNA Data": posts as edges of a network. The only one of its exports with posts.
 * Source: github.com/mcjelewis/threadz, lib/js/d3/d3-visuals.js.
 */
export const threadz: TableFormat = {
  id: 'threadz-sna',
  recognise: byColumns('vert1_id', 'message_text'),
  read: (source, into) => {
    const rows: Row[] = []
    source.eachRow((cells, line) => {
      into.row()
      const rounded = ['message_id', 'vert1_id', 'topic_id'].some((name) =>
        refuseRounded(cellAt(cells, source.header.at(name)), name, line, into),
      )
      if (!rounded && cellAt(cells, source.header.at('message_id')) !== '')
        rows.push(toRow(cells, line, source.header, into))
      else if (!rounded) into.problems.add('empty-row', 'skip', line)
    })
    const parents = inferParents(rows)
    for (const row of rows) {
      const parentId = parents.get(row) ?? ''
      const { id, message, line } = row
      into.posts.add({
        id,
        topicId: row.topicId,
        parentId,
        parentInferred: parentId !== '',
        authorId: row.person,
        message,
        createdAt: row.time,
        likes: '',
        deleted: row.person === null && message === '',
        line,
      })
    }
    if (parents.size > 0) into.problems.add('parents-inferred', 'note', 0, { count: parents.size })
  },
}
