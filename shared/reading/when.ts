import { message, type Message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import type { Forum } from '#shared/model/topic.ts'

/**
 * When a post was written, as far as a reader may know: against the forum's dates while the class is anonymous
 * (exact times point to people with extra time), else the day. Dates are whole days of the course's time zone.
 *
 * The day goes into the message as milliseconds, for the locale file to write it as its language does.
 *
 * @returns null where the export holds no time, or the forum no dates to compare with.
 */
export function whenWritten(
  post: Pick<Post, 'createdAt'>,
  forum: Forum,
  { anonymous, timeZone }: { readonly anonymous: boolean; readonly timeZone: string },
): Message | null {
  if (post.createdAt === null) return null
  const day = dayIn(timeZone, post.createdAt)
  if (!anonymous) return message('reading:when.on', { date: Date.parse(`${day}T12:00:00Z`) })
  const { firstPostDate, replyDate } = forum
  if (firstPostDate !== null && day <= firstPostDate) return message('reading:when.beforeFirst')
  if (replyDate !== null && day <= replyDate) return message('reading:when.beforeReply')
  if (firstPostDate === null && replyDate === null) return null
  return message('reading:when.after')
}
