import type { MakeUpSheets } from '#shared/contract/sheetViews.ts'
import { sentencesIn } from '#shared/feedback/sentences.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { codesFor } from '#shared/reading/codes.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { nameMasker } from '#shared/reading/mask.ts'
import { periodOf, type Period } from './period.ts'
import { isQuestion, questionsIn } from './questions.ts'
import type { SheetInput } from './sheetInput.ts'
import { sheetPerson } from './sheetPeople.ts'

type Question = MakeUpSheets['questions'][number]

const questionsAtMost = 3

function isStudents({ authorId }: Post, period: Period): boolean {
  return authorId !== null && period.studentIds.has(authorId)
}

/** Questions that classmates asked, those first that drew most answers; one from each thread, without a name. */
function askedByClass(period: Period, topicId: TopicId | null): readonly Question[] {
  const { content } = period.input
  const answers = (post: Post): number => period.index.answers.get(post.id)?.length ?? 0
  const names = nameMasker(content.people, codesFor('course', content.people, 'make-up'))
  return period.talk
    .filter((post) => isStudents(post, period) && (topicId === null || post.topicId === topicId))
    .toSorted((one, other) => answers(other) - answers(one))
    .flatMap((post) => {
      // A question that names somebody was put to that person.
      const text = questionsIn(post, content).findLast((question) => names(question).text === question)
      return text === undefined ? [] : [{ text, topic: period.index.topics.get(post.topicId)?.title ?? '' }]
    })
}

function askedByPrompt(period: Period, topicId: TopicId | null): readonly Question[] {
  const topics = period.input.content.topics.filter(({ id }) =>
    topicId === null
      ? forumOf(period.input.forums, id).purpose === 'prompt' &&
        period.talk.some((post) => post.topicId === id)
      : id === topicId,
  )
  return topics.flatMap(({ prompt, title }) =>
    sentencesIn(prompt)
      .map(({ start, end }) => prompt.slice(start, end).replace(/\s+/gu, ' ').trim())
      .filter(isQuestion)
      .map((text) => ({ text, topic: title })),
  )
}

function once(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ text }, at) => questions.findIndex((other) => other.text === text) === at)
}

/**
 * Three questions from the real thread, for somebody who was not there: the prompt's own first, then what classmates
 * asked. Nobody is named, and nothing says why the student was away.
 */
export function makeUpSheets(
  input: SheetInput,
  people: readonly Person[],
  topicId: TopicId | null,
): MakeUpSheets {
  const period = periodOf({ ...input, week: null })
  const prompt = askedByPrompt(period, topicId).slice(0, 1)
  const questions = once([...prompt, ...askedByClass(period, topicId), ...askedByPrompt(period, topicId)])
  return {
    people: people.map((person) => sheetPerson(input, person)),
    questions: questions.slice(0, questionsAtMost),
  }
}
