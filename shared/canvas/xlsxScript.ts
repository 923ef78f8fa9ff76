import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { postText } from './postText.ts'
import { createNumbering, stableId } from './stableId.ts'
import { byColumns, type TableFormat } from './tableFormat.ts'

interface Row {
  readonly line: number
  readonly id: string
  readonly topicId: TopicId
  readonly authorId: PersonId | null
  readonly message: string
  readonly repliedTo: string
  readonly isReply: boolean
  readonly time: string
}

/** Words only: a cell may hold the parent's text with other spaces, or cut short. */
function comparable(text: string): string {
  return postText(text).text.replace(/\s+/g, ' ').trim().toLowerCase()
}

function toRow(
  cells: readonly string[],
  line: number,
  header: Header,
  number: (id: string) => string,
  into: Collector,
): Row {
  const cell = (name: string): string => cellAt(cells, header.at(name))
  const title = cell('discussion title')
  const user = cell('user id')
  const message = cells[header.at('message')] ?? ''
  const own = cell('entry') || stableId(user, cell('created at'), message)
  return {
    line,
    id: number(`script:${stableId(title)}:${own}`),
    topicId: into.topic(`title:${stableId(title)}`, () => ({ title, prompt: '', authorId: null, time: '' })),
    // Ids are cut to their last six digits, so they are compared by these and never taken for Canvas ids.
    authorId: into.people.add({
      otherId: user === '' ? '' : `short:${user}`,
      name: cell('user name') || user,
    }),
    message,
    repliedTo: comparable(cell('replied to')),
    isReply: /reply/i.test(cell('post or reply')),
    time: cell('created at'),
  }
}

function addPost(row: Row, byText: ReadonlyMap<string, string>, into: Collector): void {
  const parentId = row.isReply ? (byText.get(`${row.topicId}\n${row.repliedTo}`) ?? '') : ''
  into.posts.add({
    id: row.id,
    topicId: row.topicId,
    parentId: parentId === row.id ? '' : parentId,
    parentInferred: parentId !== '',
    authorId: row.authorId,
    message: row.message,
    createdAt: row.time,
    likes: '',
    line: row.line,
  })
}

/**
 * A spreadsheet script's table of posts and replies, saved as CSV or still a workbook: a reply holds the text of
 * what it answers, not its id, so the parent is found by its words and marked as inferred.
 */
export const xlsxScript: TableFormat = {
  id: 'xlsx-script',
  recognise: byColumns('post or reply', 'reply level'),
  read: (source, into) => {
    const number = createNumbering()
    const rows: Row[] = []
    source.eachRow((cells, line) => {
      into.row()
      rows.push(toRow(cells, line, source.header, number, into))
    })
    const byText = new Map<string, string>()
    for (const row of rows) {
      const key = `${row.topicId}\n${comparable(row.message)}`
      if (!byText.has(key)) byText.set(key, row.id)
    }
    for (const row of rows) addPost(row, byText, into)
    if (rows.some(({ isReply }) => isReply))
      into.problems.add('parents-inferred', 'note', 0, {
        count: rows.filter(({ isReply }) => isReply).length,
      })
  },
}
