import type { CoachSlips } from '#shared/contract/sheetViews.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { topicsOfWeek } from './nextTopics.ts'
import type { SheetInput } from './sheetInput.ts'
import { sheetPerson } from './sheetPeople.ts'

/** The discussion to check: the one asked for, else what comes next, else the newest of these weeks. */
function topicOf(input: SheetInput, asked: TopicId | null) {
  if (asked !== null) return input.content.topics.find(({ id }) => id === asked) ?? null
  return topicsOfWeek(input, input.weeks.to + 1)[0] ?? topicsOfWeek(input, input.weeks.to).at(-1) ?? null
}

/**
 * Slips for the people who help at home: one thing that can be seen without reading the post. No score, no content
 * and no word on what a child has or has not done.
 */
export function coachSlips(input: SheetInput, people: readonly Person[], asked: TopicId | null): CoachSlips {
  const topic = topicOf(input, asked)
  const dates = topic === null ? null : forumOf(input.forums, topic.id)
  return {
    people: people.map((person) => sheetPerson(input, person)),
    topic: topic?.title ?? null,
    date: dates?.firstPostDate ?? dates?.replyDate ?? null,
  }
}
