import { z } from 'zod'
import { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import { Link, Media, type Post } from '#shared/model/post.ts'
import { Span } from '#shared/model/span.ts'

/** Bytes of the text among those beside; the text itself where it is no text that UTF-8 can hold. */
const StoredText = z.union([z.number().int().nonnegative(), z.string()])
type StoredText = z.infer<typeof StoredText>

/** What few posts have; `at` is the post's place. */
const Rarity = z.object({
  at: z.number().int().nonnegative(),
  parentInferred: z.boolean().optional(),
  source: StoredText.optional(),
  quotes: z.array(Span).readonly().optional(),
  mentions: z.array(Span).readonly().optional(),
  links: z.array(Link).readonly().optional(),
  media: z.array(Media).readonly().optional(),
  updatedAt: z.string().optional(),
  deleted: z.boolean().optional(),
})
type Rarity = z.infer<typeof Rarity>

/**
 * Some posts as a record keeps them: what all have as lists that go together, what few have at the end, and the texts
 * beside. As lists they are half as long as one by one, and take half the time to be turned into JSON and back.
 */
export const StoredPosts = z.object({
  ids: z.array(PostId),
  topics: z.array(TopicId),
  parents: z.array(PostId.nullable()),
  authors: z.array(PersonId.nullable()),
  created: z.array(z.string().nullable()),
  likes: z.array(z.number().nullable()),
  texts: z.array(StoredText),
  rarities: z.array(Rarity),
})
export type StoredPosts = z.infer<typeof StoredPosts>

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

function isRare(post: Post): boolean {
  const lists = post.quotes.length + post.mentions.length + post.links.length + post.media.length
  return post.source !== null || post.updatedAt !== null || post.deleted || post.parentInferred || lists > 0
}

function rarityOf(post: Post, at: number, store: (text: string) => StoredText): Rarity {
  const { parentInferred, source, quotes, mentions, links, media, updatedAt, deleted } = post
  return {
    at,
    ...(parentInferred ? { parentInferred } : {}),
    ...(source === null ? {} : { source: store(source) }),
    ...(quotes.length > 0 ? { quotes } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(media.length > 0 ? { media } : {}),
    ...(updatedAt === null ? {} : { updatedAt }),
    ...(deleted ? { deleted } : {}),
  }
}

/** The posts without the texts that stand beside them, of which these are the lengths in bytes. */
export function storePosts(posts: readonly Post[], lengths: readonly number[]): StoredPosts {
  let next = 0
  const store = (text: string): StoredText => (standsBeside(text) ? (lengths[next++] ?? 0) : text)
  const stored: StoredPosts = {
    ids: posts.map(({ id }) => id),
    topics: posts.map(({ topicId }) => topicId),
    parents: posts.map(({ parentId }) => parentId),
    authors: posts.map(({ authorId }) => authorId),
    created: posts.map(({ createdAt }) => createdAt),
    likes: posts.map(({ likes }) => likes),
    texts: [],
    rarities: [],
  }
  for (const [at, post] of posts.entries()) {
    // Text and source one after the other, as they stand beside.
    stored.texts.push(store(post.text))
    if (isRare(post)) stored.rarities.push(rarityOf(post, at, store))
  }
  return stored
}

/** One list for all that have nothing: most posts quote nobody and carry no media. */
const none: readonly never[] = []

/** Whether what all posts have is there for each, and what few have belongs to one of them. */
function isComplete({ ids, rarities, ...lists }: StoredPosts): boolean {
  const { topics, parents, authors, created, likes, texts } = lists
  const others: readonly (readonly unknown[])[] = [topics, parents, authors, created, likes, texts]
  return others.every((list) => list.length === ids.length) && rarities.every(({ at }) => at < ids.length)
}

/** The posts again, null where the lists do not go together; `take` answers the next text of so many bytes. */
export function restorePosts(stored: StoredPosts, take: (bytes: number) => string): readonly Post[] | null {
  if (!isComplete(stored)) return null
  const textOf = (text: StoredText): string => (typeof text === 'string' ? text : take(text))
  const rarities = new Map(stored.rarities.map((rarity) => [rarity.at, rarity]))
  return stored.ids.flatMap((id, at) => {
    const topicId = stored.topics[at]
    if (topicId === undefined) return []
    const rarity = rarities.get(at)
    const text = textOf(stored.texts[at] ?? 0)
    return {
      id,
      topicId,
      parentId: stored.parents[at] ?? null,
      parentInferred: rarity?.parentInferred ?? false,
      authorId: stored.authors[at] ?? null,
      text,
      source: rarity?.source === undefined ? null : textOf(rarity.source),
      quotes: rarity?.quotes ?? none,
      mentions: rarity?.mentions ?? none,
      links: rarity?.links ?? none,
      media: rarity?.media ?? none,
      createdAt: stored.created[at] ?? null,
      updatedAt: rarity?.updatedAt ?? null,
      likes: stored.likes[at] ?? null,
      deleted: rarity?.deleted ?? false,
    }
  })
}
