import { z } from 'zod'
import { ClassContent, ImportRecord } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { batchesOf, hasFrames, readFrames, type Frames, type ReadFrame } from './frames.ts'
import { restorePosts, StoredPosts, storePosts, textsBeside } from './storedPosts.ts'

/**
 * Characters of text in a frame: a term of posts is never one string in memory, and what is short enough to be among
 * the engine's small things costs no memory of its own.
 */
const frameLength = 2 ** 16

/** An import without its posts, of which there are so many. */
const About = ImportRecord.unwrap().extend({
  content: ClassContent.unwrap().omit({ posts: true }).readonly(),
  posts: z.number().int().nonnegative(),
})

/** Where a frame that begins with this post ends: at least one post, at most so many characters of text. */
function endOfFrame(posts: readonly Post[], from: number): number {
  let length = 0
  let to = from
  for (; to < posts.length && length < frameLength; to++) {
    const post = posts[to]
    length += (post?.text.length ?? 0) + (post?.source?.length ?? 0)
  }
  return to
}

/** The frames of a record. Turning many posts at once into JSON is twice as fast as one by one. */
function* framesOf({ content, ...record }: ImportRecord): Frames {
  const { posts, ...rest } = content
  const about: z.input<typeof About> = { ...record, content: rest, posts: posts.length }
  yield { kind: 'about', pieces: [JSON.stringify(about)] }
  for (let from = 0; from < posts.length;) {
    const to = endOfFrame(posts, from)
    const some = posts.slice(from, to)
    // A text is as long as it turns out when it is written: to ask before takes as long as to write it.
    const lengths = yield { kind: 'texts', pieces: textsBeside(some) }
    yield { kind: 'posts', pieces: [JSON.stringify(storePosts(some, lengths))] }
    from = to
  }
}

/**
 * A record as bytes, many posts at a time: JSON for all but the texts of posts, which stand as they are. Texts are
 * most of an import, and putting them into JSON and back takes ten times as long as copying them. Each batch stays as
 * it is until the next but one is made.
 */
export function recordBatches(record: ImportRecord): Generator<Uint8Array> {
  return batchesOf(framesOf(record))
}

function parsed<T>(decoder: z.ZodType<T>, frame: ReadFrame): T | null {
  try {
    const decoded = decoder.safeParse(JSON.parse(frame.body.toString('utf8')))
    return decoded.success ? decoded.data : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

/** Posts of which one frame has the texts and the next the rest; null where they do not fit together. */
function postsOf(texts: ReadFrame, posts: ReadFrame): readonly Post[] | null {
  const stored = posts.kind === 'posts' && texts.kind === 'texts' ? parsed(StoredPosts, posts) : null
  if (stored === null) return null
  let at = 0
  const take = (bytes: number): string => texts.body.toString('utf8', at, (at += bytes))
  const restored = restorePosts(stored, take)
  return at === texts.body.length ? restored : null
}

/** The record that these frames hold; null where one is damaged or missing. */
function fromFrames(bytes: Buffer): ImportRecord | null {
  const frames = readFrames(bytes)
  const first = frames.next().value ?? null
  const about = first?.kind === 'about' ? parsed(About, first) : null
  if (about === null) return null
  const posts: Post[] = []
  for (const frame of frames) {
    const next = frames.next().value ?? null
    const some = frame === null || next === null ? null : postsOf(frame, next)
    if (some === null) return null
    for (const post of some) posts.push(post)
  }
  const { content, posts: count, ...record } = about
  return posts.length === count ? { ...record, content: { ...content, posts } } : null
}

/** Until November 2026 a record was one piece of JSON. */
function fromJson(bytes: Buffer): ImportRecord | null {
  return parsed(ImportRecord, { kind: 'about', body: bytes })
}

/** The record that a file holds; null where it is damaged, or no record. */
export function decodeRecord(bytes: Buffer): ImportRecord | null {
  return hasFrames(bytes) ? fromFrames(bytes) : fromJson(bytes)
}
