import { readFileSync } from 'node:fs'
import { parseBank, type Bank } from './bank.ts'
import { day, pacific } from './clock.ts'
import { messageHtml } from './html.ts'
import { openingPosts } from './openings.ts'
import type { PlannedTopic } from './post.ts'
import { replyPosts, type Tally } from './replies.ts'

/** The banks in the order in which the course opens them; `week` is null where nothing is scored by week. */
const forums: readonly {
  readonly file: string
  readonly id: string
  readonly week: number | null
  /** How many replies the forum has room for: the talk thins out towards the end of term. */
  readonly room?: number
}[] = [
  { file: 'introductions', id: '720101', week: null },
  { file: 'cafe', id: '720102', week: null },
  { file: 'week-1', id: '720110', week: 1, room: 33 },
  { file: 'week-2', id: '720116', week: 2, room: 34 },
  { file: 'week-3', id: '720123', week: 3, room: 32 },
  { file: 'week-4', id: '720131', week: 4, room: 36 },
  { file: 'week-5', id: '720138', week: 5, room: 34 },
  { file: 'exhibit', id: '720144', week: null },
  { file: 'week-6', id: '720147', week: 6, room: 30 },
  { file: 'week-7', id: '720152', week: 7, room: 26 },
  { file: 'week-8', id: '720160', week: 8, room: 30 },
  { file: 'peer-review', id: '720171', week: null },
]

/** One bank as written by hand. */
export function readBank(file: string): Bank {
  const url = new URL(`banks/${file}.md`, import.meta.url)
  return parseBank(readFileSync(url, 'utf8'), `${file}.md`)
}

function topicOf(bank: Bank, forum: (typeof forums)[number], tally: Tally): PlannedTopic {
  const { file, id, week } = forum
  const openings = openingPosts(bank, week)
  const posted = pacific(bank.posted)
  return {
    id,
    key: file,
    title: bank.title,
    promptHtml: messageHtml(bank.prompt.split('¶'), false),
    created: posted - 12 * day - Number(id.slice(-2)) * 61_000,
    posted,
    posts: [
      ...openings,
      ...replyPosts(bank, { week: week ?? 1, room: forum.room ?? Infinity }, openings, tally),
    ],
  }
}

/** The whole discussion, replies after the posts they answer. */
export function planTopics(): readonly PlannedTopic[] {
  const tally: Tally = new Map()
  return forums.map((forum) => topicOf(readBank(forum.file), forum, tally))
}
