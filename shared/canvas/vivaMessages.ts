import type { Media } from '#shared/model/post.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { byColumns, hasColumns, type TableFormat } from './tableFormat.ts'

type CellOf = (name: string) => string

/** The export writes the word for missing values. */
function cellsOf(cells: readonly string[], header: Header): CellOf {
  return (name) => {
    const cell = cellAt(cells, header.at(name))
    return cell === 'null' ? '' : cell
  }
}

function isPrivate(cell: CellOf): boolean {
  return /^(?:true|1|yes)$/i.test(cell('in_private_conversation'))
}

/** `opengraphobject:[123 : https://…]`, `uploadedfile:456`, several of them separated by commas. */
function attachmentsOf(text: string): readonly Media[] {
  return [
    ...text.matchAll(/\b(opengraphobject|uploadedfile|uploadedimage|uploadedvideo)\b:?\s*(\[[^\]]*\]|\d*)/gi),
  ].map(([, kind = '', what = '']) => ({
    kind: /image/i.test(kind)
      ? 'image'
      : /video/i.test(kind)
        ? 'video'
        : /file/i.test(kind)
          ? 'file'
          : 'embed',
    label: what.replace(/^\[|\]$/g, '').slice(0, 200),
  }))
}

function addPost(cell: CellOf, body: string, line: number, into: Collector): void {
  const group = cell('group_id') || cell('group_name')
  const parent = cell('replied_to_id') || (cell('thread_id') === cell('id') ? '' : cell('thread_id'))
  into.posts.add({
    id: `viva:${cell('id')}`,
    topicId: into.topic(`viva:${group || '0'}`, () => ({
      title: cell('group_name') || group,
      prompt: '',
      authorId: null,
      time: '',
    })),
    parentId: parent === '' ? '' : `viva:${parent}`,
    authorId: senderOf(cell, into),
    message: body,
    createdAt: cell('created_at'),
    likes: '',
    deleted: cell('deleted_at') !== '',
    media: attachmentsOf(cell('attachments')),
    line,
  })
}

function senderOf(cell: CellOf, into: Collector) {
  const id = cell('sender_id')
  const person = { name: cell('sender_name'), email: cell('sender_email') }
  return into.people.add({ otherId: id === '' ? '' : `viva:${id}`, ...person })
}

/**
 * Viva Engage (Yammer) data export, Messages.csv. Messages of private conversations are left out and counted.
 * Source: learn.microsoft.com, "Export data from Viva Engage".
 */
export const vivaMessages: TableFormat = {
  id: 'viva-messages',
  recognise: byColumns('thread_id', 'replied_to_id', 'sender_id'),
  read: (source, into) => {
    const kept: { cell: CellOf; line: number }[] = []
    const names = new Map<string, string>()
    let hidden = 0
    source.eachRow((cells, line) => {
      into.row()
      const cell = cellsOf(cells, source.header)
      if (isPrivate(cell)) hidden++
      else if (cell('id') === '') into.problems.add('empty-row', 'skip', line)
      else kept.push({ cell, line })
      if (cell('sender_name') !== '') names.set(cell('sender_id'), cell('sender_name'))
    })
    const named = (_: string, id: string): string => `@${names.get(id) ?? id}`
    for (const { cell, line } of kept)
      addPost(cell, cell('body').replace(/\[\[user:(\d+)\]\]/g, named), line, into)
    if (hidden > 0) into.problems.add('private-skipped', 'note', 0, { count: hidden })
  },
}

/** Viva Engage's Users.csv: who the sender ids of the messages are. */
export const vivaUsers: TableFormat = {
  id: 'viva-users',
  recognise: ({ header }) => {
    const state = ['joined_at', 'deleted_by_id', 'guid', 'alias'].find((name) => header.has(name))
    return header.has('id', 'email', 'name', 'state') && state !== undefined
      ? hasColumns('id', 'email', 'name', 'state')
      : null
  },
  read: (source, into) => {
    source.eachRow((cells, line) => {
      into.row()
      const cell = cellsOf(cells, source.header)
      if (cell('id') === '') into.problems.add('no-person', 'skip', line)
      else into.people.add({ otherId: `viva:${cell('id')}`, email: cell('email'), name: cell('name') })
    })
  },
}
