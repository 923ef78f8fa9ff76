import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { createNumbering, stableId } from './stableId.ts'
import { hasColumns, type TableFormat } from './tableFormat.ts'
import { topicOfFile } from './widePosts.ts'

/** Subject and body are what people see as one post. */
function messageOf(cells: readonly string[], header: Header): string {
  const subject = cellAt(cells, header.at('subject'))
  const body = cells[header.at('body')] ?? ''
  return subject === '' || body.trim() === '' ? subject || body : `${subject}\n${body}`
}

function addPost(
  cells: readonly string[],
  line: number,
  header: Header,
  number: (id: string) => string,
  into: Collector,
): void {
  const author = cellAt(cells, header.at('author'))
  const time = cellAt(cells, header.at(header.has('created at') ? 'created at' : 'created_at'))
  const message = messageOf(cells, header)
  const attachment = cellAt(cells, header.at('attachment'))
  into.posts.add({
    id: number(`padlet:${stableId(into.file, author, time, time === '' ? message : '')}`),
    topicId: topicOfFile(into),
    parentId: '',
    // Padlet lets people post without a name.
    authorId: /^anonymous$/i.test(author) ? null : into.people.add({ name: author }),
    message,
    createdAt: time,
    likes: '',
    media: attachment === '' ? [] : [{ kind: 'file', label: attachment.slice(0, 200) }],
    line,
  })
}

/** A Padlet board (Share, Export): posts without replies. Comments and reactions are not in it. */
export const padlet: TableFormat = {
  id: 'padlet',
  recognise: ({ header }) => {
    const extra = ['subject', 'section', 'attachment', 'created at'].filter((name) => header.has(name))
    return header.has('author', 'body') ? hasColumns('author', 'body', ...extra) : null
  },
  read: (source, into) => {
    const number = createNumbering()
    source.eachRow((cells, line) => {
      into.row()
      addPost(cells, line, source.header, number, into)
    })
    into.problems.add('no-replies', 'note', 0)
  },
}
