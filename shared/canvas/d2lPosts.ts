import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { hasColumns, type TableFormat } from './tableFormat.ts'

/** Brightspace nests the message as `Message: {Text, Html}`; scripts write one or the other flat. */
function messageColumn(header: Header): number {
  const names = ['message.html', 'message.text', 'message', 'html', 'text']
  return names.map((name) => header.at(name)).find((at) => at >= 0) ?? -1
}

function isTrue(cell: string): boolean {
  return /^(?:true|1|yes)$/i.test(cell)
}

function addPost(cells: readonly string[], line: number, header: Header, into: Collector): void {
  const cell = (name: string): string => cellAt(cells, header.at(name))
  const user = cell('postinguserid')
  const name = cell('postinguserdisplayname')
  const parent = cell('parentpostid')
  if (cell('postid') === '') return into.problems.add('empty-row', 'skip', line)
  into.posts.add({
    id: `d2l:${cell('postid')}`,
    topicId: into.topic(`d2l:${cell('topicid') || '0'}`, () => ({
      title: cell('topicname') || (parent === '' ? cell('subject') : ''),
      prompt: '',
      authorId: null,
      time: '',
    })),
    parentId: parent === '' || parent === '0' ? '' : `d2l:${parent}`,
    authorId: isTrue(cell('isanonymous'))
      ? null
      : into.people.add({ otherId: user === '' ? '' : `d2l:${user}`, name }),
    message: cells[messageColumn(header)] ?? '',
    createdAt: cell('dateposted'),
    updatedAt: cell('lastediteddate'),
    likes: '',
    deleted: isTrue(cell('isdeleted')),
    line,
  })
}

/**
 * Brightspace discussions, which have no CSV of their own: posts of its REST API as JSON, or a script's table of them.
 * Source: docs.valence.desire2learn.com, Discussions.
 */
export const d2lPosts: TableFormat = {
  id: 'd2l-posts',
  recognise: ({ header }) => {
    const wanted = ['postid', 'postinguserid', 'dateposted']
    return header.has(...wanted) && messageColumn(header) >= 0
      ? hasColumns('PostId', 'PostingUserId', 'DatePosted')
      : null
  },
  read: (source, into) => {
    source.eachRow((cells, line) => {
      into.row()
      addPost(cells, line, source.header, into)
    })
  },
}
