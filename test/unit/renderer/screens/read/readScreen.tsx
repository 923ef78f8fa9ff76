import { settle } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { always, type Answers } from '../../dom/standIn.ts'
import { head } from '../../rendered/render.tsx'
import { reading } from '../../rendered/reading.tsx'
import { currentCommands } from '#renderer/lib/commands.ts'
import ReadScreen from '#renderer/screens/read/screen.tsx'
import type { CourseHead, Queue, QueuePlace, QueueRow, Reading } from '#shared/contract/views.ts'
import type { QueueChoices } from '#shared/contract/readingViews.ts'
import { criterionId, personId, postId, topicId } from '#shared/model/ids.ts'
import { emptyMark, type LevelMark } from '#shared/model/mark.ts'
import { ok } from '#shared/model/result.ts'

/** A place of the list with all that its row shows. */
export type FullRow = QueuePlace & QueueRow

export const row = (id: string, change: Partial<FullRow> = {}): FullRow => ({
  postId: postId(id),
  topicId: topicId('t1'),
  week: 5,
  who: `Wren ${id}`,
  name: null,
  student: null,
  kind: 'reply',
  opening: `Opening of ${id}`,
  scored: 0,
  criteria: 5,
  needsHuman: false,
  late: false,
  media: false,
  read: false,
  moderation: false,
  pinned: false,
  ...change,
})
/** A queue that can answer for its rows as well. */
export interface ListedQueue extends Queue {
  readonly rows: readonly FullRow[]
}

export const queueOf = (...rows: readonly FullRow[]): ListedQueue => ({
  rows,
  total: rows.length,
  scored: rows.filter(({ scored, criteria }) => scored === criteria).length,
})
export const three = queueOf(row('p1'), row('p2', { scored: 5 }), row('p3'))

/** The reading of any post: the one of the other reading tests under another id. */
export const readingOf = (id: string, change: Partial<Reading> = {}): Reading => ({
  ...reading,
  focus: {
    ...reading.focus,
    who: `Wren ${id}`,
    post: { ...reading.focus.post, id: postId(id), authorId: personId('7') },
  },
  ...change,
})
export const levelled = (level: LevelMark['level']): Partial<Reading> => ({
  mark: {
    ...emptyMark,
    levels: {
      [criterionId('point')]: { level, how: 'own', suggested: 4, reason: '', at: '2026-10-10T10:00:00Z' },
    },
  },
})

export const choices: QueueChoices = { weeks: [4, 5], topics: [], sections: ['Sec 1'], groups: [], views: [] }
export const bare: CourseHead = { ...head, settings: { ...head.settings, markFirst: false } }

export interface Setup {
  readonly answers?: Answers
  readonly query?: string
  readonly queue?: ListedQueue
  readonly shown?: Partial<Reading>
  readonly course?: CourseHead
}

export async function screen({
  answers = {},
  query = '',
  queue = three,
  shown = {},
  course = bare,
}: Setup = {}) {
  window.location.hash = `#/course/hist/read${query}`
  const page = await open(
    <ReadScreen />,
    {
      'posts.queue': always(queue),
      'posts.rows': ({ postIds }) => ok(queue.rows.filter(({ postId: id }) => postIds.includes(id))),
      'posts.read': ({ postId: id }) => ok(readingOf(id, shown)),
      'posts.returning': always(null),
      'posts.choices': always(choices),
      'marks.level': always(course),
      'marks.flags': always(course),
      'marks.strategies': always(course),
      'marks.late': always(course),
      ...answers,
    },
    { course },
  )
  const run = async (id: string) => {
    const command = currentCommands().find((one) => one.id === `read.${id}`)
    if (command === undefined) throw new Error(`no command read.${id}`)
    command.run()
    await settle()
  }
  return { ...page, run }
}
