import type { PersonId } from '#shared/model/ids.ts'
import type { Collector } from './collect.ts'
import { cellAt, type Header } from './header.ts'
import { byColumns, type TableFormat } from './tableFormat.ts'

interface Row {
  readonly line: number
  readonly cell: (name: string) => string
  readonly message: string
  readonly author: PersonId | null
}

function toRow(cells: readonly string[], line: number, header: Header, into: Collector): Row {
  const cell = (name: string): string => cellAt(cells, header.at(name))
  const userId = cell('userid')
  const author = into.people.add({
    otherId: userId === '' ? '' : `moodle:${userId}`,
    name: cell('userfullname'),
  })
  return { line, cell, message: cells[header.at('message')] ?? '', author }
}

function isOpening(row: Row): boolean {
  return row.cell('parent') === '0' || row.cell('parent') === ''
}

/** Every discussion opened by one and the same person: the openings are prompts, as teachers write them. */
function onlyOpener(openings: readonly Row[]): PersonId | null {
  const openers = new Set(openings.map(({ author }) => author))
  const [opener] = openers
  return openings.length > 1 && openers.size === 1 ? (opener ?? null) : null
}

function addTopics(rows: readonly Row[], into: Collector): void {
  const openings = rows.filter(isOpening)
  const teacher = onlyOpener(openings)
  for (const row of [...openings, ...rows]) {
    into.topic(`moodle:${row.cell('discussion')}`, () => ({
      title: row.cell('subject').replace(/^(?:re:\s*)+/i, ''),
      prompt: teacher !== null && isOpening(row) ? row.message : '',
      authorId: teacher,
      time: isOpening(row) ? row.cell('created') : '',
    }))
  }
}

function addPost(row: Row, into: Collector): void {
  const { cell } = row
  const attached = cell('attachment')
  into.posts.add({
    id: `moodle:${cell('id')}`,
    topicId: into.topic(`moodle:${cell('discussion')}`, () => ({
      title: '',
      prompt: '',
      authorId: null,
      time: '',
    })),
    parentId: isOpening(row) ? '' : `moodle:${cell('parent')}`,
    authorId: row.author,
    message: row.message,
    createdAt: cell('created'),
    updatedAt: cell('modified'),
    likes: '',
    deleted: cell('deleted') === '1' || /^yes$/i.test(cell('deleted')),
    media:
      attached === '' || attached === '0' ? [] : [{ kind: 'file', label: attached === '1' ? '' : attached }],
    line: row.line,
  })
}

function isPrivate(row: Row): boolean {
  return !['', '0'].includes(row.cell('privatereplyto'))
}

/**
 * Moodle's own forum export. Ids carry `moodle:` in front, because Moodle's user 51 is not Canvas's user 51.
 * Private replies are left out and counted. Source: github.com/moodle/moodle, mod/forum/export.php.
 */
export const moodleForum: TableFormat = {
  id: 'moodle-forum',
  recognise: byColumns('discussion', 'parent', 'userid', 'messageformat'),
  read: (source, into) => {
    const rows: Row[] = []
    let hidden = 0
    source.eachRow((cells, line) => {
      into.row()
      const row = toRow(cells, line, source.header, into)
      if (isPrivate(row)) hidden++
      else if (row.cell('id') === '') into.problems.add('empty-row', 'skip', line)
      else rows.push(row)
    })
    addTopics(rows, into)
    for (const row of rows) addPost(row, into)
    if (hidden > 0) into.problems.add('private-skipped', 'note', 0, { count: hidden })
  },
}
