import { checkKinds, type CheckKind } from '#shared/model/importChoices.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { PostId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { createRepeatCheck, looksLikeJunk, usualTimes } from './checkPosts.ts'
import { choosePost, isSamePost } from './choosePost.ts'

export type Checks = Readonly<Record<CheckKind, readonly PostId[]>>

/** The first and last moment of the term, ISO 8601; a post outside is asked about. */
export type Term = readonly [from: string, to: string]

interface Checking {
  readonly known: ReadonlyMap<PostId, Post>
  readonly fresh: ReadonlySet<PostId>
  readonly usual: Term | null
  readonly isRepeat: (post: Post) => boolean
}

/** What became of a post that the course has: nothing, other words, or no words any more. */
function changeOf(before: Post, after: Post): 'edited' | 'deleted' | null {
  const chosen = choosePost(before, after)
  if (isSamePost(before, chosen)) return null
  return chosen.deleted && !before.deleted ? 'deleted' : 'edited'
}

function isOdd({ createdAt }: Post, usual: Term | null): boolean {
  return usual !== null && createdAt !== null && (createdAt < usual[0] || createdAt > usual[1])
}

function lookOf(post: Post): CheckKind | null {
  if (post.deleted) return 'tombstone'
  if (looksLikeJunk(post)) return 'junk'
  if (post.text === '') return post.media.length > 0 ? 'media-only' : 'empty'
  return null
}

/** Only what is new is asked about: what the course has already was seen when it came. */
function kindsOf(post: Post, { known, fresh, usual, isRepeat }: Checking): readonly CheckKind[] {
  const before = known.get(post.id)
  // Every post is shown to the check, so that a new one that repeats an old one is found.
  const repeated = isRepeat(post)
  if (before !== undefined) {
    const change = changeOf(before, post)
    return change === null ? [] : [change]
  }
  const kinds: CheckKind[] = []
  const look = lookOf(post)
  if (look !== null) kinds.push(look)
  if (repeated) kinds.push('repeated')
  if (isOdd(post, usual)) kinds.push('odd-date')
  const { parentId } = post
  if (parentId !== null && !known.has(parentId) && !fresh.has(parentId)) kinds.push('orphan')
  return kinds
}

/**
 * The posts of an import that are worth a look, by what there is to see.
 * @param removed posts that the course has and these files have not.
 * @param term when the course runs; without it, posts far from all others are asked about.
 */
export function checkImport(
  content: Pick<ClassContent, 'posts'>,
  existing: Pick<ClassContent, 'posts'>,
  removed: readonly PostId[],
  term: Term | null,
): Checks {
  const { posts } = content
  const checking: Checking = {
    known: new Map(existing.posts.map((post) => [post.id, post])),
    fresh: new Set(posts.map(({ id }) => id)),
    usual: term ?? usualTimes(posts),
    isRepeat: createRepeatCheck(),
  }
  const found = new Map<CheckKind, PostId[]>(checkKinds.map((kind) => [kind, []]))
  for (const post of posts) for (const kind of kindsOf(post, checking)) found.get(kind)?.push(post.id)
  const of = (kind: CheckKind): readonly PostId[] => found.get(kind) ?? []
  return {
    edited: of('edited'),
    deleted: of('deleted'),
    removed,
    junk: of('junk'),
    repeated: of('repeated'),
    empty: of('empty'),
    'media-only': of('media-only'),
    'odd-date': of('odd-date'),
    orphan: of('orphan'),
    tombstone: of('tombstone'),
  }
}
