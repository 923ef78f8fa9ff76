import { message } from '#shared/model/message.ts'
import type { FormatId } from './reading.ts'
import { byColumns, hasColumns, type TableFormat } from './tableFormat.ts'

/** Files that are about a class and hold none of what this program works on: named, counted and left. */
function withoutContent(id: FormatId, kind: string, recognise: TableFormat['recognise']): TableFormat {
  return {
    id,
    recognise,
    read: (source, into) => {
      source.eachRow(() => into.row())
      into.problems.add(kind, 'note', 0)
    },
  }
}

/** UBC's per-topic and per-module figures. */
export const ubcSummary = withoutContent(
  'ubc-summary',
  'no-posts',
  byColumns('number_of_posts', 'median_posts_word_count'),
)

/** Threadz's tables of users and of threads. Source: github.com/mcjelewis/threadz. */
export const threadzSummary = withoutContent('threadz-summary', 'no-posts', ({ header }) => {
  if (header.has('post_count', 'word_count_avg')) return hasColumns('post_count', 'word_count_avg')
  return header.has('posted_wordcount', 'ratio') ? hasColumns('posted_wordcount', 'ratio') : null
})

/** Canvas Data's tables of who has read and rated what. */
export const dapParticipants = withoutContent('dap-participants', 'no-posts', ({ header }) => {
  const names = header.names.map((name) => name.replace(/^(?:key|value|meta)\./, ''))
  const id = ['discussion_entry_id', 'discussion_topic_id'].find((name) => names.includes(name))
  const state = ['forced_read_state', 'subscribed', 'unread_entry_count'].find((name) => names.includes(name))
  return id === undefined || state === undefined ? null : hasColumns(id, state)
})

/** One row per student and outcome: mastery, not discussion. */
export const outcomes = withoutContent('outcomes', 'not-supported', ({ header }) => {
  const mastery = header.names.find((name) => name.endsWith('mastery points'))
  return mastery === undefined ? null : hasColumns(mastery)
})

const yesOrNo = /^(?:yes|no|)$/i

/** Who took part in which topic, without a word of what they wrote. */
export const participationMatrix = withoutContent('participation-matrix', 'no-posts', ({ header, rows }) => {
  if (header.names[0] !== 'name' || header.names.length < 2 || rows.length === 0) return null
  const cells = rows.flatMap((row) => row.cells.slice(1).map((cell) => cell.trim()))
  const answered = cells.some((cell) => cell !== '') && cells.every((cell) => yesOrNo.test(cell))
  return answered ? message('import:why.matrix') : null
})
