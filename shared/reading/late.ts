import type { Post } from '#shared/model/post.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import type { Forum } from '#shared/model/topic.ts'

/** The day by which a post was due: opening posts by the first date, replies by the reply date; null where unset. */
export function dueDay(post: Pick<Post, 'parentId'>, forum: Forum): string | null {
  return post.parentId === null ? forum.firstPostDate : forum.replyDate
}

/** Whether a post came after its day, which ends when it does in the course's time zone. */
export function isLate(post: Pick<Post, 'parentId' | 'createdAt'>, forum: Forum, timeZone: string): boolean {
  const due = dueDay(post, forum)
  return due !== null && post.createdAt !== null && dayIn(timeZone, post.createdAt) > due
}
