import type { KickOffSheet } from '#shared/contract/sheetViews.ts'
import type { PersonId, TopicId } from '#shared/model/ids.ts'
import type { Topic } from '#shared/model/topic.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { topicsOfWeek, withDates } from './nextTopics.ts'
import type { SheetInput } from './sheetInput.ts'
import { namesApart } from './sheetPeople.ts'

const introduces =
  /\b(?:introduc|about (?:me|you)|meet (?:and|the|each)|who (?:we|you) are|say hello|ice.?breaker)/iu

function purposeOf(input: SheetInput, { id }: Topic) {
  return forumOf(input.forums, id).purpose
}

/** Where people introduce themselves: by title; else the practice forums, else the lounge. */
function introductionsOf(input: SheetInput): readonly Topic[] {
  const { topics } = input.content
  const titled = topics.filter((topic) => introduces.test(topic.title))
  if (titled.length > 0) return titled
  const practice = topics.filter((topic) => purposeOf(input, topic) === 'practice')
  return practice.length > 0 ? practice : topics.filter((topic) => purposeOf(input, topic) === 'lounge')
}

function writersOf(input: SheetInput, topics: readonly TopicId[]): ReadonlySet<PersonId> {
  const { byTopic } = indexClass(input.content)
  const posts = topics.flatMap((id) => byTopic.get(id) ?? []).filter((post) => !post.deleted)
  return new Set(posts.flatMap(({ authorId }) => authorId ?? []))
}

function practiceOf(
  input: SheetInput,
  students: readonly { readonly id: PersonId }[],
): KickOffSheet['practice'] {
  const forum = input.content.topics.find((topic) => purposeOf(input, topic) === 'practice')
  if (forum === undefined) return null
  const writers = writersOf(input, [forum.id])
  return {
    title: forum.title,
    tried: students.filter(({ id }) => writers.has(id)).length,
    students: students.length,
  }
}

/** What the first meeting starts from: who has not said hello yet, where to try, the first dates. */
export function kickOffSheet(input: SheetInput): KickOffSheet {
  const students = studentsOf(input.content, input.work.people)
  const introductions = introductionsOf(input)
  const names = namesApart(input, students)
  const written = writersOf(
    input,
    introductions.map(({ id }) => id),
  )
  return {
    introductions: introductions.map(({ title }) => title),
    missing:
      introductions.length === 0
        ? []
        : students.filter(({ id }) => !written.has(id)).map(({ id }) => names.get(id) ?? id),
    practice: practiceOf(input, students),
    dates: topicsOfWeek(input, 1)
      .slice(0, 3)
      .map((topic) => withDates(input, topic)),
  }
}
