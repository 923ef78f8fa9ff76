import type { PersonLine } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Period } from './period.ts'

/** Who talks with whom, per student. */
export interface Contact {
  readonly person: Person
  readonly posts: readonly Post[]
  /** Answers from classmates; an instructor's answer is kind, but it is not the class that saw the post. */
  readonly received: readonly Post[]
  readonly toPeers: number
  readonly toStaff: number
}

/** The three kinds of isolation, which have different causes and ask for different acts (a student is in one). */
export interface Community {
  readonly contacts: readonly Contact[]
  /** Writes, and no classmate answers. */
  readonly unseen: readonly Contact[]
  /** Does not write. */
  readonly silent: readonly Contact[]
  /** Answers only the instructor. */
  readonly oneWay: readonly Contact[]
  /** False where the export does not say who answered whom; then nobody can be called unseen or one-way. */
  readonly repliesKnown: boolean
}

interface Count {
  readonly posts: Post[]
  readonly received: Post[]
  toPeers: number
  toStaff: number
}

function emptyCount(): Count {
  return { posts: [], received: [], toPeers: 0, toStaff: 0 }
}

function countReply(counts: Map<PersonId, Count>, post: Post, period: Period): void {
  const parent = post.parentId === null ? undefined : period.index.posts.get(post.parentId)
  const author = post.authorId
  const answered = parent?.authorId ?? null
  if (author === null || answered === null || author === answered) return
  const own = counts.get(author)
  if (own !== undefined) {
    if (period.staffIds.has(answered)) own.toStaff += 1
    else own.toPeers += 1
  }
  if (!period.staffIds.has(author)) counts.get(answered)?.received.push(post)
}

function contactsOf(period: Period): readonly Contact[] {
  const counts = new Map<PersonId, Count>(period.students.map((person) => [person.id, emptyCount()]))
  for (const post of period.talk) {
    if (post.authorId !== null) counts.get(post.authorId)?.posts.push(post)
    countReply(counts, post, period)
  }
  return period.students.map((person) => ({ person, ...(counts.get(person.id) ?? emptyCount()) }))
}

/** Tells apart who is unseen, silent and one-way in the period. */
export function communityOf(period: Period): Community {
  const contacts = contactsOf(period)
  const repliesKnown = period.talk.some((post) => post.parentId !== null)
  const isOneWay = (one: Contact): boolean => repliesKnown && one.toStaff > 0 && one.toPeers === 0
  const wrote = contacts.filter((one) => one.posts.length > 0)
  return {
    contacts,
    silent: contacts.filter((one) => one.posts.length === 0),
    oneWay: wrote.filter(isOneWay),
    unseen: wrote.filter((one) => repliesKnown && one.received.length === 0 && !isOneWay(one)),
    repliesKnown,
  }
}

/** A student's line in a list of the overview. */
export function personLine({ person, posts, received }: Contact): PersonLine {
  return {
    personId: person.id,
    name: person.name,
    posts: posts.length,
    repliesReceived: received.length,
  }
}

/** Days without an answer after which the first line mentions it. */
const longWait = 14

/**
 * Students whom no classmate has answered for two weeks although something of theirs stands open that long: looked
 * at over the whole course up to the moment of the period, not over one week.
 */
export function longUnanswered(contacts: readonly Contact[], asOf: string): readonly Contact[] {
  const limit = new Date(Date.parse(asOf) - longWait * 24 * 60 * 60 * 1000).toISOString()
  return contacts.filter(({ posts, received }) => {
    const open = posts.filter((post) => post.createdAt !== null && post.createdAt <= limit)
    return open.length > 0 && received.every((post) => (post.createdAt ?? '') <= limit)
  })
}
