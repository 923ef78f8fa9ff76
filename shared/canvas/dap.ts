import type { Collector } from './collect.ts'
import { cellAt, readHeader, type Header } from './header.ts'
import { hasColumns, refuseRounded, type TableFormat } from './tableFormat.ts'

/** Canvas Data writes nested records as `key.id`, `value.user_id`, `meta.ts`. */
function flattened(header: Header): Header {
  return readHeader(header.titles.map((title) => title.replace(/^(?:key|value|meta)\./i, '')))
}

type CellOf = (name: string) => string

/** PostgreSQL's and Hive's ways of writing nothing. */
function cellsOf(cells: readonly string[], header: Header): CellOf {
  return (name) => {
    const cell = cellAt(cells, header.at(name))
    return cell === '\\N' || cell === 'null' || cell === 'NULL' ? '' : cell
  }
}

function addEntry(cell: CellOf, line: number, into: Collector): void {
  const rounded = ['id', 'user_id', 'discussion_topic_id'].some((name) =>
    refuseRounded(cell(name), name, line, into),
  )
  if (rounded) return
  if (cell('id') === '') return into.problems.add('empty-row', 'skip', line)
  into.posts.add({
    id: cell('id'),
    topicId: into.topic(cell('discussion_topic_id') || '0', () => ({
      title: '',
      prompt: '',
      authorId: null,
      time: '',
    })),
    parentId: cell('parent_id'),
    authorId: into.people.author(cell('user_id'), ''),
    message: cell('message'),
    createdAt: cell('created_at'),
    updatedAt: cell('updated_at'),
    likes: cell('rating_sum'),
    deleted: cell('workflow_state') === 'deleted' || cell('deleted_at') !== '',
    media: cell('attachment_id') === '' ? [] : [{ kind: 'file', label: '' }],
    line,
  })
}

/**
 * Canvas Data 2 (DAP), table discussion_entries. It has no names: those come with a roster.
 * Source: developerdocs.instructure.com, Canvas Data 2 schema.
 */
export const dapEntries: TableFormat = {
  id: 'dap-entries',
  recognise: ({ header }) => {
    const wanted = ['discussion_topic_id', 'workflow_state', 'parent_id']
    return flattened(header).has(...wanted) ? hasColumns(...wanted) : null
  },
  read: (source, into) => {
    const header = flattened(source.header)
    source.eachRow((cells, line) => {
      into.row()
      addEntry(cellsOf(cells, header), line, into)
    })
  },
}

/** Canvas Data 2 (DAP), table discussion_topics: titles and prompts for the entries. */
export const dapTopics: TableFormat = {
  id: 'dap-topics',
  recognise: ({ header }) => {
    const wanted = ['discussion_type', 'title', 'message', 'workflow_state']
    return flattened(header).has('id', ...wanted) ? hasColumns(...wanted) : null
  },
  read: (source, into) => {
    const header = flattened(source.header)
    source.eachRow((cells, line) => {
      into.row()
      const cell = cellsOf(cells, header)
      if (refuseRounded(cell('id'), 'id', line, into)) return
      if (cell('id') === '' || cell('workflow_state') === 'deleted') return
      into.topic(cell('id'), () => ({
        title: cell('title'),
        prompt: cell('message'),
        authorId: into.people.author(cell('user_id'), ''),
        time: cell('posted_at') || cell('created_at'),
      }))
    })
  },
}
