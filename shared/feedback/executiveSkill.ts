import type { Post } from '#shared/model/post.ts'
import { dayIn } from '#shared/model/timeZone.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { DraftInput } from './draftInput.ts'
import { levelOn } from './quotation.ts'

/** The three skills that learning without fixed hours asks for: planning time, getting started, choosing what first. */
export type ExecutiveSkill = 'time' | 'start' | 'priority'

function isAfterDates(post: Post, input: DraftInput): boolean {
  const { firstPostDate, replyDate } = forumOf(input.forums, post.topicId)
  const date = post.parentId === null ? (firstPostDate ?? replyDate) : replyDate
  return date !== null && post.createdAt !== null && dayIn(input.settings.timeZone, post.createdAt) > date
}

/** Prompts of the weeks in which the student has not written. */
function promptsLeftOut(input: DraftInput): number {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  const written = new Set(input.posts.map((post) => post.topicId))
  return input.content.topics.filter((topic) => {
    const week = weeks.ofTopic(topic.id)
    const inWeeks = week !== null && input.weeks.from <= week && week <= input.weeks.to
    return inWeeks && forumOf(input.forums, topic.id).purpose === 'prompt' && !written.has(topic.id)
  }).length
}

function isThin(post: Post, input: DraftInput): boolean {
  const found = input.rubric.criteria.flatMap((criterion) => levelOn(post.id, criterion.id, input) ?? [])
  return found.length > 0 && found.every((level) => level <= 1)
}

/**
 * The skill that the pattern of posts points to, or null. A pattern is a reason to offer help, never a verdict, and
 * no hour of day is looked at.
 *
 * One post by itself shows no pattern.
 *
 * - `start`: nothing written in the weeks, or answers to others without a post of one's own.
 * - `time`: half of the posts or more after the dates, or a prompt of the weeks left out.
 * - `priority`: four posts or more of which most are thin.
 */
export function executiveSkill(input: DraftInput): ExecutiveSkill | null {
  if (input.scope === 'post') return null
  const posts = input.posts.filter((post) => isScoredForum(forumOf(input.forums, post.topicId)))
  if (posts.length === 0) return 'start'
  if (posts.filter((post) => isAfterDates(post, input)).length * 2 >= posts.length) return 'time'
  if (promptsLeftOut(input) > 0) return 'time'
  if (posts.length >= 2 && posts.every((post) => post.parentId !== null)) return 'start'
  const thin = posts.filter((post) => isThin(post, input)).length
  return posts.length >= 4 && thin * 2 > posts.length ? 'priority' : null
}
