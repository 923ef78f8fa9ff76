import { postId, type PersonId, type PostId, type TopicId } from '#shared/model/ids.ts'
import type { Media, Post } from '#shared/model/post.ts'
import type { Problems } from './collectProblems.ts'
import { parseTime, settle, type ReadTime } from './parseTime.ts'
import { postText } from './postText.ts'

/** A post as a reader finds it. */
export interface RawPost {
  readonly id: string
  readonly topicId: TopicId
  /** Empty for a post that opens a thread. */
  readonly parentId: string
  readonly parentInferred?: boolean
  readonly authorId: PersonId | null
  readonly message: string
  readonly createdAt: string
  readonly updatedAt?: string
  readonly likes: string
  readonly deleted?: boolean
  readonly media?: readonly Media[]
  readonly line: number
}

type PostDraft = { -readonly [K in keyof Post]: Post[K] }
type Slashed = Extract<ReadTime, { kind: 'slashed' }>
type TimeField = 'createdAt' | 'updatedAt'

/** The posts of one file. */
export interface Posts {
  readonly add: (raw: RawPost) => void
  /** Settles what only the whole file can tell (day or month first) and reports orphans. */
  readonly list: () => readonly Post[]
}

/** `2` → 2; blank, `null` and words → null. */
export function readCount(cell: string): number | null {
  if (cell === '') return null
  return /^\s*-?\d{1,9}(?:\.0+)?\s*$/.test(cell) ? Number(cell) : null
}

interface Waiting {
  readonly post: PostDraft
  readonly field: TimeField
  readonly time: Slashed
  readonly line: number
}

/** Day and month of `6/2/25` are told by any date of the file that can be read only one way. */
function dayComesFirst(waiting: readonly Waiting[], wanted: boolean | undefined): boolean | null {
  if (wanted !== undefined) return wanted
  const dayFirst = waiting.some(({ time }) => time.first > 12)
  const monthFirst = waiting.some(({ time }) => time.second > 12)
  return dayFirst === monthFirst ? null : dayFirst
}

function settleTimes(waiting: readonly Waiting[], wanted: boolean | undefined, problems: Problems): void {
  const first = waiting[0]
  if (first === undefined) return
  const dayFirst = dayComesFirst(waiting, wanted)
  if (dayFirst === null) problems.add('ambiguous-dates', 'note', first.line, { count: waiting.length })
  else for (const { post, field, time } of waiting) post[field] = settle(time, dayFirst)
}

function reportOrphans(
  posts: ReadonlyMap<string, PostDraft>,
  lines: readonly number[],
  problems: Problems,
): void {
  let at = 0
  for (const post of posts.values()) {
    const line = lines[at++] ?? 0
    if (post.parentId !== null && !posts.has(post.parentId)) problems.add('orphan-reply', 'note', line)
  }
}

function draftOf(raw: RawPost): PostDraft {
  const { text, quotes, mentions, links, media } = postText(raw.message)
  const likes = readCount(raw.likes)
  return {
    id: postId(raw.id),
    topicId: raw.topicId,
    parentId: raw.parentId === '' ? null : postId(raw.parentId),
    parentInferred: raw.parentInferred ?? false,
    authorId: raw.authorId,
    text,
    source: text === raw.message ? null : raw.message,
    quotes,
    mentions,
    links,
    media: raw.media === undefined || raw.media.length === 0 ? media : [...media, ...raw.media],
    createdAt: null,
    updatedAt: null,
    likes,
    deleted: raw.deleted ?? false,
  }
}

/** Notes on a single post that the instructor may want to look at. */
function checkPost(post: PostDraft, line: number, problems: Problems): void {
  if (post.deleted) problems.add('deleted-post', 'note', line)
  else if (post.text !== '') return
  else if (post.media.length > 0) problems.add('media-only', 'note', line)
  else problems.add('empty-post', 'note', line)
}

/**
 * An empty list of posts.
 * @param dayFirst the instructor's answer where dates can be read two ways.
 */
export function collectPosts(problems: Problems, dayFirst: boolean | undefined): Posts {
  const posts = new Map<PostId, PostDraft>()
  const lines: number[] = []
  const waiting: Waiting[] = []
  let noZone = 0
  const readTime = (post: PostDraft, field: TimeField, cell: string, line: number): void => {
    if (cell === '') return
    const time = parseTime(cell)
    if (time.kind === 'slashed') waiting.push({ post, field, time, line })
    else if (time.kind === 'known') {
      post[field] = time.iso
      if (!time.hasZone && noZone === 0) noZone = line
    } else problems.add('unreadable-time', 'note', line, { time: cell.slice(0, 40) })
  }
  return {
    add: (raw) => {
      if (posts.has(postId(raw.id))) {
        return problems.add('duplicate-post', 'skip', raw.line, { id: raw.id.slice(0, 40) })
      }
      const post = draftOf(raw)
      readTime(post, 'createdAt', raw.createdAt, raw.line)
      if (raw.updatedAt !== undefined) readTime(post, 'updatedAt', raw.updatedAt, raw.line)
      checkPost(post, raw.line, problems)
      posts.set(post.id, post)
      lines.push(raw.line)
    },
    list: () => {
      settleTimes(waiting, dayFirst, problems)
      reportOrphans(posts, lines, problems)
      if (noZone > 0) problems.add('no-time-zone', 'note', noZone)
      return [...posts.values()]
    },
  }
}
