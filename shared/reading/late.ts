import type { Post } from '#shared/model/post.ts'
import type { Forum } from '#shared/model/topic.ts'

/** The day by which a post was due: opening posts by the first date, replies by the reply date; null where unset. */
export function dueDay(post: Pick<Post, 'parentId'>, forum: Forum): string | null {
  return post.parentId === null ? forum.firstPostDate : forum.replyDate
}

/** Whether a post came after its day. Days are UTC, as everywhere a post is told apart by its date. */
export function isLate(post: Pick<Post, 'parentId' | 'createdAt'>, forum: Forum): boolean {
  const due = dueDay(post, forum)
  return due !== null && post.createdAt !== null && post.createdAt.slice(0, 10) > due
}
