import type { CriterionId, PostId } from '#shared/model/ids.ts'
import type { Pin } from '#shared/model/mark.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level, Rubric } from '#shared/model/rubric.ts'
import type { Span } from '#shared/model/span.ts'
import { seededNumber } from '#shared/reading/seededOrder.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { isCopied } from './copied.ts'
import type { DraftInput } from './draftInput.ts'
import { ownSentences } from './ownSentences.ts'
import { countWords, firstWords } from './wordCount.ts'

/** The words of the student that a strength rests on, and why these. */
export interface Quotation {
  readonly text: string
  readonly postId: PostId
  /** The criterion whose reason it is; null for a pin or a sentence without one. */
  readonly criterionId: CriterionId | null
  readonly level: Level | null
}

/** Longer quotations are not read on a sheet of one page. */
export const quotationWordsAtMost = 30

interface Candidate extends Quotation {
  readonly worth: number
}

/** The level of a criterion on a post: the instructor's, else the suggestion. */
export function levelOn(postId: PostId, criterionId: CriterionId, input: DraftInput): Level | null {
  const mark = tableEntry(input.marks, postId)
  const set = mark === undefined ? undefined : tableEntry(mark.levels, criterionId)
  if (set !== undefined) return set.level
  const score = input.scores.get(postId)
  return score === undefined ? null : (tableEntry(score.criteria, criterionId)?.level ?? null)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** At most thirty words around the words that matter, cut between words, with "…" where something was left out. */
export function cutAround(text: string, sentence: Span, words: Span): string {
  const whole = tidy(text.slice(sentence.start, sentence.end))
  if (countWords(whole) <= quotationWordsAtMost) return whole
  const upToEnd = countWords(text.slice(sentence.start, Math.min(words.end, sentence.end)))
  if (upToEnd <= quotationWordsAtMost) return firstWords(whole, quotationWordsAtMost)
  const before = countWords(text.slice(sentence.start, Math.max(words.start, sentence.start)))
  const parts = whole.split(' ')
  const from = Math.min(Math.max(before - 4, 0), Math.max(parts.length - quotationWordsAtMost, 0))
  const cut = firstWords(parts.slice(from).join(' '), quotationWordsAtMost)
  return from > 0 ? `…${cut}` : cut
}

/**
 * Between eight and twenty-six words a sentence carries a thought and still fits the page. One that has to be cut
 * often loses its point: a whole sentence goes before it, even of one level less.
 */
function fit(text: string): number {
  if (text.startsWith('…') || text.endsWith('…')) return -6
  const words = countWords(text)
  if (words < 8) return -1
  return words <= 26 ? 1 : 0
}

function fromReasons(
  post: Post,
  sentences: readonly Span[],
  rubric: Rubric,
  input: DraftInput,
): readonly Candidate[] {
  const score = input.scores.get(post.id)
  if (score === undefined) return []
  return rubric.criteria.flatMap((criterion) => {
    const level = levelOn(post.id, criterion.id, input)
    const reasons = tableEntry(score.criteria, criterion.id)?.reasons ?? []
    return sentences.flatMap((sentence) => {
      const inside = reasons.filter((reason) => reason.start >= sentence.start && reason.start < sentence.end)
      const first = inside[0]
      if (first === undefined) return []
      const text = cutAround(post.text, sentence, first)
      const worth = 10 + 3 * (level ?? 1) + Math.min(inside.length, 3) + fit(text)
      return [{ text, postId: post.id, criterionId: criterion.id, level, worth }]
    })
  })
}

function fromSentences(post: Post, sentences: readonly Span[]): readonly Candidate[] {
  return sentences.map((sentence) => {
    const text = cutAround(post.text, sentence, sentence)
    const reasoned = /\b(?:because|if|but|for example|for instance|when|although|so)\b/iu.test(text) ? 2 : 0
    return { text, postId: post.id, criterionId: null, level: null, worth: reasoned + 2 * fit(text) }
  })
}

const pinWorth: Readonly<Record<Pin['use'], number>> = { feedback: 200, transformation: 100, share: 100 }

/** Pins come first: a person chose them. Their words are taken from the post, and only where they are the student's. */
function fromPins(post: Post, input: DraftInput): readonly Candidate[] {
  const pins = tableEntry(input.marks, post.id)?.pins ?? []
  return pins.flatMap((pin) => {
    const text = tidy(post.text.slice(pin.span.start, pin.span.end))
    const quoted = post.quotes.some((quote) => quote.start < pin.span.end && pin.span.start < quote.end)
    if (text === '' || quoted || isCopied(text, post.authorId, post.topicId, input.content)) return []
    const cut = firstWords(text, quotationWordsAtMost)
    return [{ text: cut, postId: post.id, criterionId: null, level: null, worth: pinWorth[pin.use] }]
  })
}

/** Posts the instructor set aside, and insults, are nothing to praise by mistake. */
function isQuotable(post: Post, input: DraftInput): boolean {
  if (tableEntry(input.marks, post.id)?.moderation === true) return false
  return (input.scores.get(post.id)?.notes.civility.value ?? 1) >= 0.5
}

/**
 * Finds the student's words to praise: a pinned excerpt, else the sentence behind the highest level, else the most
 * telling sentence. Never quoted text, never words a classmate or the prompt had first.
 *
 * @returns null where the student has written no sentence that could be quoted.
 */
export function chooseQuotation(input: DraftInput): Quotation | null {
  const candidates = input.posts.flatMap((post) => {
    if (!isQuotable(post, input)) return []
    const sentences = ownSentences(post, input.content)
    return [
      ...fromPins(post, input),
      ...fromReasons(post, sentences, input.rubric, input),
      ...fromSentences(post, sentences),
    ]
  })
  const place = (one: Candidate): number => seededNumber(`${input.seed}|${one.postId}|${one.text}`)
  return candidates.toSorted((one, other) => other.worth - one.worth || place(one) - place(other))[0] ?? null
}
