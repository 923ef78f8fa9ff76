import { postId, type PersonId, type PostId, type TopicId } from '#shared/model/ids.ts'
import type { Media, Post } from '#shared/model/post.ts'
import { createPostChecks } from './checkPosts.ts'
import type { Problems } from './collectProblems.ts'
import type { Times } from './collectTimes.ts'
import { IdIndex } from './idIndex.ts'
import { findMentions } from './findMentions.ts'
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

/** The posts of one file. */
export interface Posts {
  readonly add: (raw: RawPost) => void
  /** All of them, with mentions of these names marked; replies to posts that are not in the file are reported. */
  readonly list: (names: ReadonlySet<string>) => readonly Post[]
}

/** `2` → 2; blank, `null` and words → null. */
export function readCount(cell: string): number | null {
  if (cell === '') return null
  const digit = cell.length === 1 ? cell.charCodeAt(0) - 48 : -1
  if (digit >= 0 && digit <= 9) return digit
  return /^\s*-?\d{1,9}(?:\.0+)?\s*$/.test(cell) ? Number(cell) : null
}

function draftOf(raw: RawPost, parentId: PostId): PostDraft {
  const deleted = raw.deleted ?? false
  // Some exports still hold what somebody has deleted: it was taken back, and nobody is to read it here.
  const message = deleted ? '' : raw.message
  const { text, quotes, mentions, links, media } = postText(message)
  const likes = readCount(raw.likes)
  return {
    id: postId(raw.id),
    topicId: raw.topicId,
    parentId: raw.parentId === '' ? null : parentId,
    parentInferred: raw.parentInferred ?? false,
    authorId: raw.authorId,
    text,
    source: text === message ? null : message,
    quotes,
    mentions,
    links,
    media: deleted || raw.media === undefined || raw.media.length === 0 ? media : [...media, ...raw.media],
    createdAt: null,
    updatedAt: null,
    likes,
    deleted,
  }
}

/** Exports without markup say `@Ana Ruiz` in plain letters. */
function markMentions(post: PostDraft, names: ReadonlySet<string>): void {
  const found = findMentions(post.text, names)
  const fresh = found.filter(
    ({ start, end }) => !post.mentions.some((known) => start < known.end && known.start < end),
  )
  if (fresh.length > 0) {
    post.mentions = [...post.mentions, ...fresh].toSorted((one, other) => one.start - other.start)
  }
}

/** An empty list of posts. */
export function collectPosts(problems: Problems, times: Times): Posts {
  const posts: PostDraft[] = []
  const ids = new IdIndex()
  const lines: number[] = []
  const speaking: PostDraft[] = []
  const checks = createPostChecks(problems, (id) => ids.positionOf(id) >= 0)
  return {
    add: (raw) => {
      const { line } = raw
      if (!ids.add(raw.id)) return problems.add('duplicate-post', 'skip', line, { id: raw.id.slice(0, 40) })
      const parentAt = raw.parentId === '' ? -1 : ids.positionOf(raw.parentId)
      // Under the id that its parent has already: a hundred thousand texts fewer to keep.
      const post = draftOf(raw, posts[parentAt]?.id ?? postId(raw.parentId))
      times.read(raw.createdAt, line, post, 'createdAt')
      if (raw.updatedAt !== undefined) times.read(raw.updatedAt, line, post, 'updatedAt')
      posts.push(post)
      lines.push(line)
      checks.see(post, line, parentAt >= 0)
      if (post.text.includes('@')) speaking.push(post)
    },
    list: (names) => {
      for (const post of speaking) markMentions(post, names)
      checks.finish(posts, lines)
      return posts
    },
  }
}
