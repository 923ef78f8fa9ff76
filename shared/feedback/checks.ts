import type { Draft, DraftText } from '#shared/model/draft.ts'
import type { TopicId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { earlierWriters } from './copied.ts'
import { draftParts, openVariables } from './editDraft.ts'
import { wordsAtLeast, wordsAtMost } from './fit.ts'
import { countSteps, hasAction } from './nextSteps.ts'
import { ownSentences } from './ownSentences.ts'
import { peersNamed } from './peersNamed.ts'
import { overusedPhrases, type PhraseUse } from './phraseUse.ts'
import { sentencesIn } from './sentences.ts'
import { whoseWords } from './whoseWords.ts'
import { toneSlips } from './tone.ts'
import { countWords, draftWords } from './wordCount.ts'

/** What a draft is checked against. */
export interface CheckContext {
  readonly person: Person
  /** The student's posts in the draft's weeks. */
  readonly posts: readonly Post[]
  readonly content: ClassContent
  /** Use of phrases in the drafts of these weeks (phraseUse.ts), and the number of students, to notice form letters. */
  readonly use?: PhraseUse
}

export interface CheckResult {
  /** Facts that make approval impossible. */
  readonly blocks: readonly Message[]
  /** Hints; the instructor decides. */
  readonly cautions: readonly Message[]
}

/** More next steps than this are not taken. */
const stepsAtMost = 2

/** A longer sentence has to be read twice. */
const sentenceWordsAtMost = 40

/** What the instructor says, without the student's own words. */
function said(text: DraftText): string {
  return [text.strength, text.nextStep, text.question].join('\n')
}

function unresolved(text: DraftText): readonly Message[] {
  const names = new Set(draftParts.flatMap((part) => openVariables(text, part)))
  return [...names].map((name) => message('feedback:check.unresolved', { variable: `{${name}}` }))
}

function emptyParts(text: DraftText): readonly Message[] {
  return (['strength', 'nextStep', 'question'] as const)
    .filter((part) => text[part].trim() === '')
    .map((part) => message(`feedback:check.empty.${part}`))
}

function quotationBlocks(text: DraftText, context: CheckContext): readonly Message[] {
  const name = context.person.name
  if (text.quotation.trim() === '') {
    const hasWords = context.posts.some((post) => ownSentences(post, context.content).length > 0)
    return hasWords ? [message('feedback:check.noQuotation', { name })] : []
  }
  const whose = whoseWords(text.quotation, context.person.id, context.content)
  return whose.kind === 'other'
    ? [message('feedback:check.othersQuotation', { name, other: whose.name })]
    : []
}

function quotationCautions(text: DraftText, context: CheckContext): readonly Message[] {
  if (text.quotation.trim() === '') return []
  const whose = whoseWords(text.quotation, context.person.id, context.content)
  return whose.kind === 'nobody'
    ? [message('feedback:check.quotationChanged', { name: context.person.name })]
    : []
}

/** Topics whose posts could have slipped into the text: the student's own, and those the draft points to. */
function topicsNear(draft: Draft, context: CheckContext): ReadonlySet<TopicId> {
  const { posts } = indexClass(context.content)
  const pointed = draft.sources.flatMap(({ postId }) =>
    postId === null ? [] : (posts.get(postId)?.topicId ?? []),
  )
  return new Set([...context.posts.map((post) => post.topicId), ...pointed])
}

function othersWords(draft: Draft, context: CheckContext): readonly Message[] {
  const { people } = indexClass(context.content)
  const ids = new Set(
    [...topicsNear(draft, context)].flatMap((topicId) => [
      ...earlierWriters(said(draft.text), context.person.id, topicId, context.content),
    ]),
  )
  return [...ids].flatMap((id) => {
    const name = id === null ? undefined : people.get(id)?.name
    return name === undefined ? [] : [message('feedback:check.othersWords', { name })]
  })
}

function toneCautions(text: DraftText, context: CheckContext): readonly Message[] {
  const topics = context.content.topics.map((topic) => topic.title)
  const known = [...context.posts.map((post) => post.text), ...topics].join('\n')
  return toneSlips(said(text), known).map((slip) => message(`feedback:check.tone.${slip}`))
}

function stepCautions(text: DraftText): readonly Message[] {
  if (text.nextStep.trim() === '') return []
  const steps = countSteps(text.nextStep)
  return [
    ...(hasAction(text.nextStep) ? [] : [message('feedback:check.noAction')]),
    ...(steps > stepsAtMost ? [message('feedback:check.manySteps', { count: steps })] : []),
  ]
}

function sentenceCautions(text: DraftText): readonly Message[] {
  const parts = [text.strength, text.nextStep, text.question]
  const lengths = parts.flatMap((part) =>
    sentencesIn(part).map(({ start, end }) => countWords(part.slice(start, end))),
  )
  const longest = Math.max(0, ...lengths)
  return longest > sentenceWordsAtMost ? [message('feedback:check.longSentence', { count: longest })] : []
}

function overused(draft: Draft, { use }: CheckContext): readonly Message[] {
  return use === undefined ? [] : overusedPhrases(draft, use)
}

function lengthCautions(text: DraftText): readonly Message[] {
  const words = draftWords(text)
  if (words < wordsAtLeast) return [message('feedback:check.short', { count: words, least: wordsAtLeast })]
  if (words > wordsAtMost) return [message('feedback:check.long', { count: words, most: wordsAtMost })]
  return []
}

/**
 * The checks before approval. Blocks are facts (a variable without a value, an empty part, no quotation although
 * there are words, a classmate's words as the student's own); cautions are hints about tone and length.
 */
export function checkDraft(draft: Draft, context: CheckContext): CheckResult {
  const { text } = draft
  return {
    blocks: [...unresolved(text), ...emptyParts(text), ...quotationBlocks(text, context)],
    cautions: [
      ...toneCautions(text, context),
      ...stepCautions(text),
      ...quotationCautions(text, context),
      ...othersWords(draft, context),
      ...peersNamed(said(text), context.person, context.content),
      ...lengthCautions(text),
      ...sentenceCautions(text),
      ...overused(draft, context),
    ],
  }
}
