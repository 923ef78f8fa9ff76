import type { NextTopic } from '#shared/contract/sheetViews.ts'
import type { Topic } from '#shared/model/topic.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import { weekIndex } from '#shared/reading/weekIndex.ts'
import type { SheetInput } from './sheetInput.ts'

/** The discussions of one week that are scored, in the order of the import. */
export function topicsOfWeek(input: SheetInput, week: number): readonly Topic[] {
  const weeks = weekIndex(input.content.topics, input.forums, input.settings)
  return input.content.topics.filter(
    ({ id }) => weeks.ofTopic(id) === week && isScoredForum(forumOf(input.forums, id)),
  )
}

/** A discussion with the dates that are set for it. */
export function withDates(input: SheetInput, { id, title }: Topic): NextTopic {
  const { firstPostDate, replyDate } = forumOf(input.forums, id)
  return { title, firstPostDate, replyDate }
}

/** What comes in the week after these, at most three discussions. */
export function nextTopics(input: SheetInput): readonly NextTopic[] {
  return topicsOfWeek(input, input.weeks.to + 1)
    .slice(0, 3)
    .map((topic) => withDates(input, topic))
}
