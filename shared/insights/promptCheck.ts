import type { PromptCheck } from '#shared/contract/teacherViews.ts'
import { sentencesIn } from '#shared/feedback/sentences.ts'
import type { TopicId } from '#shared/model/ids.ts'
import { isQuestion } from './questions.ts'
import type { Period } from './period.ts'

/** A question that begins so can be answered with yes or no, unless it offers a choice or asks why. */
const yesOrNo =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)\b/iu
const asksMore = /\b(?:or|why|how|what|which)\b/iu

/** Shorter words say little about what a post is about. */
const letters = 4
/** Posts of fewer different words resemble each other by chance. */
const wordsAtLeast = 12
/** From this share of the shorter post's words on, two posts are alike. */
const alikeFrom = 0.5
/** Comparing every pair of more posts than this would be felt. */
const comparedAtMost = 150

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(new RegExp(`\\p{L}{${letters},}`, 'gu')) ?? [])
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  return [...few].filter((word) => many.has(word)).length >= few.size * alikeFrom
}

function questionsOf(prompt: string): Pick<PromptCheck, 'questions' | 'open'> {
  const questions = sentencesIn(prompt)
    .map(({ start, end }) => prompt.slice(start, end).trim())
    .filter(isQuestion)
  const open = questions.filter((question) => !yesOrNo.test(question) || asksMore.test(question))
  return { questions: questions.length, open: open.length }
}

/** First posts whose own words, without those of the prompt, are mostly another's too. */
function answersOf(texts: readonly string[], prompt: string): Pick<PromptCheck, 'compared' | 'alike'> {
  const asked = wordsOf(prompt)
  const answers = texts
    .map((text) => new Set([...wordsOf(text)].filter((word) => !asked.has(word))))
    .filter(({ size }) => size >= wordsAtLeast)
    .slice(0, comparedAtMost)
  const alike = answers.filter((one) => answers.some((other) => other !== one && isAlike(one, other)))
  return { compared: answers.length, alike: alike.length }
}

/** Whether a prompt leaves room, set beside how different the answers were. A reason to look, not a finding. */
export function promptChecks(period: Period, topicIds: readonly TopicId[]): readonly PromptCheck[] {
  return topicIds.map((topicId) => {
    const prompt = period.index.topics.get(topicId)?.prompt ?? ''
    const texts = period.posts
      .filter((post) => post.topicId === topicId && post.parentId === null)
      .filter(({ authorId }) => authorId !== null && period.studentIds.has(authorId))
      .map(({ text }) => text)
    return { topicId, ...questionsOf(prompt), ...answersOf(texts, prompt) }
  })
}
