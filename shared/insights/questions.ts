import { ownSentences } from '#shared/feedback/ownSentences.ts'
import { countWords } from '#shared/feedback/wordCount.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'

/** Longer questions are speeches; they would fill the page. */
const wordsAtMost = 40

const endsAsQuestion = /[?？؟;][)"”’»]*\s*$/u
/** A Greek question ends in a semicolon; elsewhere that is no question. */
const greek = /\p{Script=Greek}/u

/** Whether a sentence asks something. */
export function isQuestion(sentence: string): boolean {
  if (!endsAsQuestion.test(sentence)) return false
  return /[?？؟]/u.test(sentence) || greek.test(sentence)
}

/** The questions that a student asks in a post in their own words: not quoted, not copied, no rhetorical "right?". */
export function questionsIn(post: Post, content: ClassContent): readonly string[] {
  return ownSentences(post, content)
    .map(({ start, end }) => post.text.slice(start, end).replace(/\s+/gu, ' ').trim())
    .filter((sentence) => isQuestion(sentence) && countWords(sentence) <= wordsAtMost)
}
