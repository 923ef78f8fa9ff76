import type { Post } from '#shared/model/post.ts'

/** Letters and digits only matter: exporters change quotes and swallow the spaces between blocks. */
function bare(text: string): string {
  return text.replace(/[\s"'“”‘’]+/g, '')
}

function sameWords(one: Post, other: Post): boolean {
  return one.text === other.text || bare(one.text) === bare(other.text)
}

/** Came with its markup, so that quotes, links and media are known. */
function isRich(post: Post): boolean {
  return post.source?.includes('<') ?? false
}

/**
 * Of two versions of one post, the one to keep: the one edited later, where both say when; else `later`, which was
 * exported later. An export that lost the markup does not replace the same words with markup.
 */
export function choosePost(earlier: Post, later: Post): Post {
  if (earlier === later) return later
  if (earlier.updatedAt !== null && later.updatedAt !== null && later.updatedAt < earlier.updatedAt)
    return earlier
  const poorer = isRich(earlier) && !isRich(later)
  const chosen =
    poorer && earlier.deleted === later.deleted && sameWords(earlier, later)
      ? { ...earlier, likes: later.likes ?? earlier.likes, topicId: later.topicId }
      : later
  // A parent that was read beats one that was worked out.
  if (!later.parentInferred || earlier.parentInferred) return chosen
  return { ...chosen, parentId: earlier.parentId, parentInferred: false }
}

/**
 * Nothing changed that anybody would read again for. Likes change every day, and a richer export brings back the
 * quotes and line breaks that a poorer one had lost: neither is an edit.
 */
export function isSamePost(one: Post, other: Post): boolean {
  return (
    sameWords(one, other) &&
    one.deleted === other.deleted &&
    one.parentId === other.parentId &&
    one.topicId === other.topicId &&
    one.authorId === other.authorId &&
    one.createdAt === other.createdAt
  )
}
