import type { CheckInSheet } from '#shared/contract/sheetViews.ts'
import { ownSentences } from '#shared/feedback/ownSentences.ts'
import { firstWords } from '#shared/feedback/wordCount.ts'
import type { PersonId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import { threadsIn } from './carry.ts'
import { groupMessages } from './groupMessages.ts'
import { nextTopics } from './nextTopics.ts'
import { nameOf, periodOf, type Period } from './period.ts'
import { questionsIn } from './questions.ts'
import type { SheetInput } from './sheetInput.ts'

const threadsAtMost = 2
const questionsAtMost = 4
const excerptWords = 32

function writersIn(posts: readonly Post[], period: Period): ReadonlySet<PersonId> {
  return new Set(
    posts.flatMap(({ authorId }) => (authorId !== null && period.studentIds.has(authorId) ? authorId : [])),
  )
}

/** Students who wrote in the last week and not in the one before, though they had been there earlier. */
function welcomeBack(input: SheetInput): readonly string[] {
  const { to } = input.weeks
  if (to < 3) return []
  const writersOf = (from: number, until: number) => {
    const period = periodOf({ ...input, week: null, weeks: { from, to: until } })
    return writersIn(period.posts, period)
  }
  const [now, before, earlier] = [writersOf(to, to), writersOf(to - 1, to - 1), writersOf(1, to - 2)]
  const period = periodOf({ ...input, week: null })
  return period.students
    .filter(({ id }) => now.has(id) && !before.has(id) && earlier.has(id))
    .map(({ id }) => nameOf(period, id))
}

function openingOf(post: Post, period: Period): string {
  const [first] = ownSentences(post, period.input.content)
  const text = first === undefined ? post.text : post.text.slice(first.start, first.end)
  return firstWords(text.replace(/\s+/gu, ' ').trim(), excerptWords)
}

/** The threads in which most students talked with each other. */
function liveliest(period: Period): CheckInSheet['threads'] {
  return threadsIn(period.talk, period)
    .map((thread) => ({ thread, writers: writersIn(thread, period).size }))
    .filter(({ writers }) => writers >= 2)
    .toSorted((one, other) => other.writers - one.writers || other.thread.length - one.thread.length)
    .flatMap(({ thread, writers }) => {
      const [root] = thread
      if (root === undefined || root.deleted) return []
      const topic = period.index.topics.get(root.topicId)?.title ?? ''
      return [{ name: nameOf(period, root.authorId), topic, excerpt: openingOf(root, period), writers }]
    })
    .slice(0, threadsAtMost)
}

/** What students asked and nobody has answered, oldest first. */
function openQuestions(period: Period): CheckInSheet['questions'] {
  return period.posts
    .filter(
      (post) =>
        post.authorId !== null &&
        period.studentIds.has(post.authorId) &&
        !(period.index.answers.get(post.id) ?? []).some(({ authorId }) => authorId !== post.authorId),
    )
    .flatMap((post) => {
      const text = questionsIn(post, period.input.content).at(-1)
      const topic = period.index.topics.get(post.topicId)?.title ?? ''
      return text === undefined ? [] : [{ name: nameOf(period, post.authorId), topic, text }]
    })
    .slice(0, questionsAtMost)
}

/** What a weekly check-in can start from. How people feel is asked there and never worked out here. */
export function checkInSheet(input: SheetInput): CheckInSheet {
  const period = periodOf({ ...input, week: null })
  return {
    welcomeBack: welcomeBack(input),
    threads: liveliest(period),
    questions: openQuestions(period),
    groups: groupMessages(period),
    next: nextTopics(input),
  }
}
