import type { Post } from '#shared/model/post.ts'
import type { PostDigest } from './vocabulary.ts'

/** When a post was written, in milliseconds; null where the export does not say. */
export function timeOf(post: Post): number | null {
  const time = post.createdAt === null ? Number.NaN : Date.parse(post.createdAt)
  return Number.isNaN(time) ? null : time
}

/**
 * Whether a post that holds the same words counts as where they came from: only one that was there before. The first
 * to write a sentence must not lose it when others quote or copy it. Where the times are not known or are the same,
 * nobody can tell who was first, and both are shown; but never a post that answers this very one.
 */
export function maySource(digest: PostDigest, post: Post, at: number | null): boolean {
  if (digest.id === post.id || digest.parentId === post.id) return false
  return digest.at === null || at === null || digest.at <= at
}
