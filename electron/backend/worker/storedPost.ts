import { z } from 'zod'
import { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import { Link, Media, type Post } from '#shared/model/post.ts'
import { Span } from '#shared/model/span.ts'

/** Bytes of the text among those beside; the text itself where it is no text that UTF-8 can hold. */
const StoredText = z.union([z.number().int().nonnegative(), z.string()])
type StoredText = z.infer<typeof StoredText>

/**
 * A post as a record keeps it: its texts stand beside it, and what nearly every post has alike is left out, so that
 * little has to be turned into JSON and back.
 */
export const StoredPost = z.object({
  id: PostId,
  topicId: TopicId,
  parentId: PostId.optional(),
  parentInferred: z.boolean().optional(),
  authorId: PersonId.optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  likes: z.number().optional(),
  deleted: z.boolean().optional(),
  text: StoredText,
  source: StoredText.optional(),
  quotes: z.array(Span).optional(),
  mentions: z.array(Span).optional(),
  links: z.array(Link).optional(),
  media: z.array(Media).optional(),
})
export type StoredPost = z.infer<typeof StoredPost>

/** Half of a letter that needs two units is nothing that UTF-8 can hold, and would come back as another: JSON can. */
const standsBeside = (text: string): boolean => text.isWellFormed()

/** The texts of posts that are kept beside them, in order. */
export function textsBeside(posts: readonly Post[]): readonly string[] {
  const texts: string[] = []
  for (const { text, source } of posts) {
    if (standsBeside(text)) texts.push(text)
    if (source !== null && standsBeside(source)) texts.push(source)
  }
  return texts
}

/** The posts without the texts that stand beside them, of which these are the lengths in bytes. */
export function storePosts(posts: readonly Post[], lengths: readonly number[]): readonly StoredPost[] {
  let next = 0
  const store = (text: string): StoredText => (standsBeside(text) ? (lengths[next++] ?? 0) : text)
  return posts.map((post) => storePost(post, store))
}

function storePost(post: Post, store: (text: string) => StoredText): StoredPost {
  const stored: StoredPost = { id: post.id, topicId: post.topicId, text: store(post.text) }
  if (post.parentId !== null) stored.parentId = post.parentId
  if (post.parentInferred) stored.parentInferred = true
  if (post.authorId !== null) stored.authorId = post.authorId
  if (post.createdAt !== null) stored.createdAt = post.createdAt
  if (post.updatedAt !== null) stored.updatedAt = post.updatedAt
  if (post.likes !== null) stored.likes = post.likes
  if (post.deleted) stored.deleted = true
  if (post.source !== null) stored.source = store(post.source)
  if (post.quotes.length > 0) stored.quotes = [...post.quotes]
  if (post.mentions.length > 0) stored.mentions = [...post.mentions]
  if (post.links.length > 0) stored.links = [...post.links]
  if (post.media.length > 0) stored.media = [...post.media]
  return stored
}

/** One list for all that have nothing: most posts quote nobody and carry no media. */
const none: readonly never[] = []

/** The post again; `take` answers the next text of so many bytes. */
export function restorePost(stored: StoredPost, take: (bytes: number) => string): Post {
  const textOf = (text: StoredText): string => (typeof text === 'string' ? text : take(text))
  return {
    id: stored.id,
    topicId: stored.topicId,
    parentId: stored.parentId ?? null,
    parentInferred: stored.parentInferred ?? false,
    authorId: stored.authorId ?? null,
    // In the order in which they were put beside it.
    text: textOf(stored.text),
    source: stored.source === undefined ? null : textOf(stored.source),
    quotes: stored.quotes ?? none,
    mentions: stored.mentions ?? none,
    links: stored.links ?? none,
    media: stored.media ?? none,
    createdAt: stored.createdAt ?? null,
    updatedAt: stored.updatedAt ?? null,
    likes: stored.likes ?? null,
    deleted: stored.deleted ?? false,
  }
}
