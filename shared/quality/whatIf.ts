import type { CriterionId } from '#shared/model/ids.ts'
import type { Post } from '#shared/model/post.ts'
import type { Level, Rubric } from '#shared/model/rubric.ts'
import type { PostScore } from '#shared/model/score.ts'
import { misspellings } from './lexicon/misspellings.ts'
import { score } from './score.ts'
import { cleanText, shownEnd, shownOffset } from './text/clean.ts'
import { unitsOf } from './text/units.ts'
import { readWords } from './text/words.ts'
import { withEdits, type Edit } from './textEdits.ts'
import type { ThreadContext } from './thread.ts'
import type { CourseVocabulary } from './vocabulary.ts'

/** Suggested levels of one criterion: for the post as it is, and for the changed one. Null: none is suggested. */
export interface LevelPair {
  readonly criterionId: CriterionId
  readonly before: Level | null
  readonly after: Level | null
}

/** What the scorer says of a post with one thing about it changed. */
export interface WhatIf {
  readonly kind: 'padded' | 'spelling' | 'no-last-question'
  /** Words added, words corrected, or questions left out; 0 where the post holds nothing of the kind. */
  readonly changes: number
  /** Every criterion of the rubric, in its order. */
  readonly levels: readonly LevelPair[]
}

const padding =
  '\n\nI really enjoyed thinking about this and I think there is a lot to say about it. It is a very important topic and' +
  ' everyone has their own point of view. I look forward to hearing what other people think about it as well. There' +
  ' are so many things that one could mention here, and all of it is really worth talking about.'

const words = /\p{L}+(?:['’]\p{L}+)*/gu

const paddingWords = padding.match(words)?.length ?? 0

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Whether a word begins the text or stands behind the end of a sentence. */
function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?]\s+$/u.test(text.slice(Math.max(0, at - 6), at))
}

/** Frequent misspellings as they were meant, and capitals where sentences begin. */
function corrections(text: string): readonly Edit[] {
  return [...text.matchAll(words)].flatMap((found) => {
    const [word] = found
    const meant = misspellings.get(word.toLowerCase().replaceAll('’', "'")) ?? word
    const wantsCapital = beginsSentence(text, found.index) || /^\p{Lu}/u.test(word)
    const right = wantsCapital ? capital(meant) : meant
    return right === word ? [] : [{ start: found.index, end: found.index + word.length, text: right }]
  })
}

/** The last question of the text, whatever follows it; a long one counts from its first word. */
function lastQuestion(text: string): readonly Edit[] {
  const clean = cleanText(text)
  const units = unitsOf(readWords(clean.text))
  const last = units.findLastIndex((unit) => unit.question)
  const question = units[last]
  if (question === undefined) return []
  const first = units[units.findLastIndex((unit, at) => at < last && unit.complete) + 1] ?? question
  const start = shownOffset(clean, first.start)
  return [{ start, end: shownEnd(clean, text, question.end), text: '' }]
}

function levelsOf(rubric: Rubric, now: PostScore, then: PostScore): readonly LevelPair[] {
  const before = new Map(Object.entries(now.criteria))
  const after = new Map(Object.entries(then.criteria))
  return rubric.criteria.map(({ id }) => ({
    criterionId: id,
    before: before.get(id)?.level ?? null,
    after: after.get(id)?.level ?? null,
  }))
}

/**
 * The suggested levels of a post padded with filler, with its spelling corrected, and without its last question,
 * beside those of the post as it is. Nothing is promised here: it is what the scorer returns.
 */
export function whatIf(
  post: Post,
  thread: ThreadContext,
  vocabulary: CourseVocabulary,
  rubric: Rubric,
): readonly WhatIf[] {
  const now = score(post, thread, vocabulary, rubric)
  const compare = (kind: WhatIf['kind'], changes: number, edits: readonly Edit[]): WhatIf => {
    const then = edits.length === 0 ? now : score(withEdits(post, edits), thread, vocabulary, rubric)
    return { kind, changes, levels: levelsOf(rubric, now, then) }
  }
  const spelling = corrections(post.text)
  const question = lastQuestion(post.text)
  const end = post.text.length
  return [
    compare('padded', paddingWords, [{ start: end, end, text: padding }]),
    compare('spelling', spelling.length, spelling),
    compare('no-last-question', question.length, question),
  ]
}
